/** The authors' preview: both languages and every key side by side while developing, and nothing of it anywhere else. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { languages } from '#app/domain/language.ts';
import type { PreviewPage, PreviewSection } from '#app/domain/preview.ts';
import { alignSections } from '#app/domain/preview.ts';
import { authorQuestions } from '#app/content/preview/author-question.server.ts';
import { previewOf } from '#app/content/preview/preview.server.ts';
import { questionTemplate, type TemplateType } from '#app/content/scaffold/question-templates.server.ts';
import { env } from '#app/env.server.ts';
import { prepareContent } from '#app/services/operations.server.ts';
import { edited, fixtureFiles, lineOf } from '../content/fixture.ts';
import { get } from '../support/requests.ts';

const path = { course: 'canary-course', module: 'first-steps', lesson: 'trial-period' };
const fi = 'canary-course/first-steps/trial-period/fi.mdx';
const en = 'canary-course/first-steps/trial-period/en.mdx';
const address = '/fi/preview/canary-course/first-steps/trial-period';

const settings = { ...env };
afterEach(() => Object.assign(env, settings));

async function open(files: Awaited<ReturnType<typeof fixtureFiles>>, lesson = 'trial-period'): Promise<PreviewPage> {
  const page = await previewOf(files, { ...path, lesson }, 'fi');
  if (!page) throw new Error('no preview');
  return page;
}

describe('where the preview is', () => {
  it.each([address, address.replace('/fi/', '/en/'), '/fi/preview/canary-course/first-steps/task'])(
    '%s: developing',
    async (at) => {
      const { status, data } = await get(at);
      expect(status).toBe(200);
      expect(data).toMatchObject({ problems: [] });
    },
  );

  it.each([
    ['in production', { isProduction: true }],
    ['with demo people', { demo: true }],
  ])('is nowhere %s, and tells nothing', async (_, setting) => {
    Object.assign(env, setting);
    const answer = await get(address);
    expect(answer.status).toBe(404);
    expect(JSON.stringify(answer)).not.toMatch(/KANARIA|half/);
    expect((await get('/fi/courses/canary-course/first-steps/trial-period')).status).toBe(200);
  });

  it.each([
    'x/first-steps/trial-period',
    'canary-course/x/trial-period',
    'canary-course/first-steps/x',
    'canary-course/first-steps/quiz',
  ])('is not found for %s', async (place) => {
    expect((await get(`/fi/preview/${place}`)).status).toBe(404);
  });
});

describe('a preview', () => {
  it('has both languages, their keys with every reason, and what is around it', async () => {
    const page = await open(await fixtureFiles());
    expect(page.texts.fi).toMatchObject({ file: fi, step: 'in-step' });
    expect(page.texts.en.file).toBe(en);
    for (const language of languages) {
      const { words, minutes } = page.texts[language];
      expect(words).toBeGreaterThan(20);
      expect(minutes).toBe(Math.ceil(words / 150));
      const blocks = page.rows.flatMap((row) => row[language]?.blocks ?? []);
      const half = blocks.find((block) => block.kind === 'check' && block.id === 'trial-half');
      expect(half).toMatchObject({
        question: {
          answers: [
            { mark: 'right', why: `${language === 'fi' ? 'Näin on. KANARIA-001-fi' : 'That is so. KANARIA-001-en'}` },
            { mark: 'wrong' },
            { mark: 'wrong' },
          ],
        },
      });
    }
    expect(page.rows.filter((row) => row.differs)).toEqual([]);
    expect(page.next?.path).toBe('canary-course/first-steps/task');
    expect(page.previous).toBeNull();
  });

  it('gives no id twice on the page, and no link to an id of the other column', async () => {
    const page = await open(await fixtureFiles());
    const html = languages.map((language) =>
      page.rows
        .flatMap((row) => row[language]?.blocks ?? [])
        .map((block) => (block.kind === 'prose' ? block.html : ''))
        .join(''),
    );
    const ids = html.flatMap((each) => [...each.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
    for (const each of html)
      for (const [, target] of each.matchAll(/(?:popovertarget="|href="#)([^"]+)"/g))
        expect(each).toContain(` id="${target}"`);
  });

  it('marks a section that one language lacks, and one that is built of other things', async () => {
    const files = await fixtureFiles();
    const lacking = await open(edited(files, en, '[#shorter]', '[#length]'));
    expect(
      lacking.rows.filter((row) => row.differs).map(({ id, fi: own, en: other }) => [id, own !== null, other !== null]),
    ).toEqual([
      ['length', false, true],
      ['shorter', true, false],
    ]);
    const other = await open(edited(files, en, /\n(?=## [^\n]*\[#shorter\])/, '\n- one\n- two\n\n'));
    expect(other.rows.filter((row) => row.differs).map(({ id }) => id)).toEqual(['agreed']);
    expect(other.rows.find((row) => row.differs)?.en?.shape).toContainEqual({ kind: 'list', count: 2 });
    const paragraphs = await open(
      edited(files, en, /\n(?=## [^\n]*\[#shorter\])/, '\nOne more sentence.\n\nAnd one.\n\n'),
    );
    expect(paragraphs.rows.filter((row) => row.differs)).toEqual([]);
  });

  it('tells what the proof-reader finds, in the language of the file', async () => {
    const files = edited(await fixtureFiles(), fi, 'id="koeaika"', 'id="koe"');
    const { problems, rows } = await open(files);
    // Besides, the other language is now behind this one.
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: fi,
        line: lineOf(files, fi, 'id="koe"'),
        language: 'fi',
        message: 'Sanastossa ei ole termiä ”koe”.',
      }),
    );
    expect(rows.every((row) => row.fi === null && row.en !== null)).toBe(true);
  });

  it('is there even when the course cannot be read, or another one', async () => {
    const files = await fixtureFiles();
    const broken = await open(edited(files, 'canary-course/course.yml', /^level:/m, 'levl:'));
    expect(broken.rows).toEqual([]);
    expect(broken.problems.map(({ message }) => message)).toContain('Unknown key “levl”.');
    const elsewhere = await open(new Map(files).set('other/course.yml', 'code: ['));
    expect(elsewhere.problems).toEqual([]);
  });

  it('tells which text is behind, once somebody keeps track', async () => {
    const changed = (...list: ('fi' | 'en')[]) => previewOf(new Map(files), path, 'fi', () => ({ changed: list }));
    const files = await fixtureFiles();
    expect((await changed('fi'))?.texts).toMatchObject({ fi: { step: 'changed' }, en: { step: 'behind' } });
    expect((await changed())?.texts).toMatchObject({ fi: { step: 'in-step' }, en: { step: 'in-step' } });
  });
});

describe('sections in rows', () => {
  const section = (id: string): PreviewSection => ({ id, title: id, blocks: [], shape: [] });
  const rows = (fiIds: string, enIds: string) =>
    alignSections({ fi: [...fiIds].map(section), en: [...enIds].map(section) }).map(
      ({ id, differs }) => id + (differs ? '!' : ''),
    );

  it.each([
    ['abc', 'abc', ['a', 'b', 'c']],
    ['abc', 'acb', ['a', 'b!', 'c!']],
    ['ac', 'abc', ['a', 'b!', 'c']],
    ['abc', 'ac', ['a', 'b!', 'c']],
    ['bc', 'abc', ['a!', 'b', 'c']],
    ['', 'ab', ['a!', 'b!']],
  ])('%s and %s', (one, other, expected) => {
    expect(rows(one, other)).toEqual(expected);
  });
});

describe('a question as its author sees it', () => {
  const marks: Readonly<Record<TemplateType, readonly (string | null)[]>> = {
    single: ['right', 'wrong', 'wrong', 'wrong'],
    multiple: ['right', 'right', 'wrong', 'wrong'],
    'true-false': ['right', 'wrong'],
    ordering: [null, null, null, null],
    matching: ['right', 'right', 'right', 'right', 'wrong'],
    'fill-in': ['right'],
    numeric: ['right'],
    scenario: ['right', 'half', 'wrong'],
  };
  // Object.entries forgets the type of the keys.
  it.each(Object.entries(marks) as [TemplateType, (string | null)[]][])('of type %s has its key', (type, expected) => {
    const question = authorQuestions(questionTemplate('q', type, false), 'en').get('q');
    expect(question?.answers.map(({ mark }) => mark)).toEqual(expected);
    for (const { text } of question?.answers ?? []) expect(text).not.toMatch(/undefined|^$|vaihtoehto/);
  });

  it('shows numbers and wrong answers as written', () => {
    const yaml = `[{ id: n, type: numeric, answer: 14, tolerance: 0.5, unit: { fi: päivää, en: days }, fi: a, en: b,
      wrong: [{ answer: 17.5, why: { fi: "Ei.", en: "No." } }] }]`;
    expect(authorQuestions(yaml, 'fi').get('n')?.answers).toEqual([
      { mark: 'right', text: '14 ± 0.5 päivää', why: null },
      { mark: 'wrong', text: '17.5', why: 'Ei.' },
    ]);
    expect(authorQuestions('- [', 'fi').size).toBe(0);
  });
});

describe('links for authors', () => {
  const linksAt = async (at: string) => {
    const { loader } = await import('#app/root.tsx');
    const { contextOf, origin } = await import('../support/requests.ts');
    const { authorLinks } = await loader({
      request: new Request(origin + at),
      params: { lang: at.slice(1, 3) },
      context: contextOf(),
    });
    return authorLinks;
  };

  it('lead to the file in the language of the page, when the operator says where', async () => {
    const lesson = '/courses/canary-course/first-steps/trial-period';
    expect((await linksAt(`/fi${lesson}`)).edit).toBeNull();
    env.coursesEditUrl = 'https://git.example.org/edit/{path}?plain=1';
    expect((await linksAt(`/fi${lesson}`)).edit).toBe(`https://git.example.org/edit/${fi}?plain=1`);
    expect((await linksAt('/en/courses/canary-course/first-steps/task')).edit).toContain('/first-steps/task/en.mdx');
    expect((await linksAt('/en/privacy')).edit).toContain('/_pages/privacy/en.mdx');
    expect((await linksAt('/fi')).edit).toBeNull();
    expect((await linksAt('/fi/courses/canary-course')).edit).toBeNull();
  });

  it('lead to the preview while developing only', async () => {
    const lesson = '/fi/courses/canary-course/first-steps/trial-period';
    expect((await linksAt(lesson)).preview).toBe(address);
    env.isProduction = true;
    expect((await linksAt(lesson)).preview).toBeNull();
  });
});

describe('what is not finished', () => {
  it('is shown while developing and refused in production, with the place', async () => {
    const file = join(env.coursesDir, fi);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}\nTODO: kirjoita loppu\n`);
    try {
      await expect(prepareContent()).resolves.toBeUndefined();
      env.isProduction = true;
      await expect(prepareContent()).rejects.toThrow(
        new RegExp(`${fi}:${String(before.split('\n').length + 1)} .*TODO`),
      );
    } finally {
      writeFileSync(file, before);
    }
  });
});
