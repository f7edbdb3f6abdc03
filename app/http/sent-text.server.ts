/** A text file that somebody sent, in the encodings that offices save: UTF-8, and what Excel writes. */

/** Bytes; two hundred addresses with names are a tenth of it. */
export const longestTextFile = 200_000;

/** Its text. Windows-1252 where it is not sound UTF-8, UTF-16 where its first bytes say so. */
export async function readTextFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
