/** Measures how heavy a text is to read: words, sentences, mean and longest sentence. */
import { visibleText } from '#app/content/library/front-matter.server.ts';

/** Lengths are in words. */
export type ReadingStats = {
  readonly words: number;
  readonly sentences: number;
  readonly mean: number;
  readonly longest: number;
  readonly longestSentence: string;
};

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'\-–]*/gu)?.length ?? 0;
}

/** Paragraphs and list items as plain text; headings and tables are left out, because they hold no sentences. */
function paragraphsOf(body: string): string[] {
  const plain = visibleText(body)
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '');
  return plain
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((part) =>
      part
        .replace(/^\s*(?:>|[-*]|\d+\.)\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '' && !part.startsWith('#') && !part.startsWith('|'));
}

/** Measures the body of an authored text, without its head. */
export function readingStats(body: string): ReadingStats {
  const sentences = paragraphsOf(body)
    .flatMap((part) => part.split(/(?<=[.!?…:][”“"’)]*)\s+(?=[\p{Lu}”“"(\d])/u))
    .filter((sentence) => countWords(sentence) > 0);
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
