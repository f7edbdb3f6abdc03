/** The badge of a course: the same for everyone, nothing in it but drawing, and recognisable when it is small. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { badgeSvg } from '#app/credentials/files/badge.server.ts';
import { colours } from '#app/drawing/brand.ts';
import { readFileSync } from 'node:fs';
import { longest, snapshot } from '../support/printed.ts';

describe('the badge', () => {
  it('is the same each time, and another for another course', () => {
    expect(badgeSvg(snapshot)).toBe(badgeSvg(snapshot));
    expect(badgeSvg({ ...snapshot, course: { ...snapshot.course, id: 'linkedin' } })).not.toBe(badgeSvg(snapshot));
  });

  it('needs no font, no script, no style and nothing from elsewhere', () => {
    const svg = badgeSvg(snapshot);
    expect(svg).not.toMatch(/<text|<script|<style|style=|href|font|on\w+=|<image|<foreignObject/i);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('tells its name in both languages to those who do not see it, whatever stands in it', () => {
    expect(badgeSvg(snapshot)).toContain(`<title>Polku: ${snapshot.title.fi} / ${snapshot.title.en}</title>`);
    const odd = { ...snapshot, title: { fi: 'A <b> & "c"', en: '</title>' } };
    expect(badgeSvg(odd)).toContain('<title>Polku: A &lt;b&gt; &amp; "c" / &lt;/title&gt;</title>');
  });

  it.each([snapshot, longest.snapshot])('keeps its words inside, above the lower edge', async (each) => {
    const { data, info } = await sharp(Buffer.from(badgeSvg(each)))
      .raw()
      .toBuffer({ resolveWithObject: true });
    // Between the words and the frame there is only the hill: no pixel as light as letters are.
    for (let x = 10; x < 590; x += 1) {
      for (const y of [574, 578, 582]) expect(data[(y * info.width + x) * info.channels]).toBeLessThan(120);
    }
  });

  it('is round at its corners: nothing is drawn there', async () => {
    const { data, info } = await sharp(Buffer.from(badgeSvg(snapshot)))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([600, 600, 4]);
    expect(data[3]).toBe(0);
    expect(data[(300 * 600 + 300) * 4 + 3]).toBe(255);
  });

  it('has the colours of the house', () => {
    const tokens = readFileSync('app/ui/styles/tokens.css', 'utf8').split('@media')[0] ?? '';
    for (const [name, value] of Object.entries(colours)) {
      const token = name
        .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        .replace(/^cloudberry$/, 'cloudberry-fill');
      expect(tokens).toContain(`--${token}: ${value};`);
    }
  });
});
