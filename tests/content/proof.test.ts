/** The proof-reader finds what authors get wrong, with file and line, and says nothing about a sound course. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { proofRead } from '#app/content/proof/proof-read.server.ts';
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

const mutations: readonly Mutation[] = [
  { what: 'a missing language file', spoil: (files) => without(files, en), file: en, message: /file is missing/ },
  {
    what: 'a missing Finnish task',
    spoil: (files) => without(files, taskFi),
    file: taskFi,
    message: /Tiedosto puuttuu/,
  },
  { what: 'different section ids', spoil: edit(en, '[#shorter]', '[#length]'), file: en, message: /sections differ/ },
  {
    what: 'the same, in the Finnish file',
    spoil: edit(en, '[#shorter]', '[#length]'),
    file: fi,
    message: /Otsikot eroavat/,
  },
  {
    what: 'different checks',
    spoil: edit(en, '<Check id="written-terms" />', 'Text.'),
    file: en,
    message: /checks differ/,
  },
  { what: 'different facts', spoil: edit(en, 'facts: [A1, A2]', 'facts: [A1]'), file: en, message: /facts differ/ },
  {
    what: 'a check that does not exist',
    spoil: edit(fi, 'id="trial-half"', 'id="nothing"'),
    file: fi,
    message: /Kysymystä ”nothing” ei ole/,
    at: '<Check id="nothing"',
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
    what: 'a check that stands nowhere',
    spoil: (files) => [fi, en].reduce((all, file) => edited(all, file, '<Check id="trial-half" />', ''), files),
    file: questions,
    message: /“trial-half” stands in no lesson/,
    at: 'id: trial-half',
  },
  {
    what: 'a quiz question in a lesson',
    spoil: edit(questions, /(id: trial-half\n) {2}use: check\n/, '- id: trial-half\n'.slice(2)),
    file: fi,
    message: /kuuluu testiin/,
    at: '<Check id="trial-half"',
  },
  {
    what: 'a question id twice',
    spoil: edit(questions, 'id: who-to-ask', 'id: trial-half'),
    file: questions,
    message: /used twice/,
  },
  {
    what: 'a question id twice in the course',
    spoil: edit('canary-course/second-steps/questions.yml', 'id: where-card', 'id: who-to-ask'),
    file: 'canary-course/second-steps/questions.yml',
    message: /used twice.*first-steps\/questions\.yml/,
    at: 'id: who-to-ask',
  },
  {
    what: 'an option id twice',
    spoil: edit(questions, 'id: whole', 'id: half'),
    file: questions,
    message: /there twice/,
    at: 'id: half, fi',
  },
  {
    what: 'an unknown term',
    spoil: edit(fi, 'id="koeaika"', 'id="koe"'),
    file: fi,
    message: /termiä ”koe”/,
    at: 'id="koe"',
  },
  { what: 'an unknown fact', spoil: edit(en, '[A1, A2]', '[A1, Z9]'), file: en, message: /no fact Z9/, at: 'Z9' },
  {
    what: 'an unverified fact',
    spoil: edit(fi, '[A1, A2]', '[A1, U1]'),
    file: fi,
    message: /U1 ei ole varmistettu/,
    at: 'U1',
  },
  {
    what: 'an unverified fact in a question',
    spoil: edit(questions, 'facts: [A1]', 'facts: [U1]'),
    file: questions,
    message: /U1 is unverified/,
  },
  {
    what: 'a missing alt',
    spoil: edit(fi, ' alt="Polku kulkee sopimuksesta alkuun."', ''),
    file: fi,
    message: /puuttuu alt/,
    at: '<Figure',
  },
  {
    what: 'a dead lesson link',
    spoil: edit(en, 'lesson:tax-card#free', 'lesson:tax#free'),
    file: en,
    message: /no lesson “tax”/,
    at: 'lesson:tax#',
  },
  {
    what: 'a dead anchor',
    spoil: edit(fi, 'tax-card#free', 'tax-card#fee'),
    file: fi,
    message: /Otsikkoa #fee/,
    at: '#fee',
  },
  {
    what: 'a dead anchor inside',
    spoil: edit(en, '(#agreed)', '(#agreement)'),
    file: en,
    message: /#agreement/,
    at: '(#agreement)',
  },
  {
    what: 'a dead read',
    spoil: edit(questions, 'read: trial-period#agreed', 'read: trial-period#nothing'),
    file: questions,
    message: /leads nowhere/,
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
  {
    what: 'a quiz that chance passes',
    spoil: edit(course, 'draw: 6', 'draw: 2'),
    file: course,
    message: /Random answers pass/,
    at: 'draw: 2',
  },
  { what: 'an empty folder', spoil: () => new Map(), file: '.', message: /no course/ },
  {
    what: 'two right answers of one',
    spoil: edit(questions, '{ id: whole, fi:', '{ id: whole, right: true, fi:'),
    file: questions,
    message: /exactly one right option; here 2/,
  },
  {
    what: 'no right answer of one',
    spoil: edit(questions, 'id: half, right: true,', 'id: half,'),
    file: questions,
    message: /exactly one right option; here 0/,
  },
  {
    what: 'many without a wrong one',
    spoil: (files) =>
      ['lunch', 'desk'].reduce(
        (all, id) => edited(all, questions, `{ id: ${id}, `, `{ id: ${id}, right: true, `),
        files,
      ),
    file: questions,
    message: /all are right/,
  },
  {
    what: 'true-false without an answer',
    spoil: edit(questions, '  answer: true\n', ''),
    file: questions,
    message: /answer/,
  },
  {
    what: 'an option without why',
    spoil: edit(questions, /, why: \{ fi: "Ei aivan\. KANARIA-002[^}]*\}/, ''),
    file: questions,
    message: /why/,
    at: 'id: whole',
  },
  {
    what: 'a why in one language',
    spoil: edit(questions, /, en: "Not quite\. KANARIA-002-en"/, ''),
    file: questions,
    message: /why\.en/,
    at: 'id: whole',
  },
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
    what: 'an unknown key',
    spoil: edit(course, 'extra_minutes', 'extra_hours'),
    file: course,
    message: /Unknown key “extra_hours”/,
    at: 'extra_hours',
  },
  {
    what: 'an unknown key in a head',
    spoil: edit(fi, 'legal: true', 'lega: true'),
    file: fi,
    message: /Tuntematon avain ”lega”/,
    at: 'lega:',
  },
  {
    what: 'a reserved id',
    spoil: edit(course, 'id: trial-period', 'id: quiz'),
    file: course,
    message: /reserved/,
    at: 'id: quiz',
  },
  {
    what: 'an id in capitals',
    spoil: edit(course, 'id: my-contract', 'id: My-Contract'),
    file: course,
    message: /lower-case/,
    at: 'My-Contract',
  },
  {
    what: 'a lesson id twice',
    spoil: edit(course, 'id: tax-card', 'id: trial-period'),
    file: course,
    message: /lesson id “trial-period” is used twice/,
  },
  {
    what: 'a drawing with a script',
    spoil: edit('canary-course/media/trail.svg', '<circle', '<script/><circle'),
    file: 'canary-course/media/trail.svg',
    message: /<script>/,
  },
  {
    what: 'a fact twice',
    spoil: edit('_data/facts.yml', 'id: A2', 'id: A1'),
    file: '_data/facts.yml',
    message: /A1 is there twice/,
  },
  {
    what: 'a glossary row cut short',
    spoil: edit('_data/glossary.tsv', '\tA note of your tax rate.', ''),
    file: '_data/glossary.tsv',
    message: /4 columns/,
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

describe('the proof-reader', () => {
  it('says nothing about the sound fixture', async () => {
    const { problems, pairs } = await proofRead(await fixtureFiles());
    expect(problems).toEqual([]);
    expect(pairs).toHaveLength(7);
    expect(pairs.every((pair) => pair.fi && pair.en)).toBe(true);
  });

  it.each(mutations)('finds $what', async ({ spoil, file, message, at }) => {
    const files = spoil(await fixtureFiles());
    const { problems } = await proofRead(files);
    const found = problems.filter((problem) => problem.file === file && message.test(problem.message));
    expect(found.length, JSON.stringify(problems, null, 1)).toBeGreaterThan(0);
    if (at !== undefined) expect(found.map((problem) => problem.line)).toContain(lineOf(files, file, at));
    expect(found.every((problem) => problem.remedy !== '' && problem.line >= 1)).toBe(true);
  });
});

describe('npm run courses:check', () => {
  const run = (folder: string, ...flags: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/courses-check.ts', folder, ...flags]);

  it('prints figures for every text and leaves quietly', async () => {
    const { stdout } = await run(fixtureFolder, '--stats');
    expect(stdout).toContain('Nothing to correct');
    expect(stdout).toMatch(/\d+ +\d+ +\d+\.\d +\d+ +canary-course\/first-steps\/trial-period\/fi\.mdx/);
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
    expect(readingStats(body)).toMatchObject({
      words: 8,
      sentences: 4,
      mean: 2,
      longest: 3,
      longestSentence: 'One two three.',
    });
  });
});
