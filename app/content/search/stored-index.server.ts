/** The index as text for a file, and back: numbers as base64, under a checksum that tells whether the text is whole. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { InvertedIndex } from './inverted-index.server.ts';

/** Raise it whenever the same courses would give another index than before. */
const version = 2;

const stored = z.strictObject({
  version: z.literal(version),
  fingerprint: z.string(),
  roots: z.string(),
  starts: z.string(),
  parts: z.string(),
  weights: z.string(),
  pageOf: z.string(),
  placeOf: z.string(),
  compoundStarts: z.string(),
  compounds: z.string(),
});

/** Stands on the first line. Trying a pattern on every letter of the numbers would take ten times as long. */
const checksumOf = (text: string) => createHash('sha256').update(text).digest('base64url');

const toText = (values: Uint8Array | Uint16Array | Uint32Array) =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
const toBytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const to32 = (text: string) => new Uint32Array(toBytes(text).buffer);

/** @param fingerprint of the courses that were indexed. */
export function writeIndex(index: InvertedIndex, fingerprint: string): string {
  const { roots, starts, parts, weights, pageOf, placeOf, compoundStarts, compounds } = index;
  const text = JSON.stringify({
    ...{ version, fingerprint, roots: roots.join(' '), starts: toText(starts), parts: toText(parts) },
    ...{ weights: toText(weights), pageOf: toText(pageOf), placeOf: toText(placeOf) },
    ...{ compoundStarts: toText(compoundStarts), compounds: toText(compounds) },
  });
  return `${checksumOf(text)}\n${text}`;
}

function restore(data: z.infer<typeof stored>): InvertedIndex {
  return {
    roots: data.roots === '' ? [] : data.roots.split(' '),
    starts: to32(data.starts),
    parts: to32(data.parts),
    weights: toBytes(data.weights),
    pageOf: to32(data.pageOf),
    placeOf: new Uint16Array(toBytes(data.placeOf).buffer),
    compoundStarts: to32(data.compoundStarts),
    compounds: to32(data.compounds),
  };
}

/** Null when the text is damaged, of another version, or of other courses than `fingerprint` tells. */
export function readIndex(text: string, fingerprint: string): InvertedIndex | null {
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (text.slice(0, end) !== checksumOf(json)) return null;
  try {
    const data = stored.parse(JSON.parse(json));
    return data.fingerprint === fingerprint ? restore(data) : null;
  } catch {
    // Whatever is wrong with the file, the index is made anew.
    return null;
  }
}
