/** The house style as data: `_data/style.yml` says how long texts may be, which words to avoid and what to write instead. */
import type { z } from 'zod';
import type { Language } from '#app/domain/language.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { styleSchema } from '#app/content/library/style-schema.server.ts';
import { readYaml } from '#app/content/library/yaml-file.server.ts';

/** Numbers as in the file: words, words a minute, minutes; every range with its ends. */
export type StyleSheet = Omit<z.infer<typeof styleSchema>, 'words'> & { readonly words: readonly WordRule[] };
/** `quoted`: it may stand between quotation marks, as something that people say. */
export type WordRule = {
  readonly language: Language;
  readonly find: RegExp;
  readonly write: string;
  readonly quoted: boolean;
};

const file = '_data/style.yml';

/** The pattern from the beginning of a word, in any case; a space matches a line end too. Null when it is not a pattern. */
function toPattern(find: string): RegExp | null {
  try {
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${find.replace(/ /g, '\\s+')})`, 'giu');
  } catch {
    return null;
  }
}

/** The style of this courses folder; null when it has none, and then nothing of style is measured. */
export function readStyleSheet(files: SourceFiles): { sheet: StyleSheet | null; problems: readonly Problem[] } {
  const source = files.get(file);
  if (source === undefined) return { sheet: null, problems: [] };
  const { value, problems, lineOf } = readYaml({ file, text: source, language: 'en' }, styleSchema);
  if (!value) return { sheet: null, problems };
  const unfit: Problem[] = [];
  const words = value.words.flatMap(({ find, ...rule }, index): WordRule[] => {
    const pattern = toPattern(find);
    if (pattern) return [{ ...rule, find: pattern }];
    const remedy = 'Correct the brackets and backslashes of the regular expression.';
    unfit.push({ file, line: lineOf(['words', index, 'find']), message: `“${find}” is not a pattern.`, remedy });
    return [];
  });
  return { sheet: { ...value, words }, problems: unfit };
}
