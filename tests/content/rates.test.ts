/** Yearly figures: the newest that holds is shown with its year, a new file changes pages by itself, an old one is warned of. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepCompiledTexts } from '#app/content/compile/compiled-texts.server.ts';
import { createTexts, type Texts } from '#app/content/lesson.server.ts';
import { readLibrary, toLibrary } from '#app/content/library/library.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { declareInStep } from '#app/content/proof/declare-in-step.server.ts';
import { proofRead, type ProofReading } from '#app/content/proof/proof-read.server.ts';
import { yearInFinland } from '#app/domain/rate.ts';
import { formatRate } from '#app/content/compile/rate-figure.server.ts';
import { edited, fixtureFiles, lineOf } from './fixture.ts';

const fi = 'canary-course/second-steps/tax-card/fi.mdx';
const en = 'canary-course/second-steps/tax-card/en.mdx';
const of2026 = '_data/rates/2026.yml';
const of2027 = '_data/rates/2027.yml';
const limit = (value: number) => `# Invented.\n- { id: limit, value: ${value}, unit: euro, facts: [A1] }\n`;

let files: SourceFiles;
let folder: string;

const with2027 = (value: number) => new Map(files).set(of2027, limit(value));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-rates-'));
  const plain = new Map(await fixtureFiles()).set(of2026, limit(3937));
  const finnish = edited(plain, fi, /\n## /, '\nRaja on <Rate id="limit" />.\n\n## ');
  const both = edited(finnish, en, /\n## /, '\nThe limit is <Rate id="limit" />.\n\n## ');
  files = new Map([...both, ...declareInStep(both, { paths: [''], date: '2026-11-22' })]);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** The lesson's text over the same folder of compiled texts. */
function textsOf(source: SourceFiles, year: () => number): { texts: Texts; compiled: () => number } {
  const library = toLibrary(source, year);
  const shelf = keepCompiledTexts(folder);
  return { texts: createTexts(() => Promise.resolve(library), shelf), compiled: shelf.compiled };
}

async function shown(texts: Texts, language: 'fi' | 'en'): Promise<string> {
  return JSON.stringify(await texts.lessonText('canary-course', 'second-steps', 'tax-card', language));
}

describe('in a text', () => {
  it('a figure is written as its language does, with its year', async () => {
    const { texts } = textsOf(files, () => 2026);
    expect(await shown(texts, 'fi')).toContain('Raja on 3\u00a0937\u00a0€ (vuonna\u00a02026).');
    expect(await shown(texts, 'en')).toContain('The limit is €3,937 (in\u00a02026).');
  });

  it('its sources are told without being named in the head', async () => {
    const { texts } = textsOf(edited(files, '_data/rates/2026.yml', '[A1]', '[A2]'), () => 2026);
    const lesson = await texts.lessonText('canary-course', 'second-steps', 'tax-card', 'fi');
    expect(lesson.sources.map(({ url }) => url)).toContain('https://example.org/tax');
  });

  it('a figure of next year waits, and comes by itself on New Year’s Day', async () => {
    let year = 2026;
    const { texts } = textsOf(with2027(4012), () => year);
    expect(await shown(texts, 'en')).toContain('€3,937 (in\u00a02026)');
    year = 2027;
    expect(await shown(texts, 'en')).toContain('€4,012 (in\u00a02027)');
  });

  it('a new file compiles again only the texts that show its figures', async () => {
    const { texts: first, compiled: before } = textsOf(files, () => 2027);
    await first.compileAll();
    expect(before()).toBe(14);
    const { texts: second, compiled: after } = textsOf(with2027(4012), () => 2027);
    await second.compileAll();
    expect(after()).toBe(2);
    expect(await shown(second, 'en')).toContain('€4,012 (in\u00a02027)');
  });

  it('an old figure is shown with the year it is of', async () => {
    const { texts } = textsOf(files, () => 2028);
    expect(await shown(texts, 'en')).toContain('€3,937 (in\u00a02026)');
  });
});

/** What the calendar reminds of, and everything else, apart from the style of this little tree. */
const remindersIn = ({ problems }: ProofReading) =>
  problems.filter((each) => each.severity === 'reminder').map(({ severity: _severity, ...each }) => each);
const othersIn = ({ problems }: ProofReading) => problems.filter((each) => each.severity !== 'reminder');

describe('the proof-reader', () => {
  it('warns of an old figure with the day it went out of date, and of nothing else', async () => {
    expect(remindersIn(await proofRead(files, new Map(), () => 2026))).toEqual([]);
    const reading = await proofRead(files, new Map(), () => 2028);
    const warnings = remindersIn(reading);
    const problems = othersIn(reading);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      {
        file: of2026,
        line: 2,
        message: 'The figure “limit” has been out of date since 1 January 2027.',
        remedy: 'Look it up at its sources and write it into _data/rates/2028.yml.',
      },
    ]);
    expect(remindersIn(await proofRead(with2027(4012), new Map(), () => 2027))).toEqual([]);
  });

  it('names an unknown figure in the language of the file', async () => {
    const spoilt = edited(files, fi, '<Rate id="limit" />', '<Rate id="limits" />');
    const { problems } = await proofRead(spoilt, new Map(), () => 2026);
    expect(problems.filter((each) => each.file === fi)).toMatchObject([
      {
        file: fi,
        line: lineOf(spoilt, fi, 'limits'),
        message: 'Vuosittain muuttuvaa arvoa ”limits” ei ole.',
        remedy: 'Tarkista tunniste kansiosta _data/rates tai lisää arvo sinne.',
      },
    ]);
  });

  it('takes a figure that is only of a later year for unknown', async () => {
    const { problems } = await proofRead(files, new Map(), () => 2025);
    expect(problems.map(({ message }) => message)).toEqual([
      'There is no yearly figure “limit”.',
      'Vuosittain muuttuvaa arvoa ”limit” ei ole.',
    ]);
  });
});

describe('the data', () => {
  const row = (change: string, to: string) => edited(files, of2026, change, to);
  const question = 'canary-course/second-steps/questions.yml';
  it.each([
    ['an unknown key', () => row('unit:', 'units:'), of2026, /units/],
    ['an unknown unit', () => row('unit: euro', 'unit: euros'), of2026, /unit/],
    ['no source', () => row('[A1]', '[]'), of2026, /facts/],
    ['an unknown fact', () => row('[A1]', '[A9]'), of2026, /no fact A9/],
    ['an unverified fact', () => row('[A1]', '[U1]'), of2026, /confidence U/],
    ['the same id twice', () => new Map(files).set(of2026, limit(1) + limit(2)), of2026, /twice/],
    [
      'a file without a year',
      () => new Map(files).set('_data/rates/next.yml', limit(1)),
      '_data/rates/next.yml',
      /year/,
    ],
    [
      'a figure in a question',
      () => edited(files, question, /fi: "/, 'fi: "<Rate id="limit" /> '),
      question,
      /changes every year/,
    ],
  ])('refuses %s', (_what, spoil, file, message) => {
    const { problems } = readLibrary(spoil(), () => 2026);
    expect(problems.filter((problem) => problem.file === file).map((problem) => problem.message)).toEqual(
      expect.arrayContaining([expect.stringMatching(message)]),
    );
    for (const { line, remedy } of problems) expect([line > 0, remedy !== '']).toEqual([true, true]);
  });
});

describe('figures', () => {
  it.each([
    [9423.09, 'euro', '9\u00a0423,09\u00a0€', '€9,423.09'],
    [37.2, 'euro', '37,20\u00a0€', '€37.20'],
    [0.89, 'percent', '0,89\u00a0%', '0.89%'],
    [14, 'days', '14\u00a0päivää', '14\u00a0days'],
    [37.5, 'hours', '37,5\u00a0tuntia', '37.5\u00a0hours'],
  ] as const)('%s %s', (value, unit, finnish, english) => {
    expect(formatRate({ value, unit }, 'fi')).toBe(finnish);
    expect(formatRate({ value, unit }, 'en')).toBe(english);
  });

  it('a year begins at midnight in Finland', () => {
    expect(yearInFinland(new Date('2026-12-31T21:59:59Z'))).toBe(2026);
    expect(yearInFinland(new Date('2026-12-31T22:00:00Z'))).toBe(2027);
  });
});
