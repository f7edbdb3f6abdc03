/** The credential baked into a PNG picture: a text chunk. The picture itself is never decoded. */
import { inflateSync } from 'node:zlib';
import { mostText } from './bounds.ts';
import { isTooLarge } from './pdf.server.ts';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const keyword = Buffer.from('openbadgecredential\0', 'latin1');

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

/** The text of the chunk; null when there is none. Its checksum is not looked at: the signature inside tells more. */
export function textInPng(png: Buffer): Buffer | 'too-large' | 'damaged' | null {
  let position = signature.length;
  // A chunk: length of its data (4 bytes), kind (4), data, checksum (4).
  while (position + 12 <= png.length) {
    const length = png.readUInt32BE(position);
    const data = position + 8;
    if (data + length > png.length) return 'damaged';
    const chunk = png.subarray(data, data + length);
    if (png.toString('latin1', position + 4, data) === 'iTXt' && chunk.subarray(0, keyword.length).equals(keyword)) {
      return textOf(chunk.subarray(keyword.length));
    }
    position = data + length + 4;
  }
  return null;
}

/** After the keyword: whether it is packed, how, language and translated keyword (each to a NUL), then the text. */
function textOf(rest: Buffer): Buffer | 'too-large' | 'damaged' {
  const [isPacked, method] = rest;
  const language = rest.indexOf(0, 2);
  const translated = language < 0 ? -1 : rest.indexOf(0, language + 1);
  if (translated < 0) return 'damaged';
  const text = rest.subarray(translated + 1);
  if (isPacked === 0) return text.length > mostText ? 'too-large' : text;
  if (isPacked !== 1 || method !== 0) return 'damaged';
  try {
    return inflateSync(text, { maxOutputLength: mostText });
  } catch (error) {
    return isTooLarge(error) ? 'too-large' : 'damaged';
  }
}
