/** The typeface's first part: cut as the script cuts it, told to browsers as it is, and enough for everything we write ourselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { coreFile, coreRanges, coreWeights, cutCoreFont } from '../../scripts/core-font.ts';

const css = readFileSync('app/ui/styles/fonts.css', 'utf8');
const faces = css.split('@font-face').filter((face) => face.includes('Atkinson Hyperlegible Next'));
const rangesOf = (face: string) =>
  [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, first = '', last = first]) => [
    parseInt(first, 16),
    parseInt(last, 16),
  ]);
const isIn = (ranges: readonly (readonly (number | undefined)[])[], letter: number) =>
  ranges.some(([first = 0, last = 0]) => first <= letter && letter <= last);

const whole = create(
  readFileSync(
    'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  ),
);

describe('the core of the typeface', () => {
  it('is what npm run font makes', async () => {
    expect(Buffer.from(await cutCoreFont()).equals(readFileSync(coreFile))).toBe(true);
  });

  it('is told to browsers with its letters and its weights', () => {
    const core = faces.find((face) => face.includes('atkinson-core'));
    expect(rangesOf(core ?? '')).toEqual(coreRanges.map((range) => [...range]));
    for (const face of faces) expect(face).toContain(`font-weight: ${coreWeights.min} ${coreWeights.max};`);
  });

  it('leaves no letter of the Latin file to chance: each has exactly one part', () => {
    const rest = faces.filter((face) => face.includes('latin-wght')).flatMap(rangesOf);
    const letters = whole.characterSet.filter((letter) => letter >= 0x20 && letter < 0xfff0);
    const parts = letters.map((letter) => Number(isIn(coreRanges, letter)) + Number(isIn(rest, letter)));
    const inExtended = (letter: number) =>
      isIn(faces.filter((face) => face.includes('latin-ext')).flatMap(rangesOf), letter);
    expect(letters.filter((letter, nth) => parts[nth] !== 1 && !inExtended(letter))).toEqual([]);
  });

  it('holds every letter of our courses and of the interface that the typeface has', () => {
    const files = ['courses', 'app/i18n'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    );
    const written = files.filter((file) => /\.(mdx|yml|json)$/.test(file)).map((file) => readFileSync(file, 'utf8'));
    const used = new Set(Array.from(written.join(''), (letter) => letter.codePointAt(0) ?? 0));
    expect(used.size).toBeGreaterThan(80);
    const elsewhere = [...used].filter((letter) => whole.hasGlyphForCodePoint(letter) && !isIn(coreRanges, letter));
    expect(elsewhere.filter((letter) => letter >= 0x20).map((letter) => String.fromCodePoint(letter))).toEqual([]);
  });
});
