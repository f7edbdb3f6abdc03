/** Writes down that a person has read both languages of some texts and found that they say the same. */
import type { Language } from '#app/domain/language.ts';
import {
  type ParityFile,
  parityPlace,
  readParity,
  readParityFile,
  wordingHash,
} from '#app/content/library/parity.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { comparePair } from './compare-pair.server.ts';
import { proofRead } from './proof-read.server.ts';
import { readStyleSheet } from './style-sheet.server.ts';

/** Folders with a text in both languages. */
function foldersOf(files: SourceFiles): string[] {
  return [...files.keys()].flatMap((path) => {
    const folder = /^(.+)\/fi\.mdx$/.exec(path)?.[1];
    return folder !== undefined && files.has(`${folder}/en.mdx`) ? [folder] : [];
  });
}

function isMeant(folder: string, paths: readonly string[]): boolean {
  return paths.some((path) => path === '' || folder === path || folder.startsWith(`${path}/`));
}

function declare(files: SourceFiles, folder: string, date: string): ParityFile[string] {
  const hash = (language: Language) => wordingHash(files.get(`${folder}/${language}.mdx`) ?? '');
  return { date, fi: hash('fi'), en: hash('en') };
}

/**
 * Folders under `paths` whose two texts cannot be in step: one has a mistake that keeps it from being read, or they
 * differ in what can be compared, such as sections, checks and links. Nobody's word makes them the same.
 */
export async function differingTexts(files: SourceFiles, paths: readonly string[]): Promise<string[]> {
  const { pairs } = await proofRead(files);
  const sameSite = readStyleSheet(files).sheet?.same_site ?? [];
  return pairs
    .filter((pair) => !pair.fi || !pair.en || comparePair(pair, sameSite).length > 0)
    .map(({ place }) => place.folder)
    .filter((folder) => isMeant(folder, paths));
}

type Declaration = {
  /** Folders of texts, of modules or of courses, relative to the courses folder; an empty one means all. */
  readonly paths: readonly string[];
  /** Folders that are not declared although they are meant. */
  readonly except?: readonly string[];
  /** YYYY-MM-DD. */
  readonly date: string;
};

/** What every parity.json will say, by file and text. Texts that nobody has declared are not in it. */
function newEntries(
  files: SourceFiles,
  { paths, except = [], date }: Declaration,
): Map<string, Map<string, ParityFile[string]>> {
  const byFile = new Map<string, Map<string, ParityFile[string]>>();
  for (const folder of foldersOf(files)) {
    const { file, key } = parityPlace(folder);
    const isInStep = readParity(files, folder)?.changed.length === 0;
    const known = readParityFile(files, file)?.[key];
    const isDeclared = isMeant(folder, paths) && !except.includes(folder);
    const entry = isDeclared && !isInStep ? declare(files, folder, date) : known;
    if (entry) byFile.set(file, (byFile.get(file) ?? new Map<string, ParityFile[string]>()).set(key, entry));
  }
  return byFile;
}

/** Of `paths` those under which no text stands in both languages; a slip of the pen would else declare nothing and say so. */
export function unknownPaths(files: SourceFiles, paths: readonly string[]): string[] {
  const folders = foldersOf(files);
  return paths.filter((path) => !folders.some((folder) => isMeant(folder, [path])));
}

/**
 * The new contents of the parity files that change, by path. Texts that were in step keep their date; entries of
 * texts that are gone are left out. The same declarations always give the same bytes.
 */
export function declareInStep(files: SourceFiles, declaration: Declaration): Map<string, string> {
  const written = new Map<string, string>();
  for (const [file, entries] of newEntries(files, declaration)) {
    const sorted = Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
    const text = `${JSON.stringify(sorted, null, 2)}\n`;
    if (text !== files.get(file)) written.set(file, text);
  }
  return written;
}
