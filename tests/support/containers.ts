/** Files with credentials in them, made byte by byte: what others make, and what attackers make. */
import { crc32, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

type Attached = { readonly name: string; readonly data: Buffer | string };

/** A PDF as our own library makes it. @param compress whether its streams are packed. */
export async function pdfWith(attached: readonly Attached[], { compress = true } = {}): Promise<Buffer> {
  const pdf = new PDFDocument({ compress });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  pdf.text('Todistus');
  for (const { name, data } of attached) pdf.file(Buffer.from(data), { name });
  const ended = new Promise((resolve) => pdf.once('end', resolve));
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Just enough of a PDF for one attachment whose dictionary and bytes are given. */
export function rawPdf(dictionary: string, bytes: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${dictionary} >>\nstream\r\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream\nendobj\n%%EOF\n', 'latin1'),
  ]);
}

export function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A picture of one dot, or one that says it is `side` dots wide and high. */
export function pngWith(chunks: readonly Buffer[], side = 1): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const picture = chunk('IDAT', deflateSync(Buffer.alloc(4)));
  return Buffer.concat([signature, chunk('IHDR', header), ...chunks, picture, chunk('IEND', Buffer.alloc(0))]);
}

export function badgeChunk(text: Buffer | string, { packed = false, keyword = 'openbadgecredential' } = {}): Buffer {
  const data = Buffer.from(text);
  const head = Buffer.from(`${keyword}\0${packed ? '\x01' : '\0'}\0\0\0`, 'latin1');
  return chunk('iTXt', Buffer.concat([head, packed ? deflateSync(data) : data]));
}

export function svgWith(inner: string, { prefix = 'openbadges', attributes = '' } = {}): string {
  return (
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:${prefix}="https://purl.imsglobal.org/ob/v3p0">` +
    `<script>globalThis.wasRun = true</script><${prefix}:credential${attributes}>${inner}</${prefix}:credential></svg>`
  );
}
