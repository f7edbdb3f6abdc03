/** Proof-reads parity.json: texts that one language has left behind, and texts that nobody has declared in step. */
import { languages, otherLanguage } from '#app/domain/language.ts';
import type { TextPlace } from '#app/content/compile/text-source.server.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import { parityPlace, readParity, readParityFile, staleness } from '#app/content/library/parity.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { parityWords } from './pair-words.server.ts';

function proofPlace(files: SourceFiles, { folder }: TextPlace): Problem[] {
  const parity = readParity(files, folder);
  if (languages.some((language) => !files.has(`${folder}/${language}.mdx`))) return [];
  return languages.flatMap((language) => {
    const place = { file: `${folder}/${language}.mdx`, line: 1 };
    if (!parity) return [{ ...place, ...parityWords.undeclared(folder)[language] }];
    if (staleness(parity, language)) return [{ ...place, ...parityWords.stale(parity.date, folder)[language] }];
    const isUnclear = parity.changed.includes(language) && parity.changed.includes(otherLanguage(language));
    return isUnclear ? [{ ...place, ...parityWords.bothChanged(parity.date, folder)[language] }] : [];
  });
}

/** Entries of one file for which there is no text. */
function proofFile(files: SourceFiles, file: string, known: ReadonlySet<string>): Problem[] {
  const entries = readParityFile(files, file);
  if (entries === null) return [{ file, line: 1, ...parityWords.unreadable }];
  const lines = (files.get(file) ?? '').split('\n');
  return Object.keys(entries)
    .filter((key) => !known.has(`${file} ${key}`))
    .map((key) => {
      const line = lines.findIndex((each) => each.includes(JSON.stringify(key))) + 1;
      return { file, line, ...parityWords.noText(key) };
    });
}

/**
 * @param places every text of the library.
 * @param courses ids of those that could be read; of the others nobody knows which texts they have.
 */
export function proofParity(files: SourceFiles, places: readonly TextPlace[], courses: ReadonlySet<string>): Problem[] {
  const known = new Set(places.map(({ folder }) => `${parityPlace(folder).file} ${parityPlace(folder).key}`));
  const parityFiles = [...files.keys()].filter((path) => {
    const owner = /^([^/]+)\/parity\.json$/.exec(path)?.[1];
    return owner !== undefined && (owner === '_pages' || courses.has(owner));
  });
  return [
    ...parityFiles.flatMap((file) => proofFile(files, file, known)),
    ...places.flatMap((place) => proofPlace(files, place)),
  ];
}
