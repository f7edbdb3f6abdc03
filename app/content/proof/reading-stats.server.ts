/** Measures how heavy a text is to read: words, sentences, mean and longest sentence. */
import { type Passage, countWords, sentencesOf } from './passages.server.ts';

/** Lengths are in words. */
export type ReadingStats = {
  readonly words: number;
  readonly sentences: number;
  readonly mean: number;
  readonly longest: number;
  readonly longestSentence: string;
};

const read = new Set(['paragraph', 'item', 'quotation']);

/** Measures the passages of a text. Headings and tables are left out, because they hold no sentences. */
export function readingStats(passages: readonly Passage[]): ReadingStats {
  const sentences = passages
    .filter(({ kind }) => read.has(kind))
    .flatMap((passage) => sentencesOf(passage))
    .map(({ text }) => text.replace(/\s+/g, ' '));
  const lengths = sentences.map((sentence) => countWords(sentence));
  const words = lengths.reduce((sum, length) => sum + length, 0);
  const longest = Math.max(0, ...lengths);
  return {
    words,
    sentences: sentences.length,
    mean: sentences.length === 0 ? 0 : Math.round((words / sentences.length) * 10) / 10,
    longest,
    longestSentence: sentences[lengths.indexOf(longest)] ?? '',
  };
}
