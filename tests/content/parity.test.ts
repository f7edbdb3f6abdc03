/** Declaring two languages in step: what counts as a change, what is written, and what a page says of it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepCompiledTexts } from '#app/content/compile/compiled-texts.server.ts';
import { createTexts } from '#app/content/lesson.server.ts';
import { toLibrary } from '#app/content/library/library.server.ts';
import { readParity, staleness, wordingHash } from '#app/content/library/parity.server.ts';
import { type SourceFiles, readSourceFiles } from '#app/content/library/source-files.server.ts';
import { declareInStep, differingTexts } from '#app/content/proof/declare-in-step.server.ts';
import { edited, fixtureFiles } from './fixture.ts';

const folder = 'canary-course/second-steps/tax-card';
const parity = 'canary-course/parity.json';
const today = '2027-01-02';

const change = (files: SourceFiles, language: 'fi' | 'en') =>
  edited(files, `${folder}/${language}.mdx`, /^## .*$/m, '## Toinen nimi [#free]');
const merged = (files: SourceFiles, paths: readonly string[]) =>
  new Map([...files, ...declareInStep(files, { paths, date: today })]);

describe('the wording of a text', () => {
  const text = '---\noutcome: A.\nreviewed:\nreview_by:\n---\n\n## One [#one]\n\nText.\n';

  it('is the same with other line ends, notes, review dates and white space at the ends of lines', () => {
    const hash = wordingHash(text);
    expect(wordingHash(text.replace(/\n/g, '\r\n'))).toBe(hash);
    expect(wordingHash(`\uFEFF${text}`)).toBe(hash);
    expect(wordingHash(text.replace('Text.', 'Text.{/* see D4 */}  '))).toBe(hash);
    expect(wordingHash(text.replace('reviewed:', 'reviewed: 2026-12-01'))).toBe(hash);
  });

  it('is another with other words, sections or paragraphs', () => {
    for (const other of [
      text.replace('A.', 'B.'),
      text.replace('#one', '#two'),
      text.replace('Text.', 'Text.\n\nMore.'),
    ])
      expect(wordingHash(other)).not.toBe(wordingHash(text));
  });

  it('survives a checkout with Windows line ends', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'polku-'));
    await writeFile(join(copy, 'fi.mdx'), text.replace(/\n/g, '\r\n'));
    const files = await readSourceFiles(copy);
    expect(wordingHash(files.get('fi.mdx') ?? '')).toBe(wordingHash(text));
    await rm(copy, { recursive: true });
  });
});

describe('declaring in step', () => {
  it('changes nothing when everything is', async () => {
    expect([...declareInStep(await fixtureFiles(), { paths: [''], date: today })]).toEqual([]);
  });

  it('gives the changed text a new date, leaves the others, and always writes the same bytes', async () => {
    const files = change(await fixtureFiles(), 'fi');
    const written = declareInStep(files, { paths: [folder], date: today });
    expect([...written.keys()]).toEqual([parity]);
    const entries = JSON.parse(written.get(parity) ?? '') as Record<string, { date: string }>; // a file of ours
    const dates = Object.entries(entries).filter(([, { date }]) => date === today);
    expect(dates.map(([key]) => key)).toEqual(['second-steps/tax-card']);
    expect(Object.keys(entries)).toEqual(Object.keys(entries).sort());
    const reversed = new Map([...files].reverse());
    expect(declareInStep(reversed, { paths: [folder], date: today })).toEqual(written);
  });

  it('is refused to texts that differ or cannot be read, and given to the others', async () => {
    const files = await fixtureFiles();
    const file = `${folder}/fi.mdx`;
    const spoilt = (text: string) => new Map([...files, [file, text]]);
    const whole = files.get(file) ?? '';
    expect(await differingTexts(files, [''])).toEqual([]);
    for (const text of [whole.replace(/^## .*$/m, ''), whole.replace(/^## /m, '<Nothing>\n\n## ')]) {
      expect(await differingTexts(spoilt(text), [''])).toEqual([folder]);
      expect(await differingTexts(spoilt(text), ['canary-course/first-steps'])).toEqual([]);
      const declared = declareInStep(spoilt(text), { paths: [''], except: [folder], date: today });
      expect(declared.get(parity) ?? '').not.toContain(today);
    }
  });

  it('leaves alone what was not named', async () => {
    const files = change(await fixtureFiles(), 'fi');
    expect([...declareInStep(files, { paths: ['canary-course/first-steps'], date: today })]).toEqual([]);
    expect(readParity(merged(files, ['canary-course']), folder)).toEqual({ date: today, changed: [] });
  });

  it('drops the entry of a text that is gone', async () => {
    const files = new Map(await fixtureFiles());
    files.delete(`${folder}/fi.mdx`);
    expect(declareInStep(files, { paths: [''], date: today }).get(parity)).not.toContain('tax-card');
  });

  it('writes what is in the repository', async () => {
    const text = await readFile('courses/finnish-working-life/parity.json', 'utf8');
    expect(text).toMatch(/^\{\n {2}"[a-z0-9\/-]+": \{\n {4}"date": "\d{4}-\d\d-\d\d",\n {4}"fi"/);
  });
});

describe('a page whose other language has changed', () => {
  const textsOver = (files: SourceFiles) => createTexts(async () => toLibrary(files), keepCompiledTexts(null));
  const staleOf = async (files: SourceFiles, language: 'fi' | 'en') =>
    (await textsOver(files).lessonText('canary-course', 'second-steps', 'tax-card', language)).stale;

  it('says since when; the changed one says nothing', async () => {
    const files = await fixtureFiles();
    const { date } = readParity(files, folder) ?? { date: '' };
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await staleOf(files, 'fi')).toBeNull();
    expect(await staleOf(change(files, 'fi'), 'en')).toEqual({ since: date });
    expect(await staleOf(change(files, 'fi'), 'fi')).toBeNull();
    expect(await staleOf(change(files, 'en'), 'fi')).toEqual({ since: date });
  });

  it('says nothing when both have changed, when nothing is declared and when the declaration is damaged', async () => {
    const files = await fixtureFiles();
    const undeclared = new Map(change(files, 'fi'));
    undeclared.delete(parity);
    expect(await staleOf(change(change(files, 'fi'), 'en'), 'en')).toBeNull();
    expect(await staleOf(undeclared, 'en')).toBeNull();
    expect(await staleOf(new Map(change(files, 'fi')).set(parity, '{'), 'en')).toBeNull();
    expect(staleness(null, 'fi')).toBeNull();
  });

  it('is told of tasks and plain pages too', async () => {
    const files = await fixtureFiles();
    const spoil = (path: string) => edited(files, path, /^## .*(\[#.*)$/m, '## Uusi nimi [#x]');
    const task = await textsOver(spoil('canary-course/first-steps/task/fi.mdx')).taskText(
      'canary-course',
      'first-steps',
      'en',
    );
    expect(task.stale).not.toBeNull();
    expect((await textsOver(spoil('_pages/help/en.mdx')).pageText('help', 'fi'))?.stale).not.toBeNull();
  });
});
