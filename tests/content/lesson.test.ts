/** A lesson, task or page as the pages get it: head, sources, and never a word of a key. */
import { inspect } from 'node:util';
import { serialize } from 'node:v8';
import { beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '#app/domain/failure.ts';
import { keepCompiledTexts } from '#app/content/compile/compiled-texts.server.ts';
import { createTexts, type Texts } from '#app/content/lesson.server.ts';
import { type Library, toLibrary } from '#app/content/library/library.server.ts';
import { fixtureFiles, fixtureLibrary, without } from './fixture.ts';

let library: Library;
let texts: Texts;

beforeAll(async () => {
  library = await fixtureLibrary();
  texts = createTexts(async () => library, keepCompiledTexts(null));
});

describe('texts', () => {
  it('a lesson has its outcome, sections, and each source once in the language of the page', async () => {
    const lesson = await texts.lessonText('canary-course', 'first-steps', 'trial-period', 'fi');
    expect(lesson).toMatchObject({ language: 'fi', legal: true, reviewed: null });
    expect(lesson.outcome).toMatch(/^Tämän luvun jälkeen/);
    expect(lesson.sections.map((section) => section.id)).toEqual(['agreed', 'shorter', 'try-it', 'recap']);
    expect(lesson.sources).toEqual([
      { publisher: 'Esimerkkivirasto', url: 'https://example.org/trial', read: '2026-11-21' },
      { publisher: 'Esimerkkivero', url: 'https://example.org/tax', read: '2026-11-21' },
    ]);
    const english = await texts.lessonText('canary-course', 'first-steps', 'trial-period', 'en');
    expect(english.sources[0]?.publisher).toBe('Example Agency');
  });

  it('a reviewed lesson tells the date', async () => {
    expect((await texts.lessonText('canary-course', 'second-steps', 'tax-card', 'en')).reviewed).toBe('2026-11-30');
  });

  it('a task has three criteria and its frame', async () => {
    const task = await texts.taskText('canary-course', 'first-steps', 'en');
    expect(task.criteria).toHaveLength(3);
    expect(task.template).toBe('What I found:\n\nWhat I will ask:\n');
  });

  it('a page has a title and leads to itself in the other language', async () => {
    const page = await texts.pageText('help', 'fi');
    expect(page?.title).toBe('Ohje');
    expect(JSON.stringify(page?.blocks)).toContain('/en/help#start');
    expect(await texts.pageText('nothing', 'fi')).toBeNull();
  });

  it('what is not in the catalogue is not found', async () => {
    await expect(texts.lessonText('canary-course', 'first-steps', 'nothing', 'fi')).rejects.toBeInstanceOf(Failure);
    await expect(texts.lessonText('canary-course', '..', 'trial-period', 'fi')).rejects.toBeInstanceOf(Failure);
    await expect(texts.taskText('nothing', 'first-steps', 'fi')).rejects.toBeInstanceOf(Failure);
  });

  it('names every broken text at once', async () => {
    let files = await fixtureFiles();
    for (const path of ['canary-course/first-steps/trial-period/en.mdx', 'canary-course/second-steps/task/fi.mdx'])
      files = without(files, path);
    const broken = createTexts(async () => toLibrary(files), keepCompiledTexts(null));
    await expect(broken.compileAll()).rejects.toThrow(
      /trial-period\/en\.mdx:1 {2}The file is missing.*\n.*task\/fi\.mdx:1 {2}Tiedosto puuttuu/,
    );
  });
});

describe('answer keys', () => {
  const allQuestions = () => [
    ...library.catalogue.pool('canary-course', 'first-steps'),
    ...library.catalogue.pool('canary-course', 'second-steps'),
    ...['trial-half', 'written-terms', 'card-price', 'card-oral'].flatMap(
      (id) => library.catalogue.question('canary-course', id)?.question ?? [],
    ),
  ];

  it('hold a canary in every explanation, so that this test can fail', () => {
    const question = library.catalogue.question('canary-course', 'trial-half')?.question;
    expect(JSON.stringify(question?.key.verdict(['half'], 'all', 'fi'))).toContain('KANARIA-');
    expect(question?.key.points(['half'])).toBe(1000);
    expect(question?.key.points(['whole'])).toBe(0);
    expect(library.catalogue.question('canary-course', 'trial-always')?.question.key.points(['false'])).toBe(1000);
  });

  it('leave in no form in which a value can leave a process', () => {
    const questions = allQuestions();
    expect(questions).toHaveLength(19);
    for (const question of questions) {
      const forms = [
        JSON.stringify(question),
        JSON.stringify({ ...question.key }),
        JSON.stringify(structuredClone(question)),
        inspect(question, { depth: Infinity, showHidden: true, getters: true }),
        serialize(question).toString('latin1'),
      ];
      expect(forms.join('\n')).not.toMatch(/KANARIA|"right"|right:/);
    }
  });

  it('never reach the texts', async () => {
    const all = await Promise.all([
      texts.lessonText('canary-course', 'first-steps', 'trial-period', 'fi'),
      texts.lessonText('canary-course', 'second-steps', 'tax-card', 'en'),
      texts.taskText('canary-course', 'first-steps', 'fi'),
    ]);
    expect(JSON.stringify(all)).not.toContain('KANARIA');
  });
});
