/** The words and phrases that are right although no dictionary knows them: `_data/words.txt` and one list for each language. */
import { type Language, languages } from '#app/domain/language.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';

export type AllowedLine = { readonly file: string; readonly line: number; readonly text: string };
export type AllowedWords = {
  /** The line that allows the word as it stands or with an ending; null when none does. */
  find(language: Language, word: string): AllowedLine | null;
  /** The lines that are phrases, which the grammar checker may find something in. */
  readonly phrases: readonly AllowedLine[];
  readonly lines: readonly AllowedLine[];
};

/** Names, the same in both languages; then loanwords and phrases of one. */
export const allowedPaths = { both: '_data/words.txt', fi: '_data/words.fi.txt', en: '_data/words.en.txt' } as const;

/** What may follow a word: a case (with a vowel between, after a consonant), an owner, a particle; in English the genitive. */
const ending: Readonly<Record<Language, RegExp>> = {
  fi: /^:?[ie]?(?:n|a|ä|ta|tä|t|lla|llä|lta|ltä|lle|ssa|ssä|sta|stä|[aeiouyäö]n|h[aeiouyäö]n|na|nä|ksi|en|ja|jä)?(?:ni|si|nsa|nsä|mme|nne)?(?:kin|kaan|kään|ko|kö)?$/,
  en: /^(?:'s|s|s')?$/,
};

/** Whether the line allows a stretch of text to the grammar checker instead of a word. */
export function isPhrase({ text }: AllowedLine): boolean {
  return /\s/.test(text);
}

function linesOf(files: SourceFiles, file: string): AllowedLine[] {
  return (files.get(file) ?? '').split('\n').flatMap((written, index) => {
    const text = written.replace(/#.*/, '').trim();
    return text === '' ? [] : [{ file, line: index + 1, text }];
  });
}

/** Every beginning of the word, the longest first, so that LinkedInissä finds LinkedIn. */
function* beginningsOf(word: string): Generator<string> {
  for (let length = word.length; length > 1; length -= 1) yield word.slice(0, length);
}

/** Reads the lists; all of them may be missing. A line is a word or a phrase, and what follows # is for people. */
export function readAllowedWords(files: SourceFiles): AllowedWords {
  const both = linesOf(files, allowedPaths.both);
  const own = { fi: linesOf(files, allowedPaths.fi), en: linesOf(files, allowedPaths.en) };
  const byLanguage = new Map(
    languages.map((language) => [
      language,
      new Map([...both, ...own[language]].filter((line) => !isPhrase(line)).map((line) => [line.text, line])),
    ]),
  );
  return {
    find: (language, word) => {
      const known = byLanguage.get(language);
      for (const beginning of beginningsOf(word)) {
        const line = known?.get(beginning) ?? known?.get(beginning.charAt(0).toLowerCase() + beginning.slice(1));
        if (line && ending[language].test(word.slice(beginning.length))) return line;
      }
      return null;
    },
    phrases: own.fi.filter(isPhrase),
    lines: [...both, ...own.fi, ...own.en],
  };
}
