/** What the content engine knows of a file that is not text: a line of data that stands for it among the source files. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { knownReading, nameReading, rememberReading } from '#app/content/known-readings.server.ts';
import { mediaTypeOf } from './media-types.server.ts';
import { loadSharp, mostPixels } from './sharp.server.ts';

/** Part of every picture's hash: raise it whenever pictures are made otherwise than before, so that they get new names. */
const recipe = 1;

const pictureSchema = z.strictObject({ hash: z.string(), width: z.number(), height: z.number() });
const stampSchema = z.strictObject({
  bytes: z.number(),
  /** Only of pictures; null when the file is no picture. Width and height in pixels, the right way up. */
  picture: pictureSchema.nullable().optional(),
});

export type Picture = z.infer<typeof pictureSchema>;
export type MediaStamp = z.infer<typeof stampSchema>;

async function measurePicture(file: string): Promise<Picture | null> {
  const sharp = await loadSharp();
  const content = await readFile(file);
  try {
    const { autoOrient } = await sharp(content, { limitInputPixels: mostPixels }).metadata();
    const hash = createHash('sha256')
      .update(`recipe ${String(recipe)}\n`)
      .update(content)
      .digest('hex')
      .slice(0, 16);
    return { hash, width: autoOrient.width, height: autoOrient.height };
  } catch {
    return null;
  }
}

/**
 * The text that stands for the file at `file` among the source files.
 * @param path relative to the courses folder.
 */
export async function stampMedia(
  file: string,
  path: string,
  { bytes, changed }: { bytes: number; changed: number },
): Promise<string> {
  if (mediaTypeOf(path)?.kind !== 'picture') return JSON.stringify({ bytes });
  const name = nameReading('picture', `${path} ${String(bytes)} ${String(changed)}`);
  const known = pictureSchema.safeParse(knownReading(name));
  const picture = known.success ? known.data : await measurePicture(file);
  if (picture) rememberReading(name, picture);
  return JSON.stringify({ bytes, picture });
}

/** Reads what `stampMedia` wrote; null when the text is no stamp. */
export function readStamp(text: string): MediaStamp | null {
  try {
    return stampSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
