/** Reads the courses folder into memory, so that everything after it works on plain text. */
import { type Dirent, readFileSync, readdirSync, statSync } from 'node:fs';
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

const authored = /\.(?:ya?ml|mdx|tsv|svg)$|^_data\/[^/]+\.txt$|^[^/]+\/parity\.json$/;
const inMedia = /^[^/]+\/media\/./;

// All of it at once and in turn: asking for a small file through promises takes ten times as long as reading it, and
// only starts, and the tools of authors, read more than a few.

function listEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    const remedy = 'Let COURSES_DIR name the folder that holds the courses.';
    throw new ContentError([{ file: folder, line: 1, message: 'The courses folder cannot be read.', remedy }]);
  }
}

function listPaths(folder: string): string[] {
  return listEntries(folder)
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => authored.test(path) || inMedia.test(path))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}

function readText(file: string): string {
  // A byte order mark and Windows line ends mean nothing to the reader, and would move every column.
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  // Looking for one letter is much faster than trying a pattern everywhere.
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function sizeAndTime(file: string): { bytes: number; changed: number } | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? { bytes: found.size, changed: found.mtimeMs } : null;
}

/**
 * Reads all authored files under `folder`; of what did not change since `earlier`, nothing is read again, and when
 * nothing changed the answer is `earlier` itself. Throws `ContentError` when the folder cannot be read.
 */
export async function readFolder(folder: string, earlier?: FolderReading): Promise<FolderReading> {
  const files = new Map<string, string>();
  const marks = new Map<string, string>();
  let isSame = earlier !== undefined;
  for (const path of listPaths(folder)) {
    const file = join(folder, path);
    const found = sizeAndTime(file);
    // Gone since the list was made: an editor saves by renaming.
    if (!found) continue;
    const mark = `${String(found.bytes)} ${String(found.changed)}`;
    const known = earlier?.marks.get(path) === mark ? earlier.files.get(path) : undefined;
    if (known === undefined) isSame = false;
    const isText = authored.test(path) || textMedia.test(path);
    files.set(path, known ?? (isText ? readText(file) : await stampMedia(file, path, found)));
    marks.set(path, mark);
  }
  return earlier && isSame && earlier.files.size === files.size ? earlier : { files, marks };
}

/** Reads all authored files under `folder`. Throws `ContentError` when the folder cannot be read. */
export async function readSourceFiles(folder: string): Promise<SourceFiles> {
  return (await readFolder(folder)).files;
}
