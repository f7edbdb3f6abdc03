/** The glossary as a page shows it in one language, and how it is searched: the same rule on the server and while typing. */

/** A place in a text where a term stands; `path` follows the language and may end in `#section`. */
export type TermUse = { readonly path: string; readonly title: string };

export type GlossaryEntry = {
  readonly id: string;
  /** The word in the page's language, and in the other one. */
  readonly word: string;
  readonly other: string;
  readonly explanation: string;
  readonly uses: readonly TermUse[];
};

export type LetterGroup = { readonly letter: string; readonly entries: readonly GlossaryEntry[] };

/** In both languages the Finnish alphabet, which puts å, ä and ö last. */
const alphabet = new Intl.Collator('fi');

export function sortEntries(entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  return [...entries].sort((a, b) => alphabet.compare(a.word, b.word));
}

/** The sorted entries by the first letter of their word, a capital. */
export function groupByLetter(entries: readonly GlossaryEntry[]): LetterGroup[] {
  const groups = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) {
    const letter = entry.word.charAt(0).toLocaleUpperCase('fi');
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, group]) => ({ letter, entries: group }));
}

/** Without capitals and dots above: who has no ä on the keyboard finds työsopimus by "tyosopimus". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The entries that hold every word of the query, in either language or in the explanation. An empty query finds all. */
export function findEntries(entries: readonly GlossaryEntry[], query: string): readonly GlossaryEntry[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return entries;
  return entries.filter(({ word, other, explanation }) => {
    const text = plain(`${word} ${other} ${explanation}`);
    return wanted.every((each) => text.includes(each));
  });
}
