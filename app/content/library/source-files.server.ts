/** Reads the courses folder into memory, so that everything after it works on plain text. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { stampMedia } from '#app/content/media/media-stamp.server.ts';
import { textMedia } from '#app/content/media/media-types.server.ts';
import { ContentError } from './content-error.server.ts';

/**
 * Text of every authored file by its path relative to the courses folder, with forward slashes, sorted. Of pictures,
 * sound and whatever else lies in a media folder, a stamp stands for the content: see media-stamp.
 */
export type SourceFiles = ReadonlyMap<string, string>;

/** One look at the folder. `marks` change when a file is written: sizes and times, not contents. */
export type FolderReading = { readonly files: SourceFiles; readonly marks: ReadonlyMap<string, string> };

/** Files that are read at the same time: enough to keep a disk busy, few enough for any limit on open files. */
const together = 32;

const authored = /\.(?:ya?ml|mdx|tsv|svg)$|^_data\/[^/]+\.txt$|^[^/]+\/parity\.json$/;
const inMedia = /^[^/]+\/media\/./;

async function listPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    const remedy = 'Let COURSES_DIR name the folder that holds the courses.';
    throw new ContentError([{ file: folder, line: 1, message: 'The courses folder cannot be read.', remedy }]);
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => authored.test(path) || inMedia.test(path))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}

/** What `work` makes of every item, a few at a time, in the order of the items. */
async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += together) {
    results.push(...(await Promise.all(items.slice(from, from + together).map(work))));
  }
  return results;
}

async function readOne(folder: string, path: string, found: { bytes: number; changed: number }): Promise<string> {
  const isText = authored.test(path) || textMedia.test(path);
  if (!isText) return stampMedia(join(folder, path), path, found);
  const text = await readFile(join(folder, path), 'utf8');
  // A byte order mark and Windows line ends mean nothing to the reader, and would move every column.
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

async function sizeAndTime(file: string): Promise<{ bytes: number; changed: number } | null> {
  try {
    const { size, mtimeMs } = await stat(file);
    return { bytes: size, changed: mtimeMs };
  } catch {
    return null;
  }
}

/**
 * Reads all authored files under `folder`; of what did not change since `earlier`, nothing is read again, and when
 * nothing changed the answer is `earlier` itself. Throws `ContentError` when the folder cannot be read.
 */
export async function readFolder(folder: string, earlier?: FolderReading): Promise<FolderReading> {
  const files = new Map<string, string>();
  const marks = new Map<string, string>();
  let isSame = earlier !== undefined;
  const read = await inBatches(await listPaths(folder), async (path) => {
    const found = await sizeAndTime(join(folder, path));
    // Gone since the list was made: an editor saves by renaming.
    if (!found) return null;
    const mark = `${String(found.bytes)} ${String(found.changed)}`;
    const known = earlier?.marks.get(path) === mark ? earlier.files.get(path) : undefined;
    if (known === undefined) isSame = false;
    return { path, mark, text: known ?? (await readOne(folder, path, found)) };
  });
  for (const { path, mark, text } of read.filter((one) => one !== null)) {
    files.set(path, text);
    marks.set(path, mark);
  }
  return earlier && isSame && earlier.files.size === files.size ? earlier : { files, marks };
}

/** Reads all authored files under `folder`. Throws `ContentError` when the folder cannot be read. */
export async function readSourceFiles(folder: string): Promise<SourceFiles> {
  return (await readFolder(folder)).files;
}
