/** What `courses:new` begins is well formed and waits for its author; what it adds to leaves every other byte alone. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languages } from '#app/domain/language.ts';
import { questionSchema, questionsSchema } from '#app/content/library/question-schema.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { proofRead } from '#app/content/proof/proof-read.server.ts';
import type { Compilations } from '#app/content/proof/read-text.server.ts';
import { inStep } from '../support/mutant-trees.ts';
import { appendItem } from '#app/content/scaffold/append-item.server.ts';
import { type NewContent, planNew, questionTypes, Refusal } from '#app/content/scaffold/plan.server.ts';
import { isTemplateType, questionTemplate } from '#app/content/scaffold/question-templates.server.ts';
import { openTerminal } from '../../scripts/ask.ts';
import { edited, fixtureFiles, fixtureFolder } from './fixture.ts';

const place = { course: 'canary-course', module: 'first-steps' } as const;

/** Texts that nothing was added to are compiled once. */
const compilations: Compilations = new Map();

async function made(...wanted: NewContent[]): Promise<SourceFiles> {
  let files = await fixtureFiles();
  for (const each of wanted) files = new Map([...files, ...planNew(each, files, 'en').texts]);
  return inStep(files);
}

/** What an author does last: every TODO is a word, every todo id a name. */
function finished(files: SourceFiles): SourceFiles {
  const write = (text: string) =>
    text
      .replace(/ # TODO[^\n]*/g, '')
      .replace(/TODO:?/g, 'Text')
      .replaceAll('todo-', 'named-');
  return inStep(new Map([...files].map(([path, text]) => [path, write(text)])));
}

const wanted: readonly [string, NewContent][] = [
  ['a course', { kind: 'course', id: 'new-course' }],
  ['a course with named parts', { kind: 'course', id: 'new-course', module: 'one', lesson: 'two' }],
  ['a module', { kind: 'module', course: place.course, id: 'third-steps' }],
  ['a module of the longest name', { kind: 'module', course: place.course, id: 'm'.repeat(40) }],
  ['a lesson', { kind: 'lesson', ...place, id: 'new-lesson' }],
  ...questionTypes.flatMap((type): [string, NewContent][] => [
    [`a quiz question of type ${type}`, { kind: 'question', ...place, id: 'new-question', type }],
    [`a check of type ${type}`, { kind: 'question', ...place, id: 'new-check', type, lesson: 'trial-period' }],
  ]),
];

describe('what is begun', () => {
  it.each(wanted)('%s has nothing to correct but what the author must write, at its line', async (_, each) => {
    const files = await made(each);
    const { problems } = await proofRead(files, compilations);
    expect(problems.length).toBeGreaterThan(0);
    for (const { file, line, message, remedy } of problems) {
      expect(files.get(file)?.split('\n')[line - 1], message).toMatch(/TODO|todo-\d/);
      expect(message).toMatch(file.endsWith('fi.mdx') ? /vielä/ : /still/);
      expect(remedy).not.toBe('');
    }
  });

  it.each(wanted)('%s is sound once it is written', async (_, each) => {
    const { problems, pairs } = await proofRead(finished(await made(each)), compilations);
    expect(problems).toEqual([]);
    expect(pairs.every((pair) => pair.fi && pair.en)).toBe(true);
  });

  it('can be begun again and again', async () => {
    const module = (id: string): NewContent => ({ kind: 'module', course: 'new-course', id });
    const files = await made({ kind: 'course', id: 'new-course' }, module('one'), module('two'), {
      kind: 'lesson',
      course: 'new-course',
      module: 'two',
      id: 'three',
    });
    expect((await proofRead(finished(files), compilations)).problems).toEqual([]);
    const ids = parse(files.get('new-course/course.yml') ?? '').modules.map((each: { id: string }) => each.id);
    expect(ids).toEqual(['first-steps', 'one', 'two']);
    // The comment about the quiz still belongs to the module it was written for.
    expect(files.get('new-course/course.yml')?.match(/# quiz:[^\n]*\n {2}(?:- id|\w)/g)).toHaveLength(2);
  });

  it('knows every type of the schema, in the form of the schema', () => {
    const types = questionSchema.options.map((option) => option.shape.type.value);
    for (const type of types) {
      if (!isTemplateType(type)) throw new Error(`no template for ${type}`);
      expect(questionsSchema.safeParse(parse(questionTemplate('q', type, false))).error, type).toBeUndefined();
    }
  });

  it('waits for names as well as for words', async () => {
    const question: NewContent = { kind: 'question', ...place, id: 'new', type: 'single', lesson: 'trial-period' };
    const files = await made({ kind: 'lesson', ...place, id: 'new-lesson' }, question);
    const worded = inStep(new Map([...files].map(([path, text]) => [path, text.replace(/TODO:?/g, 'Text')])));
    const { problems } = await proofRead(worded, compilations);
    expect(problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['Tunniste todo-1 on vielä antamatta.', 'The id todo-4 is still to be given.']),
    );
    // Four options, and two headings in each language.
    expect(problems).toHaveLength(8);
  });

  it('has no id that tells the right answer', () => {
    for (const type of questionTypes) {
      const ids = [...questionTemplate('q', type, false).matchAll(/\{ id: ([\w-]+)/g)].map(([, id]) => id);
      for (const id of ids) expect(id).toMatch(/^todo-\d+$/);
    }
  });
});

const list = `# about the list
items: # here
  - { id: a, fi: "ä: 1" }   # first

  # before b
  - id: b
    text: |
      two
      lines
    # belongs to b
# belongs to after
after:   [ x,y ]  # not touched
`;

describe('adding to a list', () => {
  it('changes nothing but the lines it adds', () => {
    const after = appendItem(list, ['items'], '- { id: c }') ?? '';
    expect(after.replace('\n\n  - { id: c }', '')).toBe(list);
    expect(after).toContain('    # belongs to b\n\n  - { id: c }\n# belongs to after');
    expect(appendItem(list, ['after'], '- z')).toBe(list.replace('[ x,y ]', '[ x,y, z ]'));
  });

  it.each([
    ['an empty list', 'items: []\n', ['items'], 'items: [{ id: c }]\n'],
    ['no line break at the end', 'items:\n- 1', ['items'], 'items:\n- 1\n- { id: c }\n'],
    ['a file that is the list', '- 1\n', [], '- 1\n\n- { id: c }\n'],
    ['a file of comments', '# only this\n', [], '# only this\n\n- { id: c }\n'],
    ['no file', '', [], '- { id: c }\n'],
    [
      'a list inside an item with a comment',
      'm:\n  - l:\n      - 1\n    # of m\n',
      ['m', 0, 'l'],
      'm:\n  - l:\n      - 1\n      - { id: c }\n    # of m\n',
    ],
    ['an end that means something', 'items:\n  - |+\n    a\n\n', ['items'], null],
    ['no such list', 'items: 1\n', ['items'], null],
    ['a broken file', 'items: [\n', ['items'], null],
  ] as const)('%s', (_, text, path, expected) => {
    expect(appendItem(text, path, '- { id: c }')).toBe(expected);
  });

  it('says what was said before and the item, whatever the list holds', () => {
    const value = fc.oneof(fc.integer(), fc.string(), fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string()));
    fc.assert(
      fc.property(fc.array(value), fc.boolean(), (items, isLast) => {
        const data = { items, ...(isLast ? {} : { after: 1 }) };
        const after = appendItem(JSON.stringify(data, null, 2), ['items'], '- { id: c }');
        expect(parse(after ?? '')).toEqual({ ...data, items: [...items, { id: 'c' }] });
      }),
    );
  });
});

describe('a refusal', () => {
  const refused: readonly [string, NewContent, RegExp][] = [
    ['a course that exists', { kind: 'course', id: 'canary-course' }, /“canary-course” is already in use/],
    ['a module that exists', { kind: 'module', course: place.course, id: 'first-steps' }, /already in use/],
    ['a lesson that exists', { kind: 'lesson', ...place, id: 'trial-period' }, /already in use .*course\.yml/],
    ['a lesson of another module', { kind: 'lesson', ...place, id: 'tax-card' }, /already in use/],
    [
      'a question that exists',
      { kind: 'question', ...place, id: 'trial-half', type: 'single' },
      /already in use .*questions\.yml/,
    ],
    [
      'a question of another module',
      { kind: 'question', ...place, id: 'card-price', type: 'single' },
      /already in use/,
    ],
    ['capital letters', { kind: 'lesson', ...place, id: 'Trial' }, /“Trial” cannot be an id/],
    ['a path', { kind: 'course', id: '../x' }, /cannot be an id/],
    ['a data folder', { kind: 'course', id: '_data' }, /cannot be an id/],
    ['a reserved id', { kind: 'lesson', ...place, id: 'quiz' }, /cannot be an id/],
    ['too long an id', { kind: 'lesson', ...place, id: 'a'.repeat(41) }, /cannot be an id/],
    [
      'an unknown course',
      { kind: 'module', course: 'nothing', id: 'x' },
      /no course “nothing”. Courses: canary-course/,
    ],
    [
      'an unknown module',
      { kind: 'lesson', ...place, module: 'nothing', id: 'x' },
      /Modules of the course: first-steps/,
    ],
    ['an unknown type', { kind: 'question', ...place, id: 'x', type: 'essay' }, /Types: single, /],
    [
      'an unknown lesson',
      { kind: 'question', ...place, id: 'x', type: 'single', lesson: 'tax-card' },
      /Lessons of the module: trial-period/,
    ],
  ];

  it.each(refused)('of %s is one line', async (_, each, message) => {
    const files = await fixtureFiles();
    for (const language of languages) {
      expect(() => planNew(each, files, language)).toThrow(Refusal);
      expect(() => planNew(each, files, language)).toThrow(/^[^\n]+$/);
    }
    expect(() => planNew(each, files, 'en')).toThrow(message);
  });

  it('names a file that has to be corrected first', async () => {
    const broken = edited(await fixtureFiles(), 'canary-course/first-steps/questions.yml', /^- id/m, '- [id');
    const question: NewContent = { kind: 'question', ...place, id: 'x', type: 'single' };
    expect(() => planNew(question, broken, 'fi')).toThrow(
      /Tiedostoon canary-course\/first-steps\/questions\.yml ei voi lisätä/,
    );
  });
});

describe('npm run courses:new', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  function copy(): string {
    const folder = mkdtempSync(join(tmpdir(), 'polku-new-'));
    folders.push(folder);
    cpSync(fixtureFolder, folder, { recursive: true });
    return folder;
  }

  const everything = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path, readFileSync(path, 'utf8')]),
    );

  const command = (folder: string, args: readonly string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/courses-new.ts', ...args], {
      env: { PATH: process.env['PATH'], NODE_ENV: 'test', COURSES_DIR: folder, ...env },
      encoding: 'utf8',
      timeout: 20_000,
    });

  it('makes the files, adds the lines and tells what is next', () => {
    const folder = copy();
    const { status, stdout } = command(folder, ['lesson', 'canary-course/first-steps', 'new-lesson'], {
      LANG: 'en_GB.UTF-8',
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/added to {2}\S+canary-course\/course\.yml/);
    expect(stdout).toMatch(/new {2}\S+first-steps\/new-lesson\/fi\.mdx/);
    expect(stdout).toContain('/en/preview/canary-course/first-steps/new-lesson');
    expect(readFileSync(join(folder, 'canary-course/first-steps/new-lesson/en.mdx'), 'utf8')).toContain('TODO');
  });

  it('takes the type when npm has swallowed the name of the flag, and speaks Finnish where nobody says otherwise', () => {
    const folder = copy();
    const { status, stdout } = command(folder, ['question', 'canary-course/first-steps', 'new', 'multiple'], {
      LANG: 'C.UTF-8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('Kirjoita TODO-kohdat');
    expect(readFileSync(join(folder, 'canary-course/first-steps/questions.yml'), 'utf8')).toMatch(
      /id: new\n {2}type: multiple/,
    );
  });

  it('keeps the line ends and the byte order mark of the file it adds to', () => {
    const folder = copy();
    const file = join(folder, 'canary-course/course.yml');
    const before = `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`;
    writeFileSync(file, before);
    expect(command(folder, ['lesson', 'canary-course/first-steps', 'new-lesson']).status).toBe(0);
    const after = readFileSync(file, 'utf8');
    expect(after.replace(/[^\n]*id: new-lesson[^\n]*\n/, '')).toBe(before);
    expect(after).not.toMatch(/[^\r]\n/);
  });

  it.each([
    ['a taken id', ['course', 'canary-course'], /^Tunniste [^\n]+\n$/],
    ['an unknown flag', ['course', 'x', '--colour', 'red'], /--colour[\s\S]*npm run courses:new/],
    ['an unknown language', ['course', 'x', '--language', 'sv'], /--language/],
    ['an unknown kind', ['chapter', 'x'], /npm run courses:new -- <mitä>/],
    ['a missing id, without a terminal', ['lesson', 'canary-course/first-steps'], /npm run courses:new -- <mitä>/],
    ['nothing, without a terminal', [], /npm run courses:new -- <mitä>/],
  ])('refuses %s with exit code 1 and touches nothing', (_, args, message) => {
    const folder = copy();
    const before = everything(folder);
    const { status, stderr, stdout } = command(folder, args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
    expect(everything(folder)).toEqual(before);
  });

  it('begins what no build takes before it is written', () => {
    const folder = copy();
    command(folder, ['lesson', 'canary-course/first-steps', 'new-lesson']);
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/compile-courses.ts'], {
      env: { PATH: process.env['PATH'], NODE_ENV: 'test', COURSES_DIR: folder, BUILD_DIR: join(folder, '.build') },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/first-steps\/new-lesson\/fi\.mdx:2 {2}Rivillä on vielä TODO\./);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('does not wait for an input that nobody writes', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/courses-new.ts'], {
      env: { PATH: process.env['PATH'], NODE_ENV: 'test', COURSES_DIR: fixtureFolder },
      stdio: 'pipe',
    });
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
  });
});

describe('asking at a terminal', () => {
  function terminal() {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const output = new PassThrough();
    return { input, ...openTerminal((why) => new Error(why), { input, output }) };
  }

  it('takes a name, or the number before it, and asks again for anything else', async () => {
    const { input, ask, close } = terminal();
    const answer = ask('Which?', ['one', 'two']);
    for (const typed of ['', 'three', '9', '2']) {
      input.write(`${typed}\n`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await answer).toBe('two');
    const free = ask('Id?');
    input.write(' trial-period \n');
    expect(await free).toBe('trial-period');
    close();
  });

  it('ends when the input ends', async () => {
    const { input, ask } = terminal();
    const answer = ask('Which?');
    input.end();
    await expect(answer).rejects.toThrow('cancelled');
  });
});
