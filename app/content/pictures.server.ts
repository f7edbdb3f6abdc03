/** The pictures of this installation's courses, in the sizes that pages offer. */
import { join } from 'node:path';
import { env } from '#app/env.server.ts';
import { library } from './catalogue.server.ts';
import { keepMadePictures } from '#app/content/media/made-pictures.server.ts';
import { type Picture, readStamp } from '#app/content/media/media-stamp.server.ts';
import { extensionsOf } from '#app/content/media/media-types.server.ts';
import { type Variant, parseVariantName, variantsOf } from '#app/content/media/picture-sizes.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';

/** Made by the build; what is newer than the build goes to the data folder when the build's cannot be written. */
const made = keepMadePictures([join(env.buildDir, 'media'), join(env.dataDir, 'media')]);

/** The original that a variant's name speaks of, if it is still the same picture. */
function originalOf(files: SourceFiles, folder: string, stem: string, hash: string): [string, Picture] | null {
  for (const extension of extensionsOf('picture')) {
    const path = `${folder}/${stem}.${extension}`;
    const picture = readStamp(files.get(path) ?? '')?.picture;
    if (picture?.hash === hash) return [path, picture];
  }
  return null;
}

function isSame(one: Variant, other: Variant): boolean {
  return one.width === other.width && one.format === other.format;
}

/**
 * Path of the file behind a name that a page asked for, such as `team.<hash>-800.avif`; made now when the build did not
 * make it. Null for whatever no page offers.
 * @param folder such as `course/media`.
 */
export async function pictureFile(folder: string, name: string): Promise<{ file: string; variant: Variant } | null> {
  const asked = parseVariantName(name);
  const { files } = await library();
  const [path, picture] = (asked && originalOf(files, folder, asked.stem, asked.hash)) ?? [];
  const variant = picture && variantsOf(picture).find((each) => asked && isSame(each, asked));
  if (path === undefined || !variant) return null;
  return { file: await made.file(variant, join(env.coursesDir, path)), variant };
}

/** Makes every picture that is not made yet, for the build. */
export async function makeAllPictures(): Promise<void> {
  const { files } = await library();
  const wanted = [...files].flatMap(([path, text]) => {
    const picture = /^[^/]+\/media\//.test(path) ? readStamp(text)?.picture : null;
    return picture ? variantsOf(picture).map((variant) => ({ variant, source: join(env.coursesDir, path) })) : [];
  });
  await Promise.all(wanted.map(({ variant, source }) => made.file(variant, source)));
}
