/** Ids over time: what authors may rename, split and take away, and what the proof-reader refuses. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import type { Problem } from '#app/content/library/content-error.server.ts';
import { readLibrary } from '#app/content/library/library.server.ts';
import { movesPath } from '#app/content/library/moves.server.ts';
import { formatPublished, publishedPath, readPublished } from '#app/content/library/published-ids.server.ts';
import { proofRead } from '#app/content/proof/proof-read.server.ts';
import { proofIds, unpublishedIds } from '#app/content/proof/proof-ids.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { edited, fixtureFiles, fixtureFolder, lineOf, without } from './fixture.ts';

const course = 'canary-course/course.yml';
const secondPool = 'canary-course/second-steps/questions.yml';

/** The fixture with everything in it published. */
async function published(): Promise<SourceFiles> {
  const files = await fixtureFiles();
  return new Map(files).set(publishedPath, formatPublished(readLibrary(files).library.ids.names));
}

/** The files with every occurrence of a word replaced, in texts and in paths of courses, as a careful author would. */
function renamed(files: SourceFiles, from: string, to: string): SourceFiles {
  const word = new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g');
  return new Map(
    [...files].map(([path, text]) =>
      path.startsWith('_data/') ? [path, text] : [path.replace(word, to), text.replace(word, to)],
    ),
  );
}

const declared = (files: SourceFiles, ...rows: string[]) =>
  new Map(files).set(movesPath, rows.map((row) => `- { ${row}, date: 2026-12-01 }\n`).join(''));

const c = (name: string) => name.replace(' ', ' canary-course/');
const move = (from: string, to: string) => `moved: ${c(from)}, to: ${c(to)}`;

/** What is said about ids, without compiling the texts. */
function idProblems(files: SourceFiles): Problem[] {
  const { library, problems } = readLibrary(files);
  return [...problems, ...proofIds(library, problems)].filter(
    ({ file }) => file === publishedPath || file === movesPath,
  );
}

const noTask = (files: SourceFiles) => edited(files, course, /\n {4}task: \{ id: my-tax-card.*\}/, '');
const noQuiz = (files: SourceFiles) => edited(files, course, /\n {4}quiz: \{ draw: 5.*\}/, '');
const noQuestion = (files: SourceFiles) => edited(files, secondPool, /- id: new-card\n[^]*?(?=- id: card-use)/, '');
const noOption = (files: SourceFiles) => edited(files, secondPool, /\n {4}- \{ id: much,.*\}/, '');
const noModule = (files: SourceFiles) => edited(files, course, / {2}- id: second-steps[^]*?(?=extra_minutes)/, '');

/** The lesson tax-card moved under the first module, with its folder and its questions. */
function lessonElsewhere(files: SourceFiles): SourceFiles {
  const line = /\n( {6}- \{ id: tax-card,.*\})/;
  const text = files.get(course) ?? '';
  const row = line.exec(text)?.[1] ?? '';
  const moved = edited(
    edited(files, course, line, '\n      - { id: left, minutes: 5, title: { fi: "J", en: "L" } }'),
    course,
    /\n( {4}task: \{ id: my-contract)/,
    `\n${row}\n    task: { id: my-contract`,
  );
  return new Map(
    [...moved].map(([path, each]) => [path.replace('second-steps/tax-card', 'first-steps/tax-card'), each]),
  );
}

type Change = { readonly what: string; readonly change: (files: SourceFiles) => SourceFiles; readonly gone: string };

const removals: readonly Change[] = [
  { what: 'a lesson renamed', change: (files) => renamed(files, 'tax-card', 'card'), gone: 'lesson tax-card' },
  { what: 'a task renamed', change: (files) => renamed(files, 'my-tax-card', 'my-card'), gone: 'task my-tax-card' },
  { what: 'a task removed', change: noTask, gone: 'task my-tax-card' },
  { what: 'a quiz removed', change: noQuiz, gone: 'quiz second-steps' },
  { what: 'a question renamed', change: (files) => renamed(files, 'card-price', 'price'), gone: 'question card-price' },
  { what: 'a question removed', change: noQuestion, gone: 'question new-card' },
  { what: 'an option removed', change: noOption, gone: 'option card-price/much' },
  { what: 'a module renamed', change: (files) => renamed(files, 'second-steps', 'tax'), gone: 'module second-steps' },
  { what: 'a module removed', change: noModule, gone: 'module second-steps' },
  { what: 'a lesson in another module', change: lessonElsewhere, gone: 'address second-steps/tax-card' },
];

describe('without a word', () => {
  it.each(removals)('$what is refused, on the line of the list', async ({ change, gone }) => {
    const files = change(await published());
    const found = idProblems(files).find(({ message }) => message.startsWith(`“${c(gone)}”`));
    expect(found).toMatchObject({ file: publishedPath, line: lineOf(files, publishedPath, c(gone)) });
    expect(found?.remedy).toContain('moves.yml');
  });

  it('a whole course is one problem, not one for each of its ids', async () => {
    const files = await published();
    const none = [...files.keys()].filter((path) => path.startsWith('canary-course/'));
    const left = none.reduce<SourceFiles>((all, path) => without(all, path), files);
    expect(idProblems(left).map(({ message }) => message)).toEqual([
      expect.stringContaining('“course canary-course” has been published'),
    ]);
  });

  it('a course that cannot be read is not said to have lost its ids', async () => {
    const files = edited(await published(), course, 'edition: 1', 'edition: one');
    expect(idProblems(files)).toEqual([]);
  });

  it('an unchanged course, its titles, its order and its places are nothing to speak of', async () => {
    const files = edited(await published(), course, 'First steps', 'Other steps');
    expect(idProblems(files)).toEqual([]);
  });
});

describe('declared', () => {
  it.each<[string, (files: SourceFiles) => SourceFiles, readonly string[]]>([
    ['a lesson moved', (files) => renamed(files, 'tax-card', 'card'), [move('lesson tax-card', 'lesson card')]],
    [
      'a lesson moved twice',
      (files) => renamed(files, 'tax-card', 'card'),
      [move('lesson tax-card', 'lesson the-card'), move('lesson the-card', 'lesson card')],
    ],
    ['a task moved', (files) => renamed(files, 'my-tax-card', 'my-card'), [move('task my-tax-card', 'task my-card')]],
    [
      'a question moved',
      (files) => renamed(files, 'card-price', 'price'),
      [move('question card-price', 'question price')],
    ],
    ['a module moved', (files) => renamed(files, 'second-steps', 'tax'), [move('module second-steps', 'module tax')]],
    ['a task retired', noTask, [`retired: [${c('task my-tax-card')}, ${c('address second-steps/task')}]`]],
    ['a quiz retired', noQuiz, [`retired: ${c('quiz second-steps')}, reason: "Not needed"`]],
    ['a question retired', noQuestion, [`retired: ${c('question new-card')}`]],
    ['an option retired', noOption, [`retired: ${c('option card-price/much')}`]],
    [
      'a lesson in another module, its address led on',
      lessonElsewhere,
      [move('address second-steps/tax-card', 'address first-steps/tax-card')],
    ],
    [
      'a lesson split',
      (files) =>
        edited(
          renamed(files, 'tax-card', 'card'),
          course,
          /( {6}- \{ id: )card(,.*)/,
          '      - { id: card, minutes: 20, title: { fi: "K", en: "C" } }\n      - { id: price, minutes: 5, title: { fi: "H", en: "P" } }',
        ),
      [`split: ${c('lesson tax-card')}, to: [${c('lesson card')}, ${c('lesson price')}]`],
    ],
  ])('%s is fine', async (_, change, rows) => {
    // What a chain goes through must have been published too.
    const files = await published();
    const list = `${files.get(publishedPath) ?? ''}${rows.some((row) => row.includes('the-card')) ? `${c('lesson the-card')}\n` : ''}`;
    expect(idProblems(declared(change(new Map(files).set(publishedPath, list)), ...rows))).toEqual([]);
  });

  it('a whole course retired takes all its ids along', async () => {
    const files = await published();
    const none = [...files.keys()].filter((path) => path.startsWith('canary-course/'));
    const left = none.reduce<SourceFiles>((all, path) => without(all, path), files);
    expect(idProblems(declared(left, 'retired: course canary-course'))).toEqual([]);
  });

  it.each<[string, (files: SourceFiles) => SourceFiles, readonly string[], RegExp]>([
    ['an id used again', (files) => files, [`retired: ${c('lesson tax-card')}`], /is in use/],
    ['an option used again', (files) => files, [`retired: ${c('option card-price/much')}`], /is in use/],
    [
      'a moved id used again',
      (files) => files,
      [move('question card-price', 'question card-oral')],
      /is in use, but this row/,
    ],
    [
      'two ids exchanged',
      (files) => renamed(renamed(renamed(files, 'tax-card', 'tmp'), 'trial-period', 'tax-card'), 'tmp', 'trial-period'),
      [move('lesson tax-card', 'lesson trial-period'), move('lesson trial-period', 'lesson tax-card')],
      /leads back to itself/,
    ],
    ['a dead end', noTask, [move('task my-tax-card', 'task nowhere')], /“task canary-course\/nowhere”, which does not/],
    ['a misspelt id', (files) => files, [`retired: ${c('lesson tex-card')}`], /has never been published/],
    [
      'a course moved',
      (files) => files,
      ['moved: course canary-course, to: course finch'],
      /course id cannot be moved/,
    ],
    ['a quiz moved', noQuiz, [move('quiz second-steps', 'quiz first-steps')], /a quiz cannot be moved/],
    [
      'an option moved',
      noOption,
      [move('option card-price/much', 'option card-price/some')],
      /an option cannot be moved/,
    ],
    ['another kind', noTask, [move('task my-tax-card', 'lesson tax-card')], /cannot lead to/],
    ['another course', noTask, [`moved: ${c('task my-tax-card')}, to: task other-course/t`], /cannot lead to/],
    [
      'one id twice',
      noTask,
      [`retired: ${c('task my-tax-card')}`, `retired: ${c('task my-tax-card')}`],
      /declared twice/,
    ],
    ['two outcomes', noTask, [`retired: ${c('task my-tax-card')}, to: ${c('task my-contract')}`], /A row is one of/],
    ['a split into one', noTask, [`split: ${c('task my-tax-card')}, to: ${c('task my-contract')}`], /A row is one of/],
    ['a path for an id', noTask, ['retired: canary-course/my-tax-card'], /Write an id as/],
    ['an unknown key', noTask, [`removed: ${c('task my-tax-card')}`], /Unknown key “removed”/],
  ])('%s is refused in moves.yml', async (_, change, rows, message) => {
    const found = idProblems(declared(change(await published()), ...rows)).filter(({ file }) => file === movesPath);
    expect(found.map((problem) => problem.message)).toContainEqual(expect.stringMatching(message));
    expect(found.every(({ remedy, line }) => remedy !== '' && line >= 1)).toBe(true);
  });

  it('broken moves.yml makes the course unusable, so that no server counts by half of it', async () => {
    const files = declared(await fixtureFiles(), 'moved: course a, to: course b');
    expect(readLibrary(files).problems).toHaveLength(1);
  });
});

describe('the list of published ids', () => {
  it('names every part of the course once, also the options of true-false', async () => {
    const { names } = readLibrary(await fixtureFiles()).library.ids;
    expect([...names]).toEqual(
      expect.arrayContaining(
        ['module first-steps', 'quiz first-steps', 'lesson tax-card', 'task my-tax-card', 'question card-oral'].map(c),
      ),
    );
    expect([...names]).toEqual(
      expect.arrayContaining(
        [
          'option card-oral/true',
          'option card-price/free',
          'address first-steps/task',
          'address second-steps/tax-card',
        ].map(c),
      ),
    );
  });

  it('is sorted, and read as it was written', () => {
    const text = formatPublished(['task c/b', 'lesson c/z', 'task c/a', 'task c/b']);
    const { lines, problems } = readPublished(new Map([[publishedPath, text]]));
    expect([...lines.keys()]).toEqual(['lesson c/z', 'task c/a', 'task c/b']);
    expect(problems).toEqual([]);
  });

  it('refuses a line that is none', async () => {
    const files = edited(await published(), publishedPath, c('lesson tax-card'), 'lesson:tax-card');
    expect(idProblems(files)[0]).toMatchObject({ line: lineOf(files, publishedPath, 'lesson:tax-card') });
  });

  it('without it everything is new and nothing is wrong', async () => {
    const reading = await proofRead(await fixtureFiles());
    expect(reading.problems).toEqual([]);
    expect(unpublishedIds(reading.library)).toHaveLength(reading.library.ids.names.size);
  });
});

describe('npm run courses:check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'polku-ids-'));
  cpSync(fixtureFolder, folder, { recursive: true });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const run = (...flags: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/courses-check.ts', folder, ...flags]);
  const list = join(folder, publishedPath);

  it(
    'fails for new ids when asked to, and adds them to the list without taking one off',
    { timeout: 60_000 },
    async () => {
      await expect(run('--published')).rejects.toMatchObject({
        code: 1,
        stdout: expect.stringMatching(/new ids are not in .*\n.*--publish/),
      });
      writeFileSync(list, 'course gone-course\n');
      await expect(run('--publish')).rejects.toMatchObject({ stdout: expect.stringContaining('course gone-course') });
      expect(readFileSync(list, 'utf8')).toBe('course gone-course\n');
      writeFileSync(join(folder, movesPath), '- { retired: course gone-course, date: 2026-12-01 }\n');
      await run('--publish');
      const { names } = readLibrary(await fixtureFiles()).library.ids;
      expect(readFileSync(list, 'utf8')).toBe(formatPublished([...names, 'course gone-course']));
    },
  );
});
