/** What else a search may be called: the glossary's words in both languages, and the authors' synonyms. */
import { type Language, languages } from '#app/domain/language.ts';
import type { Reference, Term } from '#app/content/library/reference.server.ts';
import type { SameMeaning } from '#app/content/library/synonyms.server.ts';
import { type InvertedIndex, numberOf } from './inverted-index.server.ts';
import { isCommon, rootOf, wordsOf } from './words.server.ts';

/** Other ways to word a search, likeliest first; none when nothing in it has another name. */
export type OtherWordings = (words: readonly string[]) => string[][];

/** Words of a phrase; longer ones are sentences. */
const longestPhrase = 4;
/** Each is a search of its own. */
const mostWordings = 6;

/** Names of one thing in each language, and those of them that the texts use. */
type Meaning = { readonly names: SameMeaning; readonly own: SameMeaning };

/** A glossary word without remarks: `termination with notice; dismissal (by the employer)` has two names. */
function meaningOf({ word }: Term): Meaning {
  const split = (text: string) =>
    text
      .replace(/\([^)]*\)/g, ' ')
      .split(';')
      .map((name) => name.trim());
  const names = { fi: split(word.fi), en: split(word.en) };
  return { names, own: names };
}

const isTelling = (word: string) => !languages.some((language) => isCommon(word, language));
const tellingWords = (phrase: string) => wordsOf(phrase).flatMap(({ word }) => (isTelling(word) ? [word] : []));
const keyOf = (words: readonly string[], language: Language) =>
  `${language} ${words.map((word) => rootOf(word, language)).join(' ')}`;

/** For each name in either language, the names in `language` that some text has, as words. */
function namesByKey(meanings: readonly Meaning[], index: InvertedIndex, language: Language) {
  const names = new Map<string, string[][]>();
  const isWritten = (words: readonly string[]) =>
    words.every((word) => numberOf(index, rootOf(word, language)) !== null);
  for (const { names: all, own: used } of meanings) {
    const own = used[language].map(tellingWords).filter((words) => words.length > 0 && isWritten(words));
    for (const each of languages) {
      for (const phrase of all[each]) {
        const key = keyOf(tellingWords(phrase), each);
        names.set(key, [...(names.get(key) ?? []), ...own]);
      }
    }
  }
  return names;
}

type Stretch = { readonly from: number; readonly to: number; readonly names: readonly string[][] };

/** @param index of the language: a name that no text has leads nowhere. */
export function otherWordingsIn(
  { terms, synonyms }: Reference,
  index: InvertedIndex,
  language: Language,
): OtherWordings {
  const authored = synonyms.map((names) => ({ names, own: { fi: names.fi.slice(0, 1), en: names.en.slice(0, 1) } }));
  const names = namesByKey([...authored, ...[...terms.values()].map(meaningOf)], index, language);

  /** The longest stretch from here that has other names. */
  const stretchAt = (words: readonly string[], from: number): Stretch | null => {
    for (let to = Math.min(words.length, from + longestPhrase); to > from; to -= 1) {
      const stretch = words.slice(from, to);
      const itself = keyOf(stretch, language);
      const found = languages
        .flatMap((each) => names.get(keyOf(stretch, each)) ?? [])
        .filter((name) => keyOf(name, language) !== itself);
      if (found.length > 0) return { from, to, names: found };
    }
    return null;
  };

  return (searched) => {
    // A phrase of the other language may bring its own common words: certificate of employment.
    const words = searched.filter(isTelling);
    const stretches: Stretch[] = [];
    for (let at = 0; at < words.length;) {
      const stretch = stretchAt(words, at);
      if (stretch) stretches.push(stretch);
      at = stretch?.to ?? at + 1;
    }
    const inPlace = ({ from, to }: Stretch, name: readonly string[]) => [
      ...words.slice(0, from),
      ...name,
      ...words.slice(to),
    ];
    // From the last to the first, so that the places of those before stay what they are.
    const all = stretches.reduceRight<readonly string[]>(
      (wording, { from, to, names: [name = []] }) => [...wording.slice(0, from), ...name, ...wording.slice(to)],
      words,
    );
    const single = stretches.flatMap((stretch) => stretch.names.map((name) => inPlace(stretch, name)));
    const wordings = stretches.length > 1 ? [[...all], ...single] : single;
    return [...new Map(wordings.map((wording) => [wording.join(' '), wording])).values()].slice(0, mostWordings);
  };
}
