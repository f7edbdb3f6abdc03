/** Proof-reads spelling in both languages and Finnish grammar, by programs that its caller runs. */
import { type Language, languages, otherLanguage } from '#app/domain/language.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import {
  type AllowedLine,
  type AllowedWords,
  allowedPaths,
  isPhrase,
  readAllowedWords,
} from './allowed-words.server.ts';
import { lineAt } from './passages.server.ts';
import { type SpelledText, everythingSpelled, finnishSentences } from './spelled-texts.server.ts';
import { type SpelledWord, wordsIn } from './spelled-words.server.ts';
import { spellingWords } from './spelling-words.server.ts';

/** `paragraph`: which of those asked about; `offset` and `length` in characters; `says` in Finnish. */
export type GrammarFinding = {
  readonly paragraph: number;
  readonly code: number;
  readonly offset: number;
  readonly length: number;
  readonly says: string;
  readonly instead: readonly string[];
};

/** The dictionaries and the grammar checker. */
export type Speller = {
  /** Those of the words that the dictionary does not know. */
  unknown(language: Language, words: readonly string[]): Promise<ReadonlySet<string>>;
  /** What is wrong in Finnish paragraphs of one line each. */
  grammar(paragraphs: readonly string[]): Promise<readonly GrammarFinding[]>;
};

/** A word in its place. */
type Placed = { readonly of: SpelledText; readonly word: SpelledWord };

/** The words that are not right in the language. */
async function wrongIn(language: Language, all: readonly Placed[], allowed: AllowedWords, speller: Speller) {
  const parts = new Set(all.flatMap(({ word }) => word.ways.flat()));
  const unknown = await speller.unknown(
    language,
    [...parts].filter((part) => allowed.find(language, part) === null),
  );
  return all.filter(({ word }) => !word.ways.some((way) => way.every((part) => !unknown.has(part))));
}

/** Whether a word of the other language may stand there: it cannot be marked, or it is a name. */
function mayBeOther({ of, word }: Placed): boolean {
  return of.isMixed || /^\p{Lu}/u.test(word.text);
}

async function proofWords(all: readonly Placed[], allowed: AllowedWords, speller: Speller): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const language of languages) {
    const own = all.filter(({ of }) => of.language === language);
    const wrong = await wrongIn(language, own, allowed, speller);
    const doubtful = wrong.filter((placed) => mayBeOther(placed));
    const foreign = new Set(await wrongIn(otherLanguage(language), doubtful, allowed, speller));
    for (const placed of wrong) {
      if (mayBeOther(placed) && !foreign.has(placed)) continue;
      const { of, word } = placed;
      const says = spellingWords.unknown(word.text, allowedPaths[language])[of.speaks];
      problems.push({ file: of.file, line: of.line + word.lines, ...says });
    }
  }
  return problems;
}

/**
 * Findings that tell nothing here: spaces, which Markdown draws together; capitals of names; fragments without a verb, and
 * names and quoted words that hold one too many.
 */
const ignored = new Set([2, 6, 17, 18]);
/** A sentence may begin with words left out. */
const leftOut = /^[\s…]*$/;

const inOneLine = (text: string) => text.replace(/\s/g, ' ');

async function proofGrammar(
  texts: readonly SpelledText[],
  allowed: AllowedWords,
  speller: Speller,
): Promise<Problem[]> {
  const findings = await speller.grammar(texts.map(({ text }) => inOneLine(text)));
  return findings.flatMap(({ paragraph, code, offset, length, says, instead }) => {
    const text = texts[paragraph];
    if (!text || ignored.has(code)) return [];
    const found = inOneLine(text.text.slice(offset, offset + length));
    if (leftOut.test(found)) return [];
    const near = inOneLine(text.text.slice(Math.max(0, offset - 40), offset + length + 40));
    if (allowed.phrases.some((phrase) => phrase.text.includes(found) && near.includes(phrase.text))) return [];
    const words = spellingWords.grammar(found, says, instead, allowedPaths.fi);
    return [{ file: text.file, line: lineAt(text, offset), ...words[text.speaks] }];
  });
}

/** Lines of the lists that no text needs: a list that only grows says nothing. */
function proofLists(all: readonly Placed[], sentences: readonly SpelledText[], allowed: AllowedWords): Problem[] {
  const parts = new Set(all.flatMap(({ word }) => word.ways.flat()));
  const needed = new Set<AllowedLine | null>(
    languages.flatMap((language) => [...parts].map((part) => allowed.find(language, part))),
  );
  const read = sentences.map(({ text }) => inOneLine(text)).join('\n');
  return allowed.lines
    .filter((line) => !(isPhrase(line) ? read.includes(line.text) : needed.has(line)))
    .map(({ file, line, text }) => ({ file, line, ...spellingWords.unused(text) }));
}

/** Every word that neither its dictionary nor a list knows, what is wrong in Finnish sentences, and what a list need not have. */
export async function proofSpelling(files: SourceFiles, speller: Speller): Promise<Problem[]> {
  const allowed = readAllowedWords(files);
  const all = everythingSpelled(files).flatMap((of) => wordsIn(of.text).map((word): Placed => ({ of, word })));
  const sentences = finnishSentences(files);
  const problems = [
    ...(await proofWords(all, allowed, speller)),
    ...(await proofGrammar(sentences, allowed, speller)),
    ...proofLists(all, sentences, allowed),
  ];
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
