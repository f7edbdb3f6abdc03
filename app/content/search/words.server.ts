/** Words of a text as the search compares them: where each stands, its root, and which are too common to look for. */
import { stemmer as englishStem } from '@orama/stemmers/english';
import type { Language } from '#app/domain/language.ts';
import { finnishRoot } from './finnish-root.server.ts';
import { fold } from './fold.server.ts';

export type Word = {
  /** In lower case, without soft hyphens. */
  readonly word: string;
  /** Where it stands in the text: from the first character to the one after the last. */
  readonly start: number;
  readonly end: number;
};

/** An inner apostrophe or colon belongs to the word (Kelan, DVV:ltä, employee’s), a hyphen does not. */
const pattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00AD]|[’':](?=\p{L}))*/gu;

/** Every word of the text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(pattern)].map((match) => {
    const word = match[0].replaceAll('\u00AD', '').normalize('NFC').toLowerCase();
    return { word, start: match.index, end: match.index + match[0].length };
  });
}

const common: Readonly<Record<Language, ReadonlySet<string>>> = {
  fi: new Set(
    (
      'että eli ei en et emme ette eivät ja jos jo joka jotka jonka jota joita jossa josta kun kuin koska kuka kai kanssa me mikä mitä ' +
      'minkä missä mistä mihin miten minä minun milloin mukaan myös mutta ne niin niitä niiden nyt nämä näitä noin on ovat ole olen olet ' +
      'oli olla olisi se sen sitä siinä siitä siihen sekä sinä sinun sinua sinulla sinulle sinut tai tämä tämän tätä tässä tästä tähän ' +
      'vaan vai vain voi voit voin voiko voinko hän hänen he heidän saa saan saat ovatko onko'
    ).split(' '),
  ),
  en: new Set(
    (
      'a an and are as at be by can do does for from has have he her his how i if in into is it its me my not of on or our she so ' +
      'than that the their them then there these they this to was we were what when where which who will with you your'
    ).split(' '),
  ),
};

/** Whether nearly every text has the word, so that it tells nothing about one. */
export function isCommon(word: string, language: Language): boolean {
  return common[language].has(word);
}

/** Roots that were found before: a few thousand words make up most of all texts, and finding a root takes long. */
const known: Readonly<Record<Language, Map<string, string>>> = { fi: new Map(), en: new Map() };
/** Words a language; some two megabytes. */
const mostKnown = 20_000;

/** The root of a word of `wordsOf`: the same for its forms, without dots and accents. */
export function rootOf(word: string, language: Language): string {
  const kept = known[language].get(word);
  if (kept !== undefined) return kept;
  const bare = word.replace(/[’':].*$/, '');
  const root = language === 'fi' ? finnishRoot(bare) : englishStem(fold(bare));
  if (known[language].size >= mostKnown) known[language].clear();
  known[language].set(word, root);
  return root;
}
