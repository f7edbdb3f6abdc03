/** Proof-reads the media folders: kinds, names and weights of the files, and whether any text shows them. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '#app/domain/language.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import type { MadePictures } from '#app/content/media/made-pictures.server.ts';
import { readStamp } from '#app/content/media/media-stamp.server.ts';
import {
  extensionsOf,
  filesBehind,
  heaviest,
  heaviestMade,
  mediaTypeOf,
  narrowest,
} from '#app/content/media/media-types.server.ts';
import { fileWords } from '#app/content/media/media-words.server.ts';
import { widthsOf } from '#app/content/media/picture-sizes.server.ts';
import type { ReadPair } from './read-text.server.ts';

type Words = { readonly message: string; readonly remedy: string };

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
const inMedia = /^[^/]+\/media\//;

/** Every file that a text shows, and the folders some of whose texts could not be read, so that nobody knows. */
function shownFiles(pairs: readonly ReadPair[]): { shown: ReadonlySet<string>; unclear: ReadonlySet<string> } {
  const shown = new Set<string>();
  const unclear = new Set<string>();
  for (const pair of pairs) {
    const folder = `${pair.place.course?.id ?? '_pages'}/media`;
    for (const language of languages) {
      const text = pair[language];
      if (!text) unclear.add(folder);
      const { figures = [], recordings = [] } = text?.findings ?? {};
      const named = [...figures, ...recordings].map(({ src }) => src);
      const posters = recordings.flatMap(({ poster }) => poster ?? []);
      for (const src of [...named, ...posters]) {
        for (const name of filesBehind(src, language)) shown.add(`${folder}/${name}`);
      }
    }
  }
  return { shown, unclear };
}

/** What is wrong with one file by itself. */
function proofFile(path: string, text: string): Words[] {
  const kind = mediaTypeOf(path)?.kind;
  if (!kind) return [fileWords.unknownKind(extensionsOf())];
  const words: Words[] = [];
  if (!/^[a-z0-9-]+(?:\.(?:fi|en))?\.[a-z0-9]+$/.test(path.replace(inMedia, ''))) words.push(fileWords.name);
  const stamp = kind === 'drawing' || kind === 'captions' || kind === 'transcript' ? null : readStamp(text);
  const bytes = stamp?.bytes ?? Buffer.byteLength(text);
  if (bytes > heaviest[kind]) words.push(fileWords.heavy(bytes, heaviest[kind]));
  if (kind !== 'picture') return words;
  if (!stamp?.picture) words.push(fileWords.notPicture);
  else if (stamp.picture.width < narrowest) words.push(fileWords.narrow(stamp.picture.width, narrowest));
  return words;
}

/**
 * Everything about the media files that the texts themselves do not show.
 * @param courses ids of those that could be read.
 */
export function proofMedia(files: SourceFiles, pairs: readonly ReadPair[], courses: ReadonlySet<string>): Problem[] {
  const { shown, unclear } = shownFiles(pairs);
  return [...files].flatMap(([path, text]) => {
    if (!inMedia.test(path)) return [];
    const words = proofFile(path, text);
    const [owner = ''] = path.split('/');
    const isClear = (courses.has(owner) || owner === '_pages') && !unclear.has(folderOf(path));
    const isUnused = words.length === 0 && isClear && !shown.has(path);
    return [...words, ...(isUnused ? [fileWords.unused] : [])].map((each) => ({ file: path, line: 1, ...each }));
  });
}

/**
 * The pictures that are too heavy as readers get them. Makes them, so it takes a while for each new one.
 * @param folder where the courses are.
 */
export async function proofMadePictures(folder: string, files: SourceFiles, made: MadePictures): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [path, text] of files) {
    const picture = inMedia.test(path) ? readStamp(text)?.picture : null;
    if (!picture) continue;
    const note = (words: Words) => problems.push({ file: path, line: 1, ...words });
    const width = Math.max(...widthsOf(picture));
    try {
      // Of the two formats that today's browsers choose from, this is the heavier one.
      const file = await made.file({ hash: picture.hash, width, format: 'webp' }, join(folder, path));
      const { size } = await stat(file);
      if (size > heaviestMade) note(fileWords.heavyMade(size, heaviestMade));
    } catch {
      note(fileWords.notPicture);
    }
  }
  return problems;
}
