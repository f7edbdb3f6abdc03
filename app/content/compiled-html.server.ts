/** Works on compiled texts: cuts them by section, and lets several stand on one page. */
import type { Language } from '#app/domain/language.ts';
import type { Block, Prose, Text } from '#app/domain/lesson.ts';

/** How a section begins; only compiled headings of level 2 do, and they stand outside everything else. */
const beginning = /(?=<div class="section-head">)/;
const head = /^<div class="section-head"><h2 id="([^"]+)".*?<\/div>/s;

type Piece = { readonly section: string | null; readonly html: string };

/** The prose in pieces that each belong to one section; `section` is the one that goes on from before. */
function piecesOf(html: string, section: string | null): Piece[] {
  let current = section;
  return html.split(beginning).map((piece) => {
    current = head.exec(piece)?.[1] ?? current;
    return { section: current, html: piece };
  });
}

type Placed = { readonly section: string | null; readonly block: Block };

/** The blocks with every piece of prose by itself, checks in their places. */
function bySection(blocks: readonly Block[]): Placed[] {
  let section: string | null = null;
  return blocks.flatMap((block): Placed[] => {
    if (block.kind !== 'prose' || block.html === null) return [{ section, block }];
    const pieces = piecesOf(block.html, section);
    section = pieces.at(-1)?.section ?? section;
    return pieces.map((piece) => ({ section: piece.section, block: { kind: 'prose', html: piece.html } }));
  });
}

const htmlOf = (block: Block | undefined) => (block?.kind === 'prose' ? block.html : null);

/** Prose that was one block becomes one block again. */
function joined(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const [before, html] = [htmlOf(result.at(-1)), htmlOf(block)];
    if (before === null || html === null) result.push(block);
    else result.splice(-1, 1, { kind: 'prose', html: before + html });
  }
  return result;
}

/** The prose of one section without its heading and checks; null when the text has no such section. */
export function proseOfSection(blocks: readonly Block[], section: string): Prose | null {
  const pieces = bySection(blocks).filter((piece) => piece.section === section);
  const html = pieces.map(({ block }) => htmlOf(block) ?? '').join('');
  return html === '' ? null : { kind: 'prose', html: html.replace(head, '') };
}

/** The blocks up to the end of a section's prose, and those after it; the checks that end the section come after. */
export function splitAfter(blocks: readonly Block[], section: string): [Block[], Block[]] {
  const pieces = bySection(blocks);
  const end = pieces.findLastIndex((piece) => piece.section === section && htmlOf(piece.block) !== null) + 1;
  const part = (from: number, to?: number) => joined(pieces.slice(from, to).map(({ block }) => block));
  return [part(0, end), part(end)];
}

const below = { fi: 'Englanniksi alla', en: 'Finnish below' } as const;

/** In the heading of a section that is open in the other language: the way to it, where the way to open it was. `language` is the page's. */
export function leadBelow(html: string, section: string, language: Language): string {
  const opening = `<a class="section-both" href="?with=${section}#beside-${section}" rel="nofollow">`;
  const [before = '', after = ''] = html.split(opening);
  if (after === '') return html;
  return `${before}<a class="section-both" href="#beside-${section}">${below[language]}${after.slice(after.indexOf('</a>'))}`;
}

/** Puts `prefix-` before every id of the prose, what points to one within it, and the names of lines that open one at a time. */
export function prefixIds(html: string, prefix: string): string {
  return html.replace(
    / (id|name|popovertarget|for|aria-labelledby|aria-describedby)="([^"]+)"/g,
    (_, name: string, ids: string) =>
      ` ${name}="${ids
        .split(' ')
        .map((id) => `${prefix}-${id}`)
        .join(' ')}"`,
  );
}

/** The text as one of several on a page: its own ids, links within it led to them, and headings one level lower. */
export function nest<T extends Text>(text: T, prefix: string): T {
  const blocks = text.blocks.map((block): Block => {
    const html = htmlOf(block);
    if (html === null) return block;
    const linked = prefixIds(html, prefix).replaceAll(' href="#', ` href="#${prefix}-`);
    return { kind: 'prose', html: linked.replace(/(<\/?)h3\b/g, '$1h4').replace(/(<\/?)h2\b/g, '$1h3') };
  });
  return { ...text, blocks };
}
