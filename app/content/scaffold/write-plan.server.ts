/** Writes a plan to disk: all of it, or nothing. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plan } from './plan.server.ts';

export type Written = { readonly made: readonly string[]; readonly changed: readonly string[] };

/** The author's file keeps the byte order mark and line ends it had; the library reads all files without them. */
function asBefore(text: string, before: string): string {
  const ended = before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return before.startsWith('\uFEFF') ? `\uFEFF${ended}` : ended;
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Throws what the file system throws, after taking back what was written so far. */
export async function writePlan(folder: string, { texts }: Plan): Promise<Written> {
  const undo: (() => Promise<unknown>)[] = [];
  const [made, changed]: [string[], string[]] = [[], []];
  try {
    for (const [path, text] of texts) {
      const file = join(folder, path);
      const before = await readIfThere(file);
      if (before === null) {
        const folderMade = await mkdir(dirname(file), { recursive: true });
        if (folderMade !== undefined) undo.push(() => rm(folderMade, { recursive: true }));
        // wx: what somebody else has made meanwhile is theirs.
        await writeFile(file, text, { flag: 'wx' });
        undo.push(() => rm(file, { force: true }));
        made.push(path);
      } else {
        await writeFile(file, asBefore(text, before));
        undo.push(() => writeFile(file, before));
        changed.push(path);
      }
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
  return { made, changed };
}
