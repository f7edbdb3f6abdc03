/** Tiny pictures and captions for tests, made when they are needed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

export const goodCaptions =
  'WEBVTT\n\nNOTE Tehty itse\n\n00:01.000 --> 00:04.500\nHei!\n\nloppu\n00:05.000 --> 00:06.000\nHei hei!\n';

/** A noisy picture, so that formats have something to compress. */
export function picture(width: number, height: number, noise = false): Sharp {
  const background = '#3f6b57';
  if (!noise) return sharp({ create: { width, height, channels: 3, background } });
  return sharp({
    create: { width, height, channels: 3, background, noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  });
}

/** Writes the files, by path below `folder`. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
