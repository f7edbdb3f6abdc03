/** Which roots of the index a searched word may mean, and how surely: itself, a compound, a beginning, a typing error. */
import { type Language, otherLanguage } from '#app/domain/language.ts';
import { partsOf } from './compounds.server.ts';
import { allowedErrors, areTooDifferent, editDistance, lettersIn } from './edit-distance.server.ts';
import { fold } from './fold.server.ts';
import { firstFrom, type InvertedIndex, numberOf } from './inverted-index.server.ts';
import { isCommon, rootOf, wordsOf } from './words.server.ts';

/** Numbers of roots, each with how surely it is meant: 1 is the word itself. */
export type Match = ReadonlyMap<number, number>;

const surely = { same: 1, otherLanguage: 0.8, compound: 0.6, beginning: 0.5, part: 0.4, error: 0.35 } as const;
/** Words of a search that are looked for; a hundred characters hold more only in riddles. */
const mostWords = 8;
/** A beginning of two letters may be that of thousands of roots. */
const mostBeginnings = 200;
const shortestBeginning = 2;

type Found = Map<number, number>;

function note(found: Found, number: number | null, sureness: number): void {
  if (number !== null) found.set(number, Math.max(found.get(number) ?? 0, sureness));
}

/** The word itself in either language, and the compounds it is part of. */
function noteSame(found: Found, index: InvertedIndex, word: string, language: Language): void {
  const own = numberOf(index, rootOf(word, language));
  note(found, own, surely.same);
  note(found, numberOf(index, rootOf(word, otherLanguage(language))), surely.otherLanguage);
  if (own === null) return;
  const compounds = index.compounds.subarray(index.compoundStarts[own], index.compoundStarts[own + 1]);
  for (const compound of compounds) note(found, compound, surely.compound);
}

function noteBeginnings(found: Found, index: InvertedIndex, beginning: string): void {
  if (beginning.length < shortestBeginning) return;
  const first = firstFrom(index, beginning);
  for (let number = first; number < first + mostBeginnings; number += 1) {
    if (!(index.roots[number] ?? '').startsWith(beginning)) return;
    note(found, number, surely.beginning);
  }
}

/** A compound that no text has: what it is made of. */
function noteParts(found: Found, index: InvertedIndex, word: string): void {
  const isKnown = (root: string) => numberOf(index, root) !== null;
  const hasBeginning = (letters: string) => (index.roots[firstFrom(index, letters)] ?? '').startsWith(letters);
  for (const part of partsOf(word, { hasWord: isKnown, hasRoot: isKnown, hasBeginning })) {
    note(found, numberOf(index, part), surely.part);
  }
}

/** Which letters each root has, as bits: made when the first error is made. */
const lettersOf = new WeakMap<InvertedIndex, Uint32Array>();

/** The roots with the fewest errors only: who finds none with one error may have made two. */
function noteErrors(found: Found, index: InvertedIndex, root: string): void {
  const letters = lettersOf.get(index) ?? Uint32Array.from(index.roots, lettersIn);
  lettersOf.set(index, letters);
  const own = lettersIn(root);
  let most = allowedErrors(root.length);
  let best: number[] = [];
  if (most === 0) return;
  for (const [number, theirs] of letters.entries()) {
    if (areTooDifferent(own, theirs, most)) continue;
    const distance = editDistance(root, index.roots[number] ?? '', most);
    if (distance > most) continue;
    if (distance < most) best = [];
    most = Math.max(1, distance);
    best.push(number);
  }
  for (const number of best) note(found, number, surely.error);
}

/** The words of a search that are looked for: without the common ones, unless there are only such. */
export function searchedWords(text: string, language: Language): string[] {
  const words = [...new Set(wordsOf(text).map(({ word }) => word))];
  const telling = words.filter((word) => !isCommon(word, language));
  return (telling.length > 0 ? telling : words).slice(0, mostWords);
}

/**
 * What a word of `searchedWords` matches; empty when nothing is near it. Errors are forgiven only where nothing else fits.
 * @param isLast the word may be half typed, so it is also the beginning of longer ones.
 * @param isKnown the search has another name for it, though perhaps no text has this one: nothing need be guessed.
 */
export function matchWord(
  index: InvertedIndex,
  word: string,
  language: Language,
  isLast: boolean,
  isKnown = false,
): Match {
  const found: Found = new Map();
  const root = rootOf(word, language);
  noteSame(found, index, word, language);
  if (isLast) for (const beginning of new Set([root, fold(word)])) noteBeginnings(found, index, beginning);
  if (found.size > 0 || isKnown) return found;
  if (language === 'fi') noteParts(found, index, word);
  if (found.size === 0) noteErrors(found, index, root);
  return found;
}
