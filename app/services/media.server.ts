/** Files of a course's media folder: the pictures that were made, captions and recordings. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { library } from '#app/content/catalogue.server.ts';
import { mediaTypeOf } from '#app/content/media/media-types.server.ts';
import { formats } from '#app/content/media/picture-sizes.server.ts';
import { pictureFile } from '#app/content/pictures.server.ts';
import { env } from '#app/env.server.ts';

export type MediaFile = {
  /** Where it lies. */
  readonly file: string;
  readonly type: string;
  readonly bytes: number;
  /** Changes when the file does. */
  readonly version: string;
  /** Whether another content would have another name, so that it may be kept for ever. */
  readonly isForEver: boolean;
};

async function describe(file: string, type: string, isForEver: boolean): Promise<MediaFile | null> {
  const found = await stat(file).catch(() => null);
  if (!found) return null;
  return {
    file,
    type,
    bytes: found.size,
    version: `${found.size.toString(36)}-${found.mtimeMs.toString(36)}`,
    isForEver,
  };
}

/**
 * The file behind an address under /media/; null for whatever is not offered: another extension, an original picture,
 * and every path that was not there when the courses were read, which is how no path leads outside.
 */
export async function openMedia(courseId: string, name: string): Promise<MediaFile | null> {
  const folder = `${courseId}/media`;
  const picture = await pictureFile(folder, name);
  if (picture) return describe(picture.file, formats[picture.variant.format], true);
  const path = `${folder}/${name}`;
  const type = mediaTypeOf(path)?.type ?? null;
  if (type === null || !(await library()).files.has(path)) return null;
  return describe(join(env.coursesDir, path), type, false);
}
