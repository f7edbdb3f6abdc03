/** The few words around what was found, cut into pieces that are found or not; data, never HTML. */
import type { Piece } from '#app/domain/search.ts';
import { wordsOf } from './words.server.ts';

/** In characters. */
const snippetLength = 180;
/** What stands before the first found word, so that it has a beginning. */
const leadLength = 50;

/** Tells whether a word of a text is what was looked for. */
export type IsFound = (word: string) => boolean;

/** The whole text in pieces. */
export function markFound(text: string, isFound: IsFound): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { word, start, end } of wordsOf(text)) {
    if (!isFound(word)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), found: false });
    pieces.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), found: false }] : pieces;
}

/** Where the window that holds most found words begins; the first of several. */
function bestStart(starts: readonly number[]): number {
  let best = { start: starts[0] ?? 0, count: 0 };
  for (const [at, start] of starts.entries()) {
    const rest = starts.slice(at);
    const count = rest.filter((each) => each < start + snippetLength - leadLength).length;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

/** The part of the text around what was found, with … where it was cut; the beginning when nothing was. Cuts between words. */
export function snippetOf(text: string, isFound: IsFound): Piece[] {
  const found = wordsOf(text).flatMap(({ word, start }) => (isFound(word) ? [start] : []));
  const wanted = Math.max(0, bestStart(found) - leadLength);
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const isWhole = text.length - from <= snippetLength;
  const to = isWhole ? text.length : Math.max(text.lastIndexOf(' ', from + snippetLength), from + 1);
  const pieces = markFound(text.slice(from, to), isFound);
  return [
    ...(from > 0 ? [{ text: '… ', found: false }] : []),
    ...pieces,
    ...(isWhole ? [] : [{ text: ' …', found: false }]),
  ];
}
