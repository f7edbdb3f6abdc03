/** A file as a response: streamed, whole or the part that a player asks for, or the word that it has not changed. */
import { createReadStream } from 'node:fs';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { env } from '#app/env.server.ts';

export type SentFile = {
  readonly file: string;
  readonly type: string;
  readonly bytes: number;
  readonly version: string;
  readonly isForEver: boolean;
};
/** First and last byte, both included. */
type Range = { readonly start: number; readonly end: number };

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Long enough for one sitting, short enough that a corrected caption is seen the same day. */
const AN_HOUR = 'public, max-age=3600';

/** The one range that is asked for; null: all of it (also for several ranges, which nothing of ours asks); 'none': outside the file. */
function rangeOf(header: string | null, bytes: number): Range | 'none' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return Number(last) === 0 ? 'none' : { start: Math.max(0, bytes - Number(last)), end: bytes - 1 };
  const start = Number(first);
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  // A range that ends before it begins is no range, and the whole file is the answer to it.
  if (last !== '' && Number(last) < start) return null;
  return start >= bytes ? 'none' : { start, end };
}

function knows(request: Request, etag: string): boolean {
  const known = request.headers.get('If-None-Match');
  return known !== null && known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}

/** Answers GET and HEAD for a file that may be shown to anybody. */
export function fileResponse(request: Request, { file, type, bytes, version, isForEver }: SentFile): Response {
  const etag = `"${version}"`;
  // While developing, a file must be seen as it was saved a second ago.
  const lifetime = isForEver ? FOR_EVER : env.isProduction ? AN_HOUR : 'no-cache';
  const headers = new Headers({ ETag: etag, 'Cache-Control': lifetime });
  if (knows(request, etag)) return new Response(null, { status: 304, headers });
  headers.set('Content-Type', type);
  // A player that continues must continue with the same file.
  const isSame = (request.headers.get('If-Range') ?? etag) === etag;
  const isPlayed = /^(?:video|audio)\//.test(type);
  if (isPlayed) headers.set('Accept-Ranges', 'bytes');
  const range = isPlayed && isSame && bytes > 0 ? rangeOf(request.headers.get('Range'), bytes) : null;
  if (range === 'none') {
    headers.set('Content-Range', `bytes */${String(bytes)}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: bytes - 1 };
  headers.set('Content-Length', String(end - start + 1));
  if (range) headers.set('Content-Range', `bytes ${String(start)}-${String(end)}/${String(bytes)}`);
  const hasBody = request.method !== 'HEAD' && bytes > 0;
  const body = hasBody ? createReadableStreamFromReadable(createReadStream(file, { start, end })) : null;
  return new Response(body, { status: range ? 206 : 200, headers });
}
