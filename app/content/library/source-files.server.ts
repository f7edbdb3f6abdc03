/** Reads the courses folder into memory, so that everything after it works on plain text. */
import { createHash } from 'node:crypto';
import { type Dirent, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
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
  // As the entries name it, so that what follows is the path inside it.
  const inside = join(folder, sep).length;
  return listEntries(folder)
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(inside).replaceAll(sep, '/'))
    .filter((path) => (authored.test(path) || inMedia.test(path)) && !/(?:^|\/)\./.test(path))
    .sort();
}

const digests = new WeakMap<SourceFiles, Map<string, string>>();

function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url');
}

/**
 * A short name for the content of every file, by path, sorted as the files are. Of files that were read from a folder it
 * is made from their bytes, which is much faster than from their texts.
 */
export function digestsOf(files: SourceFiles): ReadonlyMap<string, string> {
  const known = digests.get(files) ?? new Map([...files].map(([path, text]) => [path, digestOf(text)]));
  digests.set(files, known);
  return known;
}

type Content = { readonly text: string; readonly digest: string };

function readText(file: string): Content {
  const bytes = readFileSync(file);
  // A byte order mark and Windows line ends mean nothing to the reader, and would move every column.
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  // Looking for one letter is much faster than trying a pattern everywhere.
  return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, digest: digestOf(bytes) };
}

function sizeAndTime(file: string): { bytes: number; changed: number } | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? { bytes: found.size, changed: found.mtimeMs } : null;
}

async function readContent(file: string, path: string, found: { bytes: number; changed: number }): Promise<Content> {
  if (authored.test(path) || textMedia.test(path)) return readText(file);
  const text = await stampMedia(file, path, found);
  return { text, digest: digestOf(text) };
}

/** What an earlier look found in a file that has the same mark. */
function unchanged(earlier: FolderReading | undefined, path: string, mark: string): Content | null {
  const text = earlier?.marks.get(path) === mark ? earlier.files.get(path) : undefined;
  const digest = earlier && digestsOf(earlier.files).get(path);
  return text === undefined || digest === undefined ? null : { text, digest };
}

/**
 * Reads all authored files under `folder`; of what did not change since `earlier`, nothing is read again, and when
 * nothing changed the answer is `earlier` itself. Throws `ContentError` when the folder cannot be read.
 */
export async function readFolder(folder: string, earlier?: FolderReading): Promise<FolderReading> {
  const files = new Map<string, string>();
  const marks = new Map<string, string>();
  const contents = new Map<string, string>();
  let isSame = earlier !== undefined;
  for (const path of listPaths(folder)) {
    const file = join(folder, path);
    const found = sizeAndTime(file);
    // Gone since the list was made: an editor saves by renaming.
    if (!found) continue;
    const mark = `${String(found.bytes)} ${String(found.changed)}`;
    const known = unchanged(earlier, path, mark);
    if (!known) isSame = false;
    const { text, digest } = known ?? (await readContent(file, path, found));
    files.set(path, text);
    contents.set(path, digest);
    marks.set(path, mark);
  }
  digests.set(files, contents);
  return earlier && isSame && earlier.files.size === files.size ? earlier : { files, marks };
}

/** Reads all authored files under `folder`. Throws `ContentError` when the folder cannot be read. */
export async function readSourceFiles(folder: string): Promise<SourceFiles> {
  return (await readFolder(folder)).files;
}
