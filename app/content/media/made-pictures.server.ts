/** The pictures that are made of authors' originals: each once, kept in a folder, two at a time at most. */
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Variant } from './picture-sizes.server.ts';
import { loadSharp, mostPixels } from './sharp.server.ts';

/** Making one takes up to 100 MB of memory, so a small server must not make many together. */
const together = 2;

export type MadePictures = {
  /** Path of the made picture; makes it from the original at `source` when it is not there yet. Throws when that is broken. */
  file(variant: Variant, source: string): Promise<string>;
  /** How many pictures were really made, not found. */
  readonly made: () => number;
};

/** Right way up, in the colours of the web, and without what the camera wrote into the file. */
async function make({ width, format }: Variant, source: string): Promise<Buffer> {
  const sharp = await loadSharp();
  const image = sharp(source, { limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
  if (format === 'avif') return image.avif({ quality: 55, effort: 4 }).toBuffer();
  if (format === 'webp') return image.webp({ quality: 75 }).toBuffer();
  // The format knows no transparency, and would show it black.
  return image.flatten({ background: '#fff' }).jpeg({ quality: 75, mozjpeg: true }).toBuffer();
}

/** Lets so many run at the same time; the others wait in the order they came. */
function limitTogether(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Whoever is let in takes over the place.
      if (next) next();
      else running -= 1;
    }
  };
}

/** The first of `folders` that holds the file. */
async function find(folders: readonly string[], name: string): Promise<string | null> {
  for (const folder of folders) {
    const file = join(folder, name);
    if (await stat(file).catch(() => null)) return file;
  }
  return null;
}

/** Written beside and renamed, so that a killed process leaves no half picture. Throws when no folder can be written. */
async function store(folders: readonly string[], name: string, content: Buffer): Promise<string> {
  let refusal: unknown = new Error('no folder for pictures');
  for (const folder of folders) {
    try {
      await mkdir(folder, { recursive: true });
      const draft = join(folder, `${name}.${String(process.pid)}.tmp`);
      await writeFile(draft, content);
      await rename(draft, join(folder, name));
      return join(folder, name);
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal;
}

/** @param folders where made pictures are looked for, in this order; new ones go to the first that can be written. */
export function keepMadePictures(folders: readonly string[]): MadePictures {
  const making = new Map<string, Promise<string>>();
  const inTurn = limitTogether(together);
  let count = 0;
  return {
    made: () => count,
    async file(variant, source) {
      const name = `${variant.hash}-${String(variant.width)}.${variant.format}`;
      const found = await find(folders, name);
      if (found !== null) return found;
      const work = async () => {
        count += 1;
        const content = await make(variant, source).catch((error: unknown) => {
          throw new Error(`The picture ${source} cannot be read.`, { cause: error });
        });
        return store(folders, name, content);
      };
      const file = making.get(name) ?? inTurn(work).finally(() => making.delete(name));
      making.set(name, file);
      return file;
    },
  };
}
