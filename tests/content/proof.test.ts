/** The proof-reader finds what authors get wrong, with file and line, and says nothing about a sound course. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '#app/content/proof/passages.server.ts';
import { proofRead } from '#app/content/proof/proof-read.server.ts';
import type { Compilations } from '#app/content/proof/read-text.server.ts';
import { readingStats } from '#app/content/proof/reading-stats.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { edited, fixtureFiles, fixtureFolder, lineOf, without } from './fixture.ts';

const course = 'canary-course/course.yml';
const questions = 'canary-course/first-steps/questions.yml';
const fi = 'canary-course/first-steps/trial-period/fi.mdx';
const en = 'canary-course/first-steps/trial-period/en.mdx';
const taskFi = 'canary-course/first-steps/task/fi.mdx';

type Mutation = {
  readonly what: string;
  readonly spoil: (files: SourceFiles) => SourceFiles;
  readonly file: string;
  readonly message: RegExp;
  /** Text on the line that must be named. */
  readonly at?: string;
};

const edit = (file: string, from: string | RegExp, to: string) => (files: SourceFiles) => edited(files, file, from, to);

/** Mistakes between files, which a tree of one course or one module cannot have; the others are in mutants.ts. */
const mutations: readonly Mutation[] = [
  {
    what: 'a missing Finnish task',
    spoil: (files) => without(files, taskFi),
    file: taskFi,
    message: /Tiedosto puuttuu/,
  },
  {
    what: 'a check of another module',
    spoil: edit(fi, 'id="trial-half"', 'id="card-price"'),
    file: fi,
    message: /Kysymystä ”card-price” ei ole osan/,
    at: '<Check id="card-price"',
  },
  {
    what: 'a check in two lessons',
    spoil: edit('canary-course/second-steps/tax-card/fi.mdx', 'id="card-oral"', 'id="trial-half"'),
    file: 'canary-course/second-steps/tax-card/fi.mdx',
    message: /Kysymys ”trial-half” on jo paikassa .*trial-period/,
    at: 'trial-half',
  },
  {
    what: 'a question id twice in the course',
    spoil: edit('canary-course/second-steps/questions.yml', 'id: where-card', 'id: who-to-ask'),
    file: 'canary-course/second-steps/questions.yml',
    message: /used twice.*first-steps\/questions\.yml/,
    at: 'id: who-to-ask',
  },
  {
    what: 'a dead anchor inside',
    spoil: edit(en, '(#agreed)', '(#agreement)'),
    file: en,
    message: /#agreement/,
    at: '(#agreement)',
  },
  {
    what: 'a dead read lesson',
    spoil: edit(questions, 'read: trial-period\n', 'read: nothing\n'),
    file: questions,
    message: /“nothing” leads nowhere/,
  },
  {
    what: 'a pool that is too small',
    spoil: edit(course, 'draw: 6', 'draw: 11'),
    file: course,
    message: /draws 11 .* pool has 10/,
    at: 'draw: 11',
  },
  { what: 'an empty folder', spoil: () => new Map(), file: '.', message: /no course/ },
  {
    what: 'a certificate that requires nothing known',
    spoil: edit(course, 'requires: all', 'requires: [first-steps, second-steps/exam]'),
    file: course,
    message: /“second-steps\/exam”/,
    at: 'second-steps/exam',
  },
  {
    what: 'two criteria',
    spoil: edit(taskFi, '  - Olen merkinnyt yhden kysymyksen.\n', ''),
    file: taskFi,
    message: /criteria/,
    at: 'criteria',
  },
  {
    what: 'a drawing with a script',
    spoil: edit('canary-course/media/trail.svg', '<circle', '<script/><circle'),
    file: 'canary-course/media/trail.svg',
    message: /<script>/,
  },
  {
    what: 'an unknown course in the order',
    spoil: edit('_data/catalogue.yml', '[canary-course]', '[canary-course, gone]'),
    file: '_data/catalogue.yml',
    message: /no course “gone”/,
  },
  {
    what: 'a page in one language',
    spoil: (files) => without(files, '_pages/help/en.mdx'),
    file: '_pages/help/en.mdx',
    message: /missing/,
  },
];

const compilations: Compilations = new Map();

describe('the proof-reader', () => {
  it('says nothing about the sound fixture', async () => {
    const { problems, pairs } = await proofRead(await fixtureFiles(), compilations);
    expect(problems).toEqual([]);
    expect(pairs).toHaveLength(7);
    expect(pairs.every((pair) => pair.fi && pair.en)).toBe(true);
  });

  it.each(mutations)('finds $what', async ({ spoil, file, message, at }) => {
    const files = spoil(await fixtureFiles());
    const { problems } = await proofRead(files, compilations);
    const found = problems.filter((problem) => problem.file === file && message.test(problem.message));
    expect(found.length, JSON.stringify(problems, null, 1)).toBeGreaterThan(0);
    if (at !== undefined) expect(found.map((problem) => problem.line)).toContain(lineOf(files, file, at));
    expect(found.every((problem) => problem.remedy !== '' && problem.line >= 1)).toBe(true);
  });
});

describe('npm run courses:check', { timeout: 60_000 }, () => {
  const run = (folder: string, ...flags: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/courses-check.ts', folder, ...flags]);

  it('prints figures for every text and leaves quietly', async () => {
    const { stdout } = await run(fixtureFolder, '--stats');
    expect(stdout).toContain('Nothing to correct');
    expect(stdout).toMatch(/\d+ +\d+ +\d+\.\d +\d+ +20 +canary-course\/first-steps\/trial-period\/fi\.mdx/);
  });

  it('ends with 1 when something is wrong', async () => {
    await expect(run('tests/support')).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('courses/course.yml:1'),
    });
  });
});

describe('reading figures', () => {
  it('count sentences of paragraphs and lists, not headings, tables or notes', () => {
    const body =
      '## A long heading here [#a]\n\nOne two three. Four five.\n\n- six seven\n- eight\n\n| a | b |\n|---|---|\n\n{/* not this */}\n';
    expect(readingStats(passagesOf(body, 'en'))).toMatchObject({
      words: 8,
      sentences: 4,
      mean: 2,
      longest: 3,
      longestSentence: 'One two three.',
    });
  });
});
