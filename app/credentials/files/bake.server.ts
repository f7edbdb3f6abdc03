/** Puts a credential into a picture (baking, as Open Badges 3.0 describes it), so that one file is both badge and proof. */
import { crc32 } from 'node:zlib';

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const keyword = 'openbadgecredential';
const namespace = 'https://purl.imsglobal.org/ob/v3p0';

type Chunk = { readonly type: string; readonly data: Buffer };

/** Throws TypeError when the bytes are not a whole PNG. */
function chunksOf(png: Buffer): Chunk[] {
  if (!png.subarray(0, 8).equals(pngSignature)) throw new TypeError('not a PNG');
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const end = at + 12 + (at + 8 <= png.length ? png.readUInt32BE(at) : Infinity);
    if (end > png.length) throw new TypeError('the PNG is cut off');
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end - 4) });
    at = end;
  }
  return chunks;
}

function written({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function isBaked({ type, data }: Chunk): boolean {
  return type === 'iTXt' && data.toString('latin1', 0, keyword.length + 1) === `${keyword}\0`;
}

/**
 * The PNG with the credential (JSON or compact JWT) as uncompressed international text right after its header. An earlier
 * credential in it is replaced. Throws TypeError when the bytes are not a whole PNG.
 */
export function bakePng(png: Buffer, text: string): Buffer {
  const [header, ...rest] = chunksOf(png).filter((chunk) => !isBaked(chunk));
  if (header?.type !== 'IHDR') throw new TypeError('the PNG has no header');
  // Keyword; not compressed; no language and no translated keyword; text.
  const data = Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text, 'utf8')]);
  return Buffer.concat([pngSignature, ...[header, { type: 'iTXt', data }, ...rest].map(written)]);
}

const earlier = /<openbadges:credential\b[^>]*?(?:\/>|>[\s\S]*?<\/openbadges:credential>)/g;

/**
 * The SVG with the credential in an element of its own: JSON as character data, a compact JWT as attribute `verify`. An
 * earlier one is replaced. Only for drawings of our own: nothing else in the SVG is looked at.
 * Throws TypeError when there is no `<svg>`, or the text is neither.
 */
export function bakeSvg(svg: string, text: string): string {
  const [opening] = /<svg\b[^>]*>/.exec(svg) ?? [];
  if (opening === undefined) throw new TypeError('not an SVG');
  const isNamed = opening.includes('xmlns:openbadges=');
  const named = isNamed ? opening : opening.replace('<svg', `<svg xmlns:openbadges="${namespace}"`);
  // Functions, because in a replacement text `$` has a meaning.
  return svg.replace(earlier, '').replace(opening, () => named + credentialElement(text));
}

function credentialElement(text: string): string {
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return `<openbadges:credential verify="${text}"/>`;
  if (!text.trimStart().startsWith('{')) throw new TypeError('neither a JSON object nor a compact JWT');
  // In JSON these three stand only inside a string, where the escape means the same; in CDATA they would be its end.
  const safe = text.replaceAll(']]>', ']]\\u003e');
  return `<openbadges:credential><![CDATA[${safe}]]></openbadges:credential>`;
}
