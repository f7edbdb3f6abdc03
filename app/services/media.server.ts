/** Files of a course's media folder. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { catalogue } from '#app/content/catalogue.server.ts';
import { env } from '#app/env.server.ts';

/** SVG is not among them: drawings are built into their page, where they cannot run anything. */
const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.mp3': 'audio/mpeg',
  '.vtt': 'text/vtt; charset=utf-8',
};

/** The file and its media type; null for an unknown course, another extension or a path that leaves the folder. */
export async function openMedia(courseId: string, path: string): Promise<{ body: Buffer; type: string } | null> {
  const type = types[extname(path).toLowerCase()];
  const isInside = normalize(path) === path && !path.startsWith('.') && !path.startsWith('/') && !path.includes('\0');
  if (!type || !isInside || !(await catalogue()).course(courseId)) return null;
  try {
    return { body: await readFile(join(env.coursesDir, courseId, 'media', path)), type };
  } catch {
    return null;
  }
}
