/** Takes a credential out of a file as a stranger's program would: nothing here is shared with what put it in. */
import { inflateSync } from 'node:zlib';

/** The text of the first iTXt chunk called `openbadgecredential` (uncompressed). */
export function fromPng(png: Buffer): string {
  for (let at = 8; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    const keyword = data.subarray(0, data.indexOf(0)).toString('latin1');
    if (png.toString('latin1', at + 4, at + 8) === 'iTXt' && keyword === 'openbadgecredential') {
      // Keyword, NUL, two flags, then language and translated keyword, each with a NUL.
      const language = data.indexOf(0, keyword.length + 3);
      return data.subarray(data.indexOf(0, language + 1) + 1).toString('utf8');
    }
    at += 12 + length;
  }
  throw new Error('no credential in the picture');
}

export function fromSvg(svg: string): string {
  const [, text] = /<openbadges:credential[^>]*>\s*<!\[CDATA\[(.*?)\]\]>/s.exec(svg) ?? [];
  if (text === undefined) throw new Error('no credential in the drawing');
  return text;
}

/** The one stream of the PDF that is an embedded file. */
export function fromPdf(pdf: Buffer): string {
  const at = pdf.indexOf('/EmbeddedFile');
  const start = pdf.indexOf('stream\n', at) + 'stream\n'.length;
  const end = pdf.indexOf('\nendstream', start);
  if (at < 0 || end < 0) throw new Error('no file in the document');
  return inflateSync(pdf.subarray(start, end)).toString('utf8');
}
