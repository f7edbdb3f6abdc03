/** Reads the courses folder into memory, so that everything after it works on plain text. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ContentError } from './content-error.server.ts';

/** Text of every authored file by its path relative to the courses folder, with forward slashes, sorted. */
export type SourceFiles = ReadonlyMap<string, string>;

const authored = /\.(?:ya?ml|mdx|tsv|txt|svg)$|^parity\.json$/;

async function listPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    const remedy = 'Let COURSES_DIR name the folder that holds the courses.';
    throw new ContentError([{ file: folder, line: 1, message: 'The courses folder cannot be read.', remedy }]);
  });
  return entries
    .filter((entry) => entry.isFile() && authored.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}

/** Reads all authored files under `folder`. Throws `ContentError` when the folder cannot be read. */
export async function readSourceFiles(folder: string): Promise<SourceFiles> {
  const files = new Map<string, string>();
  for (const path of await listPaths(folder)) {
    const text = await readFile(join(folder, path), 'utf8');
    // A byte order mark and Windows line ends mean nothing to the reader, and would move every column.
    files.set(path, text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  }
  return files;
}

/** A value that changes when an authored file is added, removed or written: names, sizes and times, not contents. */
export async function fingerprintOf(folder: string): Promise<string> {
  const paths = await listPaths(folder);
  const stats = await Promise.all(paths.map((path) => stat(join(folder, path))));
  return paths.map((path, index) => `${path} ${stats[index]?.size} ${stats[index]?.mtimeMs}`).join('\n');
}
