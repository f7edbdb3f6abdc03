/** Which files may lie in a course's media folder, what each is served as, and how heavy it may be. */
import type { Language } from '#app/domain/language.ts';

export type MediaKind = 'picture' | 'drawing' | 'video' | 'audio' | 'captions' | 'transcript';

type MediaType = {
  readonly kind: MediaKind;
  /** Null: never served as a file of its own. */
  readonly type: string | null;
};

const types = new Map<string, MediaType>([
  // Pictures are served in the sizes made of them, without what a camera wrote into them.
  ['png', { kind: 'picture', type: null }],
  ['jpg', { kind: 'picture', type: null }],
  ['jpeg', { kind: 'picture', type: null }],
  ['webp', { kind: 'picture', type: null }],
  ['avif', { kind: 'picture', type: null }],
  // Drawings and transcripts are built into their page, where they cannot run anything.
  ['svg', { kind: 'drawing', type: null }],
  ['txt', { kind: 'transcript', type: null }],
  ['mp4', { kind: 'video', type: 'video/mp4' }],
  ['webm', { kind: 'video', type: 'video/webm' }],
  ['mp3', { kind: 'audio', type: 'audio/mpeg' }],
  ['m4a', { kind: 'audio', type: 'audio/mp4' }],
  ['vtt', { kind: 'captions', type: 'text/vtt; charset=utf-8' }],
]);

/** Bytes an authored file may have; a page must open on a phone, and a repository must stay cloneable. */
export const heaviest: Readonly<Record<MediaKind, number>> = {
  picture: 2_000_000,
  drawing: 60_000,
  video: 60_000_000,
  audio: 20_000_000,
  captions: 200_000,
  transcript: 200_000,
};
/** Bytes of the widest picture that a page loads. */
export const heaviestMade = 200_000;
/** Pixels; a narrower picture is blurred on a phone. */
export const narrowest = 480;

/** What a file is by its name; null for an extension that is not known. */
export function mediaTypeOf(path: string): MediaType | null {
  return types.get(/\.([a-z0-9]+)$/.exec(path)?.[1] ?? '') ?? null;
}

/** The media files whose content is text and is read with the courses. */
export const textMedia = /\.(?:svg|vtt|txt)$/;

/** Extensions by what they are for, in the order above. */
export function extensionsOf(...kinds: readonly MediaKind[]): string[] {
  return [...types].flatMap(([extension, { kind }]) => (kinds.length === 0 || kinds.includes(kind) ? [extension] : []));
}

/** The files that belong to a recording by their names: `meeting.mp4` has `meeting.fi.vtt` and `meeting.fi.txt`. */
export function companionsOf(src: string, language: Language): { captions: string; transcript: string } {
  const stem = src.replace(/\.[a-z0-9]+$/, '');
  return { captions: `${stem}.${language}.vtt`, transcript: `${stem}.${language}.txt` };
}

/** Everything that a page shows when it shows `src`: the file itself, and of a recording its texts in the language. */
export function filesBehind(src: string, language: Language): string[] {
  const kind = mediaTypeOf(src)?.kind;
  const { captions, transcript } = companionsOf(src, language);
  if (kind === 'video') return [src, captions, transcript];
  return kind === 'audio' ? [src, transcript] : [src];
}
