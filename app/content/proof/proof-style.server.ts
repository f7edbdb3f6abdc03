/** Proof-reads words and sentences against the style sheet: everything it finds is a warning. */
import type { Problem } from '#app/content/library/content-error.server.ts';
import { countWords, lineAt, sentencesOf } from './passages.server.ts';
import { readingWords } from './reading-words.server.ts';
import type { StyleSheet } from './style-sheet.server.ts';
import type { Written } from './written.server.ts';

/** What somebody else said is not ours to shorten. Every other word keeps its place. */
function withoutQuotations(text: string): string {
  return text.replace(/”[^”]*”|“[^”]*”/g, (quotation) => quotation.replace(/[^\n]/g, ' '));
}

/** Words that the style avoids. */
function proofWords({ file, language, text, line, speaks }: Written, sheet: StyleSheet): Problem[] {
  return sheet.words
    .filter((rule) => rule.language === language)
    .flatMap(({ find, write, quoted }) =>
      [...(quoted ? withoutQuotations(text) : text).matchAll(find)].map((match) => {
        const found = match[0].replace(/\s+/g, ' ');
        return { file, line: lineAt({ text, line }, match.index), ...readingWords.avoided(found, write)[speaks] };
      }),
    );
}

/** What keyboards type for an apostrophe or a quotation mark. */
const straightMark = /\S*['"]\S*/g;

function proofStraightMarks({ file, language, text, line, speaks }: Written): Problem[] {
  return [...text.matchAll(straightMark)].map(([found], index, all) => {
    const opened = language === 'fi' ? '”' : '“';
    const write = found
      .replace(/'/g, '’')
      .replace(/^([(\[]*)"/, `$1${opened}`)
      .replace(/"/g, '”');
    const at = all[index]?.index ?? 0;
    return { file, line: lineAt({ text, line }, at), ...readingWords.straightMark(found, write)[speaks] };
  });
}

function proofSentences(written: Written, sheet: StyleSheet): Problem[] {
  if (!written.hasSentences) return [];
  return sentencesOf(written).flatMap(({ text, line }) => {
    const length = countWords(withoutQuotations(text));
    if (length <= sheet.sentence) return [];
    return [{ file: written.file, line, ...readingWords.longSentence(length, sheet.sentence)[written.speaks] }];
  });
}

/** @param written everything that people read, in texts and in YAML. */
export function proofStyle(written: readonly Written[], sheet: StyleSheet): Problem[] {
  return written.flatMap((each) => [
    ...proofWords(each, sheet),
    ...proofSentences(each, sheet),
    ...proofStraightMarks(each),
  ]);
}
