/** The catalogue knows courses and questions, refuses broken files with every problem named, and follows changes. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hoursOf, pathOf, itemsOf } from '#app/domain/course.ts';
import { ContentError } from '#app/content/library/content-error.server.ts';
import { openLibrary, toLibrary } from '#app/content/library/library.server.ts';
import { edited, fixtureFiles, fixtureFolder, fixtureLibrary, lineOf } from './fixture.ts';

async function copiedFixture(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'polku-courses-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(fixtureFolder, folder, { recursive: true });
  return folder;
}

describe('the catalogue', () => {
  it('knows the outline, with the checks of each lesson in reading order', async () => {
    const { catalogue } = await fixtureLibrary();
    const course = catalogue.course('canary-course');
    expect(course && itemsOf(course).map(pathOf)).toEqual([
      'first-steps/trial-period',
      'first-steps/task',
      'first-steps/quiz',
      'second-steps/tax-card',
      'second-steps/task',
      'second-steps/quiz',
    ]);
    expect(course?.modules[0]?.lessons[0]).toMatchObject({
      code: 'KAN-1.1',
      required: true,
      checks: ['trial-half', 'written-terms'],
    });
    expect(course && hoursOf(course)).toBe(4);
    expect(catalogue.course('_data')).toBeNull();
    expect(catalogue.course('toString')).toBeNull();
  });

  it('counts no check that is only a note or an example of code', async () => {
    const path = 'canary-course/second-steps/tax-card/fi.mdx';
    const more =
      '## Työnantaja\n\n{/*\n<Check id="a" />\n*/}\n\n~~~\n<Check id="b" />\n~~~\n\n```\n<Check id="c" />\n```\n';
    const { catalogue } = toLibrary(edited(await fixtureFiles(), path, '## Työnantaja', more));
    expect(catalogue.course('canary-course')?.modules[1]?.lessons[0]?.checks).toEqual(['card-price', 'card-oral']);
  });

  it('keeps checks out of the pool', async () => {
    const { catalogue } = await fixtureLibrary();
    const pool = catalogue.pool('canary-course', 'first-steps');
    expect(pool).toHaveLength(10);
    expect(new Set(pool.map((question) => question.type))).toEqual(new Set(['single', 'multiple', 'true-false']));
    expect(pool.every((question) => question.use === 'quiz')).toBe(true);
    expect(catalogue.pool('canary-course', 'nowhere')).toEqual([]);
    expect(catalogue.pool('nowhere', 'first-steps')).toEqual([]);
  });

  it('finds a question with its module', async () => {
    const { catalogue } = await fixtureLibrary();
    const found = catalogue.question('canary-course', 'trial-half');
    expect(found?.module.id).toBe('first-steps');
    expect(found?.question).toMatchObject({
      use: 'check',
      read: { lesson: 'trial-period', section: 'agreed' },
      facts: ['A1'],
    });
    expect(catalogue.question('canary-course', 'oral-binds')?.question.options).toEqual([
      { id: 'true', text: { fi: 'Pitää paikkansa', en: 'True' } },
      { id: 'false', text: { fi: 'Ei pidä paikkaansa', en: 'False' } },
    ]);
    expect(catalogue.question('canary-course', 'nothing')).toBeNull();
  });

  it('orders courses by the list, the others after them by code', async () => {
    let files = await fixtureFiles();
    const course = files.get('canary-course/course.yml') ?? '';
    const bare = course.slice(0, course.indexOf('modules:'));
    const rest =
      'modules:\n  - id: m\n    title: { fi: a, en: a }\n    lessons: [{ id: l, minutes: 5, title: { fi: a, en: a } }]\n';
    const end = 'certificate: { requires: all, assessment: { fi: a, en: a } }\n';
    for (const [id, code] of [
      ['zeta', 'AAA'],
      ['beta', 'ZZZ'],
      ['alpha', 'BBB'],
    ] as const) {
      files = new Map(files).set(`${id}/course.yml`, bare.replace('KAN', code) + rest + end);
    }
    files = new Map(files).set('_data/catalogue.yml', 'order: [beta, canary-course]\n');
    expect(toLibrary(files).catalogue.courses.map((each) => each.id)).toEqual([
      'beta',
      'canary-course',
      'zeta',
      'alpha',
      'question-types',
    ]);
  });
});

describe('broken files', () => {
  it('are refused with every problem on its line, one per line of the message', async () => {
    const path = 'canary-course/course.yml';
    let files = edited(await fixtureFiles(), path, 'level: basic', 'level: easy\ncolour: red');
    files = edited(files, 'canary-course/first-steps/questions.yml', 'type: multiple', 'type: several');
    const error = await Promise.resolve()
      .then(() => toLibrary(files))
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof ContentError)) throw new Error('expected a ContentError');
    expect(error.message.split('\n')).toHaveLength(error.problems.length);
    expect(error.problems).toContainEqual(
      expect.objectContaining({ file: path, line: lineOf(files, path, 'level: easy') }),
    );
    expect(error.problems).toContainEqual(
      expect.objectContaining({
        file: path,
        line: lineOf(files, path, 'colour: red'),
        message: 'Unknown key “colour”.',
      }),
    );
  });

  it('say where the YAML itself is wrong', async () => {
    const files = edited(await fixtureFiles(), 'canary-course/course.yml', 'edition: 1', 'edition: "1');
    expect(() => toLibrary(files)).toThrow(/canary-course\/course\.yml:\d+ {2}/);
  });
});

describe('the folder', () => {
  it('that is missing is named with the setting that names it', async () => {
    await expect(openLibrary('/nowhere/at/all', true)()).rejects.toThrow(/\/nowhere\/at\/all.*COURSES_DIR/);
    await expect(openLibrary('/nowhere/at/all', false)()).rejects.toBeInstanceOf(ContentError);
  });
});

describe('reading again', () => {
  it('follows changes when told to watch', async () => {
    const folder = await copiedFixture();
    const read = openLibrary(folder, true);
    const before = await read();
    expect(await read()).toBe(before);
    const changed = edited(before.files, 'canary-course/course.yml', 'Canary course', 'Changed course');
    await writeFile(join(folder, 'canary-course/course.yml'), changed.get('canary-course/course.yml') ?? '');
    expect((await read()).catalogue.course('canary-course')?.title.en).toBe('Changed course');
  });

  it('reads once when not', async () => {
    const folder = await copiedFixture();
    const read = openLibrary(folder, false);
    const before = await read();
    await writeFile(join(folder, 'canary-course/course.yml'), 'broken');
    expect(await read()).toBe(before);
  });

  it('recovers when a broken file is put right', async () => {
    const folder = await copiedFixture();
    const path = join(folder, 'canary-course/course.yml');
    const sound = (await fixtureFiles()).get('canary-course/course.yml') ?? '';
    const read = openLibrary(folder, true);
    await writeFile(path, 'broken');
    await expect(read()).rejects.toBeInstanceOf(ContentError);
    await writeFile(path, sound);
    expect((await read()).catalogue.courses).toHaveLength(2);
  });
});
