/** Finds yearly figures that are typed into texts and questions instead of taken from the data. */
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { Reference } from '#app/content/library/reference.server.ts';
import { datedSum, figuresIn, repeatedFigure, yearlyFigures } from './figures.server.ts';
import { lineAt, sentencesOf } from './passages.server.ts';
import { readingWords } from './reading-words.server.ts';
import type { Written } from './written.server.ts';

/** Each sum or percentage that repeats a yearly fact, and each sum in a sentence with a year. */
export function proofFigures(written: readonly Written[], reference: Reference): Problem[] {
  const yearly = yearlyFigures(reference.facts);
  return written.flatMap(({ file, speaks, text, line, facts }) =>
    sentencesOf({ text, line }).flatMap((sentence) => {
      const repeated = figuresIn(sentence.text).flatMap((typed) => {
        const source = repeatedFigure(typed, yearly, facts);
        if (!source) return [];
        const words = readingWords.yearlyFigure(typed.written, source.fact)[speaks];
        return [{ file, line: lineAt(sentence, typed.at), ...words }];
      });
      const dated = datedSum(sentence.text);
      if (repeated.length > 0 || !dated) return repeated;
      return [{ file, line: lineAt(sentence, dated.at), ...readingWords.datedSum(dated.written)[speaks] }];
    }),
  );
}
