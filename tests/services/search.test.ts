/** The search as a reader gets it: own language first, what helps when nothing is found, and how long it may be. */
import { describe, expect, it } from 'vitest';
import type { Piece } from '#app/domain/search.ts';
import { longestSearch } from '#app/domain/search.ts';
import { search } from '#app/services/search.server.ts';
import { get } from '../support/requests.ts';

const said = (pieces: readonly Piece[]) => pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('');

async function answerTo(typed: string, language: 'fi' | 'en' = 'fi') {
  const { answer } = await search(typed, language);
  if (!answer) throw new Error('nothing was looked for');
  return answer;
}

describe('an answer', () => {
  it('leads to the best place of a page and tells where else to look', async () => {
    const { pages, found } = await answerTo('koeajasta');
    expect(found).toBe(pages.length);
    const lesson = pages.find(({ kind }) => kind === 'lesson');
    expect(lesson?.path).toMatch(/^\/fi\/courses\/canary-course\/first-steps\/trial-period/);
    expect(said(lesson?.title ?? [])).toBe('[Koeaika]');
    expect(lesson?.context).toBe('Kanariakurssi');
    expect(said(lesson?.snippet ?? [])).toContain('[koeajasta]');
    expect(lesson?.more.length).toBeGreaterThan(0);
    for (const { path } of lesson?.more ?? []) expect(path).toMatch(/trial-period#[a-z-]+$/);
  });

  it('has courses, tasks, plain pages and glossary terms', async () => {
    expect((await answerTo('kanariakurssi')).pages[0]).toMatchObject({
      kind: 'course',
      path: '/fi/courses/canary-course',
    });
    expect((await answerTo('oma asia')).pages.map(({ kind }) => kind)).toContain('task');
    expect((await answerTo('ohje')).pages[0]).toMatchObject({ kind: 'page', path: '/fi/help' });
    const terms = (await answerTo('verokortti')).pages.filter(({ kind }) => kind === 'term');
    expect(terms).toMatchObject([{ path: '/fi/glossary#verokortti', context: 'tax card' }]);
  });

  it('finds a lesson by a word of the other language, and shows it in the page’s own', async () => {
    const { pages } = await answerTo('trial period', 'fi');
    expect(pages.map(({ language }) => language)).not.toContain('en');
    expect(pages.map(({ path }) => path.replace(/#.*/, ''))).toContain(
      '/fi/courses/canary-course/first-steps/trial-period',
    );
    expect((await answerTo('verokortin', 'en')).pages[0]?.language).toBe('en');
  });

  it('shows the other language only where the own has little, and no page twice', async () => {
    const little = await answerTo('waypoints', 'fi');
    expect(little.pages).toEqual([]);
    expect(little.others.map(({ language }) => language)).toContain('en');
    const { pages, others } = await answerTo('koeaika', 'fi');
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(others).toEqual([]);
    const some = await answerTo('help', 'en');
    const bare = (path: string) => path.replace(/^\/(fi|en)/, '').replace(/#(?!.*glossary).*/, '');
    for (const other of some.others) expect(some.pages.map(({ path }) => bare(path))).not.toContain(bare(other.path));
  });

  it('suggests words when nothing is found', async () => {
    expect(await answerTo('verokoortttilo')).toMatchObject({ found: 0, pages: [], suggestions: ['verokortti'] });
    expect((await answerTo('koeaika')).suggestions).toEqual([]);
  });

  it('never has a word of a key or an explanation', async () => {
    for (const typed of ['KANARIA', 'lounaspaikka', 'huhun', 'mainoksen']) {
      for (const language of ['fi', 'en'] as const) {
        expect(JSON.stringify((await search(typed, language)).answer)).not.toMatch(
          /KANARIA-|lounaspaik|huhun|mainoksen/i,
        );
      }
    }
  });
});

describe('what was typed', () => {
  it('may be nothing', async () => {
    for (const typed of [null, '', '   ']) {
      expect(await search(typed, 'fi')).toEqual({ typed: '', answer: null, isTooLong: false });
    }
  });

  it('may be as long as a question, and no longer', async () => {
    expect((await search('x'.repeat(longestSearch), 'fi')).answer).not.toBeNull();
    const long = await search('x'.repeat(5000), 'fi');
    expect(long).toMatchObject({ answer: null, isTooLong: true });
    expect(long.typed.length).toBeLessThan(500);
  });

  it.each(['<b>', '"', '….', '%', '\0', 'ä'.repeat(90), '🙂', "'; drop", '\\', 'a b c d e f g h i j k l'])(
    'may be %j',
    async (typed) => {
      expect((await get(`/fi/search?q=${encodeURIComponent(typed)}`)).status).toBe(200);
    },
  );
});

describe('searching without end', () => {
  it('is refused for a while, for that address only', async () => {
    const ask = (address: string) => get('/fi/search?q=koeaika', { address });
    let refused = 0;
    for (let asked = 0; asked < 1300; asked += 1) if ((await ask('198.51.100.7')).status === 429) refused += 1;
    expect(refused).toBe(100);
    expect((await ask('198.51.100.8')).status).toBe(200);
    expect((await get('/fi/search', { address: '198.51.100.7' })).status).toBe(200);
  });
});
