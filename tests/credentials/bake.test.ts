/** Baking: what was put into a picture comes out as it was, once, and the picture stays the same picture. */
import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bakePng, bakeSvg } from '#app/credentials/files/bake.server.ts';
import { runs } from '../support/runs.ts';

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJkaWQ6d2ViOng_In0.AAA-_w';
const pixels = await sharp({ create: { width: 9, height: 7, channels: 4, background: '#14523f' } })
  .png()
  .toBuffer();

/** Read without the code that wrote it: type, data and whether the checksum is right. */
function chunks(png: Buffer): { type: string; data: Buffer; isWhole: boolean }[] {
  const found = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const end = at + 8 + png.readUInt32BE(at);
    const sum = png.readUInt32BE(end);
    found.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, end),
      isWhole: sum === crc32(png.subarray(at + 4, end)),
    });
  }
  return found;
}

function textIn(png: Buffer): string[] {
  return chunks(png)
    .filter(({ type }) => type === 'iTXt')
    .map(({ data }) => data.toString('utf8').replace('openbadgecredential\0\0\0\0\0', ''));
}

/** What a reader of XML sees in the element. */
function textInSvg(svg: string): string[] {
  return [...svg.matchAll(/<openbadges:credential>(.*?)<\/openbadges:credential>/gs)].map(([, inner = '']) =>
    inner.replace(/<!\[CDATA\[(.*?)\]\]>/gs, '$1'),
  );
}

describe('a PNG', () => {
  it('has the credential right after its header, with right checksums, and the same pixels', async () => {
    const baked = bakePng(pixels, jwt);
    expect(chunks(baked).map(({ type }) => type)).toEqual([
      'IHDR',
      'iTXt',
      ...chunks(pixels)
        .slice(1)
        .map(({ type }) => type),
    ]);
    expect(chunks(baked).every(({ isWhole }) => isWhole)).toBe(true);
    expect(await sharp(baked).raw().toBuffer()).toEqual(await sharp(pixels).raw().toBuffer());
  });

  it('gives back any text, and a later one replaces the earlier', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (first, second) => {
        expect(textIn(bakePng(bakePng(pixels, first), second))).toEqual([second]);
      }),
      { numRuns: runs(50) },
    );
  });

  it('keeps other texts', () => {
    const comment = Buffer.from('Comment\0\0\0\0\0hello', 'latin1');
    const body = Buffer.concat([Buffer.from('iTXt'), comment]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(comment.length);
    sum.writeUInt32BE(crc32(body));
    const commented = Buffer.concat([pixels.subarray(0, 33), length, body, sum, pixels.subarray(33)]);
    expect(textIn(bakePng(commented, jwt))).toEqual([jwt, comment.toString('latin1')]);
  });

  it('must be one, and whole', () => {
    expect(() => bakePng(Buffer.from('<svg/>'), jwt)).toThrow(TypeError);
    expect(() => bakePng(pixels.subarray(0, -3), jwt)).toThrow(TypeError);
    expect(() => bakePng(pixels.subarray(0, 8), jwt)).toThrow(TypeError);
    expect(inflateSync(chunks(bakePng(pixels, jwt)).find(({ type }) => type === 'IDAT')?.data ?? '')).toBeTruthy();
  });
});

describe('an SVG', () => {
  const svg = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="1"><path d="M0 0"/></svg>\n';

  it('names the namespace and holds JSON that means the same, whatever stands in its strings', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.string({ unit: fc.constantFrom(']', '>', '<', '$', '&', 'ä') })),
        (value) => {
          const baked = bakeSvg(svg, JSON.stringify(value));
          expect(baked).toContain('<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" xmlns=');
          expect(textInSvg(baked).map((text): unknown => JSON.parse(text))).toEqual([{ ...value }]);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('holds a JWT as an attribute, and only the last credential', () => {
    const twice = bakeSvg(bakeSvg(bakeSvg(svg, '{"a":"]]>"}'), '{"b":1}'), jwt);
    expect(twice.match(/openbadges:credential/g)).toHaveLength(1);
    expect(twice).toContain(`<openbadges:credential verify="${jwt}"/><path`);
    expect(twice.match(/xmlns:openbadges/g)).toHaveLength(1);
    expect(textInSvg(bakeSvg(twice, '{"c":2}'))).toEqual(['{"c":2}']);
  });

  it('must be one, and the text a credential', () => {
    expect(() => bakeSvg('<html></html>', jwt)).toThrow(TypeError);
    expect(() => bakeSvg(svg, '"/><script>')).toThrow(TypeError);
  });
});
