/** Which texts a person has declared in step: `parity.json` of each course, and what has changed since. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Language, languages, otherLanguage } from '#app/domain/language.ts';
import type { SourceFiles } from './source-files.server.ts';

const entry = z.strictObject({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  fi: z.string(),
  en: z.string(),
});
const paritySchema = z.record(z.string(), entry);

/** By the text's folder inside the course, such as `getting-set-up/task`: hashes of both files, and the date of the declaration. */
export type ParityFile = Readonly<Record<string, z.infer<typeof entry>>>;

/** `changed` holds the languages that are no longer as they were on `date`. */
export type PairParity = { readonly date: string; readonly changed: readonly Language[] };

/** Where the declaration about a text is kept. `folder` is that of the text, such as `course/module/lesson`. */
export function parityPlace(folder: string): { readonly file: string; readonly key: string } {
  const [first = '', ...rest] = folder.split('/');
  return { file: `${first}/parity.json`, key: rest.join('/') };
}

/**
 * A name for what the file says. Notes to authors, the dates of a review, white space at the ends of lines and the
 * kind of line ends are not part of it.
 */
export function wordingHash(text: string): string {
  const wording = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:reviewed|review_by):.*\n/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/[^\S\n]+$/gm, '')
    .trim();
  return createHash('sha256').update(wording).digest('hex').slice(0, 16);
}

/** The declarations of one file: empty when there is none, null when it cannot be understood. */
export function readParityFile(files: SourceFiles, file: string): ParityFile | null {
  const text = files.get(file);
  if (text === undefined) return {};
  try {
    return paritySchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What parity.json says about the text in a folder; null when nobody has declared it in step, or a file is missing. */
export function readParity(files: SourceFiles, folder: string): PairParity | null {
  const { file, key } = parityPlace(folder);
  const declared = readParityFile(files, file)?.[key];
  if (!declared) return null;
  const changed = languages.filter((language) => {
    const text = files.get(`${folder}/${language}.mdx`);
    return text === undefined || wordingHash(text) !== declared[language];
  });
  return { date: declared.date, changed };
}

/** Says that a text is older than its other language. When both have changed nobody knows, and nothing is said. */
export function staleness(pair: PairParity | null, language: Language): { readonly since: string } | null {
  if (!pair || pair.changed.includes(language) || !pair.changed.includes(otherLanguage(language))) return null;
  return { since: pair.date };
}
