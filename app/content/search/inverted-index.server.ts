/** The index of one language: for every root, the parts of pages that have it. Numbers in typed arrays, because objects weigh twenty times as much. */
import { type Language, otherLanguage } from '#app/domain/language.ts';
import { beginningLength, partsOf } from './compounds.server.ts';
import type { SearchDocument, SearchPart } from './documents.server.ts';
import { fold } from './fold.server.ts';
import { isCommon, rootOf, wordsOf } from './words.server.ts';

export type InvertedIndex = {
  /** Roots, sorted. A root's number is its place here. */
  readonly roots: readonly string[];
  /** Where the entries of a root begin; they end where those of the next begin. */
  readonly starts: Uint32Array;
  /** The entries: numbers of parts, and how much the part is about the root, from 1 to 255. */
  readonly parts: Uint32Array;
  readonly weights: Uint8Array;
  /** For each part: number of its page, and its place in the page. */
  readonly pageOf: Uint32Array;
  readonly placeOf: Uint16Array;
  /** Compounds of a root, as `starts` and `parts`: numbers of roots. */
  readonly compoundStarts: Uint32Array;
  readonly compounds: Uint32Array;
};

/** What a word is worth by where it stands: a title tells more than any number of mentions, a short title most. */
const worth = { title: 0.3, titleAlone: 0.4, heading: 0.25, other: 0.15, text: 0.25 } as const;
/** Telling words of a usual part: in a longer one, each mention tells less. */
const usualLength = 100;

type Field = 'title' | 'heading' | 'text' | 'other';
type Counts = Map<string, Record<Field, number>>;
/** Of the fields of a part, in words. */
type Lengths = { readonly title: number; readonly text: number };

/** Reads words once: most stand in the texts a hundred times. */
class Roots {
  readonly #language: Language;
  readonly #known = new Map<string, string>();
  /** Every word of the language itself, with its root. */
  readonly words: ReadonlyMap<string, string> = this.#known;
  constructor(language: Language) {
    this.#language = language;
  }

  of(text: string): string[] {
    return wordsOf(text).flatMap(({ word }) => {
      if (isCommon(word, this.#language)) return [];
      const root = this.#known.get(word) ?? rootOf(word, this.#language);
      this.#known.set(word, root);
      return [root];
    });
  }
}

type Reading = { readonly counts: Counts; readonly lengths: Lengths };

function readPart(own: Roots, other: Roots, title: string | null, part: SearchPart): Reading {
  const counts: Counts = new Map();
  const add = (roots: readonly string[], field: Field) => {
    for (const root of roots) {
      const count = counts.get(root) ?? { title: 0, heading: 0, text: 0, other: 0 };
      count[field] += 1;
      counts.set(root, count);
    }
    return roots.length;
  };
  add(own.of(part.heading?.title ?? ''), 'heading');
  add(other.of(part.otherWords), 'other');
  return { counts, lengths: { title: add(own.of(title ?? ''), 'title'), text: add(own.of(part.text), 'text') } };
}

/** From 1 to 255: where the root stands, and how often for the length of the text. */
function weightOf(count: Record<Field, number>, lengths: Lengths): number {
  const often = count.text / (0.3 + (0.7 * lengths.text) / usualLength);
  const sum =
    (count.title > 0 ? worth.title + worth.titleAlone / lengths.title : 0) +
    (count.heading > 0 ? worth.heading : 0) +
    (count.other > 0 ? worth.other : 0) +
    (worth.text * often) / (often + 1.2);
  return Math.max(1, Math.round(255 * Math.min(1, sum)));
}

/** Lists of numbers one after another, with where each begins. */
function flatten(lists: readonly (readonly number[])[]): { starts: Uint32Array; values: Uint32Array } {
  const starts = new Uint32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length;
  const values = new Uint32Array(starts[lists.length] ?? 0);
  for (const [at, list] of lists.entries()) values.set(list, starts[at]);
  return { starts, values };
}

/** For each root, the roots of the compounds that hold it. Only Finnish writes them as one word. */
function compoundsOf(roots: readonly string[], words: ReadonlyMap<string, string>, language: Language): number[][] {
  const numbers = new Map(roots.map((root, number) => [root, number]));
  const lists = roots.map(() => new Set<number>());
  const folded = new Set([...words.keys()].map((word) => fold(word)));
  const beginnings = new Set(roots.map((root) => root.slice(0, beginningLength)));
  const vocabulary = {
    hasWord: (word: string) => folded.has(word),
    hasRoot: (root: string) => numbers.has(root),
    hasBeginning: (letters: string) => beginnings.has(letters),
  };
  for (const [word, root] of language === 'fi' ? words : []) {
    const compound = numbers.get(root);
    if (compound === undefined) continue;
    for (const part of partsOf(word, vocabulary)) {
      const number = numbers.get(part);
      if (number !== undefined && number !== compound) lists[number]?.add(compound);
    }
  }
  return lists.map((list) => [...list]);
}

/** Reads all documents and indexes them; some milliseconds a lesson. Numbers of pages are places in `documents`. */
export function buildIndex(documents: readonly SearchDocument[], language: Language): InvertedIndex {
  const [own, other] = [new Roots(language), new Roots(otherLanguage(language))];
  const entries = new Map<string, { parts: number[]; weights: number[] }>();
  const places: { page: number; place: number }[] = [];
  for (const [page, document] of documents.entries()) {
    for (const [place, part] of document.parts().entries()) {
      const { counts, lengths } = readPart(own, other, place === 0 ? document.title : null, part);
      for (const [root, count] of counts) {
        const entry = entries.get(root) ?? { parts: [], weights: [] };
        entries.set(root, entry);
        entry.parts.push(places.length);
        entry.weights.push(weightOf(count, lengths));
      }
      places.push({ page, place });
    }
  }
  const roots = [...entries.keys()].sort();
  const { starts, values: parts } = flatten(roots.map((root) => entries.get(root)?.parts ?? []));
  const weights = Uint8Array.from(roots.flatMap((root) => entries.get(root)?.weights ?? []));
  const compounds = flatten(compoundsOf(roots, own.words, language));
  return {
    ...{ roots, starts, parts, weights, compoundStarts: compounds.starts, compounds: compounds.values },
    pageOf: Uint32Array.from(places, ({ page }) => page),
    placeOf: Uint16Array.from(places, ({ place }) => place),
  };
}

/** Number of the first root that is not before `text`. */
export function firstFrom({ roots }: Pick<InvertedIndex, 'roots'>, text: string): number {
  let [low, high] = [0, roots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((roots[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of a root; null when no text has it. */
export function numberOf(index: Pick<InvertedIndex, 'roots'>, root: string): number | null {
  const number = firstFrom(index, root);
  return index.roots[number] === root ? number : null;
}
