/** The search over the courses of this installation: its index, made with the build, made anew when the courses are newer. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Language, languages } from '#app/domain/language.ts';
import { env } from '#app/env.server.ts';
import { library } from './catalogue.server.ts';
import type { Library } from '#app/content/library/library.server.ts';
import { digestsOf } from '#app/content/library/source-files.server.ts';
import { documentsOf, type SearchDocument } from '#app/content/search/documents.server.ts';
import { buildIndex, type InvertedIndex } from '#app/content/search/inverted-index.server.ts';
import { readIndex, writeIndex } from '#app/content/search/stored-index.server.ts';
import { type OtherWordings, otherWordingsIn } from '#app/content/search/synonyms.server.ts';

/** An index with the pages that its numbers mean, and what else a search of it may be called. */
export type Searchable = {
  readonly index: InvertedIndex;
  readonly documents: readonly SearchDocument[];
  readonly otherWordings: OtherWordings;
};

const fingerprints = new WeakMap<Library, string>();

/** Changes with every file that the search reads; questions are not among them. */
export function fingerprintOfTexts(library: Library): string {
  const known = fingerprints.get(library) ?? hashTexts(library);
  fingerprints.set(library, known);
  return known;
}

function hashTexts({ files }: Library): string {
  const read = [...digestsOf(files)].filter(([path]) => /\.(?:mdx|tsv)$|\/(?:course|catalogue)\.yml$/.test(path));
  return createHash('sha256').update(read.flat().join('\n')).digest('base64url');
}

/** @param folder where the build left the indexes. */
export function createSearch(read: () => Promise<Library>, folder: string) {
  const known = new WeakMap<Library, Map<Language, Promise<Searchable>>>();
  const fileOf = (language: Language) => join(folder, `${language}.json`);

  const open = async (from: Library, language: Language): Promise<Searchable> => {
    const documents = documentsOf(from, language);
    const text = await readFile(fileOf(language), 'utf8').catch(() => '');
    const index = readIndex(text, fingerprintOfTexts(from)) ?? buildIndex(documents, language);
    return { index, documents, otherWordings: otherWordingsIn(from.reference, index, language) };
  };
  return {
    /** A library never changes, so its index is read or made once. */
    async searchable(language: Language): Promise<Searchable> {
      const from = await read();
      const opened = known.get(from) ?? new Map<Language, Promise<Searchable>>();
      known.set(from, opened);
      const found = opened.get(language) ?? open(from, language);
      opened.set(language, found);
      return found;
    },
    /** Makes both indexes and leaves them in the folder. Written beside and renamed, so that nobody reads a half file. */
    async writeIndexes(): Promise<void> {
      const from = await read();
      await mkdir(folder, { recursive: true });
      for (const language of languages) {
        const draft = `${fileOf(language)}.${String(process.pid)}.tmp`;
        const index = buildIndex(documentsOf(from, language), language);
        await writeFile(draft, writeIndex(index, fingerprintOfTexts(from)));
        await rename(draft, fileOf(language));
      }
    },
  };
}

const search = createSearch(library, join(env.buildDir, 'search'));

/** What can be searched in the language. Throws `ContentError` when the courses cannot be used. */
export const searchable = (language: Language): Promise<Searchable> => search.searchable(language);
/** For the build. */
export const writeIndexes = (): Promise<void> => search.writeIndexes();
