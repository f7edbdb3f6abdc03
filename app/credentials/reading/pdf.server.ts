/** The files attached to a PDF, found without understanding the rest of it: their dictionaries stand in clear text. */
import { inflateSync } from 'node:zlib';
import { mostText } from './bounds.ts';

/** An attachment, or the word that it is too large to be a credential, or that its bytes cannot be unpacked. */
export type Attachment = Buffer | 'too-large' | 'damaged';

/** A paper of ours has one. */
const mostAttachments = 20;
/** Bytes; a dictionary of an attachment has some 200. */
const longestDictionary = 4096;

const type = '/EmbeddedFile';
const regular = /[^\s()<>[\]{}/%]/;

/** Every embedded file in order. Looks only at streams that say `/Type /EmbeddedFile`; one that is a name tree is passed over. */
export function attachmentsOf(pdf: Buffer): Attachment[] {
  const found: Attachment[] = [];
  let position = pdf.indexOf(type);
  for (let tried = 0; position >= 0 && tried < mostAttachments * 2 && found.length < mostAttachments; tried += 1) {
    const after = pdf.toString('latin1', position + type.length, position + type.length + 1);
    const stream = regular.test(after) ? null : streamAround(pdf, position);
    if (stream) found.push(unpack(stream));
    position = pdf.indexOf(type, position + type.length);
  }
  return found;
}

type Stream = { readonly dictionary: string; readonly bytes: Buffer };

function streamAround(pdf: Buffer, position: number): Stream | null {
  const start = pdf.lastIndexOf('obj', position);
  const keyword = pdf.indexOf('stream', position);
  if (start < 0 || keyword < 0 || keyword - start > longestDictionary) return null;
  const dictionary = pdf.toString('latin1', start + 3, keyword);
  if (!/\/Type\s*\/EmbeddedFile/.test(dictionary) || /\bendobj\b/.test(dictionary)) return null;
  // After the keyword stands a line end, which is not part of the data.
  const data = keyword + 'stream'.length + (pdf[keyword + 6] === 0x0d ? 2 : 1);
  const end = pdf.indexOf('endstream', data);
  if (end < 0) return null;
  const told = Number(/\/Length\s+(\d{1,9})\b(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? Number.NaN);
  const isTold = told >= 0 && /^\s*endstream/.test(pdf.toString('latin1', data + told, data + told + 12));
  return { dictionary, bytes: pdf.subarray(data, isTold ? data + told : end) };
}

function unpack({ dictionary, bytes }: Stream): Attachment {
  const filters = [...(/\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? '').matchAll(/\/(\w+)/g)];
  if (filters.length === 0) return bytes.length > mostText ? 'too-large' : bytes;
  if (filters.length > 1 || filters[0]?.[1] !== 'FlateDecode') return 'damaged';
  try {
    return inflateSync(bytes, { maxOutputLength: mostText });
  } catch (error) {
    return isTooLarge(error) ? 'too-large' : 'damaged';
  }
}

/** Whether unpacking was stopped because more came out than we allow. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
