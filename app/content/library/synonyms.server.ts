/** Words that people use for what the courses call by another name, from `_data/synonyms.tsv`: only the search reads them. */
import type { Problem } from './content-error.server.ts';
import type { SourceFiles } from './source-files.server.ts';

/** Words and phrases of both languages for one thing. The first of each is what the courses call it: the others lead to it. */
export type SameMeaning = { readonly fi: readonly string[]; readonly en: readonly string[] };

export const synonymsPath = '_data/synonyms.tsv';

const wordsIn = (cell: string) =>
  cell
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The rows below the head; the file may be missing. A row that is not two cells of words is a problem. */
export function readSynonyms(files: SourceFiles): { synonyms: SameMeaning[]; problems: Problem[] } {
  const synonyms: SameMeaning[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of (files.get(synonymsPath) ?? '').split('\n').entries()) {
    if (index === 0 || row.trim() === '') continue;
    const [fi = [], en = [], ...extra] = row.split('\t').map(wordsIn);
    if (fi.length > 0 && en.length > 0 && extra.length === 0) synonyms.push({ fi, en });
    else {
      const message = 'The row is not two cells of words.';
      const remedy =
        'Write the Finnish words, one tab, then the English words, with “;” between words that mean the same.';
      problems.push({ file: synonymsPath, line: index + 1, message, remedy });
    }
  }
  return { synonyms, problems };
}
