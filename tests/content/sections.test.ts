/** Compiled texts are cut by section for parallel reading, and several of them stand on one page without mixing up their ids. */
import { describe, expect, it } from 'vitest';
import { nest, prefixIds, proseOfSection, splitAfter } from '#app/content/compiled-html.server.ts';
import { keepCompiledTexts } from '#app/content/compile/compiled-texts.server.ts';
import { createTexts } from '#app/content/lesson.server.ts';
import type { Block } from '#app/domain/lesson.ts';
import { compileLesson, fixtureLibrary, htmlOf } from './fixture.ts';

const { blocks, findings } = await compileLesson('en');
const sections = findings.sections.map(({ id }) => id);

const textOf = (list: readonly Block[]) =>
  list
    .map((block) => (block.kind === 'prose' ? (block.html ?? '') : block.kind === 'check' ? `[${block.id}]` : ''))
    .join('');
const balanced = (html: string) =>
  (html.match(/<(?:div|p|ul|ol|table|figure)\b/g) ?? []).length -
  (html.match(/<\/(?:div|p|ul|ol|table|figure)>/g) ?? []).length;

describe('a section', () => {
  it('is cut out whole, without its heading and without checks', () => {
    const html = proseOfSection(blocks, 'agreed')?.html ?? '';
    expect(html).toContain('Ask in good time');
    expect(html).toContain('<svg');
    expect(html).not.toMatch(/<h2|section-head|\[#|Lengths|polku-check/);
    const last = proseOfSection(blocks, 'recap')?.html ?? '';
    expect(last).toContain('It may be short');
    expect(last).not.toContain('Amina');
  });

  it('is cut between blocks: every piece closes what it opens', () => {
    for (const id of sections) {
      expect([id, balanced(proseOfSection(blocks, id)?.html ?? '')]).toEqual([id, 0]);
      for (const part of splitAfter(blocks, id)) expect([id, balanced(textOf(part))]).toEqual([id, 0]);
    }
  });

  it('that does not exist is null', () => {
    expect(proseOfSection(blocks, 'nothing')).toBeNull();
  });

  it('ends before the checks that end it and the next heading; nothing is lost or doubled', () => {
    for (const [index, id] of sections.entries()) {
      const [before, after] = splitAfter(blocks, id);
      expect(textOf(before) + textOf(after)).toBe(textOf(blocks));
      const next = sections[index + 1];
      if (next)
        expect(textOf(after)).toMatch(new RegExp(`^(?:\\[[a-z-]+\\])?<div class="section-head"><h2 id="${next}"`));
      else expect(after).toEqual([]);
    }
    expect(textOf(splitAfter(blocks, 'agreed')[0])).toContain('[trial-half]');
    expect(textOf(splitAfter(blocks, 'shorter')[0])).not.toContain('[written-terms]');
  });
});

describe('a heading of a section', () => {
  it.each(['<Callout kind="tip" title="x">\n\n## Two [#two]\n\n</Callout>', '> ## Two [#two]', '- ## Two [#two]'])(
    'may not stand inside anything: %s',
    async (inside) => {
      const { problems } = await compileLesson('en', `## One [#one]\n\nText.\n\n${inside}\n`);
      expect(problems.map(({ message }) => message)).toContain(
        'A ## heading stands inside a component, a list or a quotation.',
      );
    },
  );

  it('leads to itself in the other language, and opens that beneath it', () => {
    expect(htmlOf({ blocks })).toContain(
      '<a class="section-both" href="?with=agreed#beside-agreed" rel="nofollow">In both languages</a>',
    );
    expect(htmlOf({ blocks })).toMatch(/<a class="section-language"[^>]* lang="fi"[^>]*>Suomeksi<\/a>/);
  });
});

describe('ids', () => {
  const html = '<h2 id="a" tabindex="-1">x</h2><button popovertarget="term-1"></button><i aria-labelledby="a b"></i>';

  it('are set apart with everything that points to them', () => {
    expect(prefixIds(html, 'p')).toBe(
      '<h2 id="p-a" tabindex="-1">x</h2><button popovertarget="p-term-1"></button><i aria-labelledby="p-a p-b"></i>',
    );
  });

  it('are not looked for in what people read', async () => {
    const html = htmlOf(await compileLesson('en', '## One [#one]\n\nWrite id="x" or `for="y"`.\n'));
    expect(prefixIds(html, 'p')).toBe(html.replace('<h2 id="one"', '<h2 id="p-one"'));
    expect(html).toContain('Write id=');
  });

  it('and links within a text follow it onto a page of several', async () => {
    const library = await fixtureLibrary();
    const texts = createTexts(() => Promise.resolve(library), keepCompiledTexts(null));
    const text = await texts.lessonText('canary-course', 'first-steps', 'trial-period', 'fi');
    const nested = textOf(nest(text, 'trial-period').blocks);
    expect(nested).toContain('<h3 id="trial-period-agreed"');
    expect(nested).toContain('href="#trial-period-agreed"');
    expect(nested).toContain('popovertarget="trial-period-term-1"');
    expect(nested).not.toMatch(/<\/?h2/);
    const links = [...nested.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    for (const id of links) expect(nested).toContain(`id="${id}"`);
  });
});
