/** Files that people hand over: the credential is found in each kind, and what hurts or holds none is refused with a reason. */
import { deflateSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentialIn } from '#app/credentials/reading/credential-in.server.ts';
import { badgeChunk, chunk, pdfWith, pngWith, rawPdf, svgWith } from '../support/containers.ts';

const document = { type: ['VerifiableCredential'], credentialSubject: { name: 'Äiti & <Isä> ]] "x"' } };
const json = JSON.stringify(document);
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = `${part({ alg: 'RS256', kid: 'k' })}.${part(document)}.${'a'.repeat(342)}`;
const megabyte = 1024 * 1024;
const read = (bytes: Buffer | string) => credentialIn(Buffer.from(bytes));
const foundJson = expect.objectContaining({ form: 'json', document });
const foundJwt = expect.objectContaining({ form: 'jwt', jwt, document });

describe('a credential is found in', () => {
  const attachment = { name: 'openbadgecredential.json', data: json };

  it.each<[string, () => Promise<Buffer | string> | Buffer | string]>([
    ['a PDF', () => pdfWith([attachment])],
    ['a PDF that is not packed', () => pdfWith([attachment], { compress: false })],
    [
      'a PDF with other attachments',
      () => pdfWith([{ name: 'a.txt', data: 'hei' }, { name: 'b.json', data: '{}' }, attachment]),
    ],
    [
      'a PDF whose lengths stand elsewhere',
      () => rawPdf('/Type/EmbeddedFile/Length 12 0 R/Filter[/FlateDecode]', deflateSync(json)),
    ],
    ['a PDF whose length is wrong', () => rawPdf('/Type /EmbeddedFile /Length 7', Buffer.from(json))],
    ['a PDF with bytes before it', async () => Buffer.concat([Buffer.from('\r\n'), await pdfWith([attachment])])],
    ['a PNG', () => pngWith([badgeChunk(json)])],
    [
      'a PNG whose text is packed',
      () => pngWith([chunk('tEXt', Buffer.from('Title\0x')), badgeChunk(json, { packed: true })]),
    ],
    ['a PNG with a tall picture', () => pngWith([badgeChunk(json)], 20_000)],
    ['an SVG', () => svgWith(`<![CDATA[${json}]]>`)],
    ['an SVG saved with another prefix', () => svgWith(`\n<![CDATA[${json}]]>\n`, { prefix: 'ns0' })],
    [
      'an SVG saved without sections',
      () => svgWith(json.replace(/[&<>]/g, (c) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt' }[c] ?? ''};`)),
    ],
    ['a text', () => json],
    ['a text with a byte order mark and line ends', () => `\uFEFF\n${JSON.stringify(document, null, 2)}\r\n`],
  ])('%s', async (_, make) => {
    expect(read(await make())).toEqual(foundJson);
  });

  it.each<[string, () => Promise<Buffer | string> | Buffer | string]>([
    ['a PDF', () => pdfWith([{ name: 'x.jwt', data: jwt }])],
    ['a PNG', () => pngWith([badgeChunk(jwt)])],
    ['an SVG', () => svgWith('', { attributes: ` verify="${jwt}"` })],
    ['a text', () => `${jwt}\n`],
  ])('%s as a JWT', async (_, make) => {
    expect(read(await make())).toEqual(foundJwt);
  });
});

describe('refused is', () => {
  const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  const bomb = deflateSync(Buffer.alloc(200 * megabyte));

  it.each<[string, () => Promise<Buffer | string> | Buffer | string, string]>([
    ['nothing', () => '', 'empty'],
    ['a blank text', () => ' \n', 'empty'],
    ['two megabytes and a byte', () => Buffer.alloc(2 * megabyte + 1, 'a'), 'too-large'],
    [
      'two megabytes at random',
      () => Buffer.concat([Buffer.from([0xff]), randomBytes(2 * megabyte - 1)]),
      'wrong-kind',
    ],
    ['a book', () => 'sana '.repeat(400_000), 'wrong-kind'],
    ['a JPEG', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'wrong-kind'],
    ['a web page', () => '<!doctype html><p>', 'wrong-kind'],
    ['a PDF without attachments', () => pdfWith([]), 'no-credential'],
    ['a PDF with other attachments only', () => pdfWith([{ name: 'a.txt', data: 'hei' }]), 'no-credential'],
    ['a PDF that is a bomb', () => rawPdf('/Type /EmbeddedFile /Filter /FlateDecode', bomb), 'too-large'],
    ['a PDF with broken bytes', () => rawPdf('/Type /EmbeddedFile /Filter /FlateDecode', randomBytes(500)), 'damaged'],
    [
      'a PDF packed in an unknown way',
      () => rawPdf('/Type /EmbeddedFile /Filter [/A85 /FlateDecode]', deflateSync(json)),
      'damaged',
    ],
    [
      'a PDF full of beginnings',
      () => `%PDF-1.7\n${'1 0 obj << /Type /EmbeddedFile >> stream\n'.repeat(50_000)}`,
      'no-credential',
    ],
    ['a PNG without a credential', () => pngWith([badgeChunk('x', { keyword: 'openbadges' })]), 'no-credential'],
    ['a PNG of 20,000 dots without a credential', () => pngWith([], 20_000), 'no-credential'],
    ['a PNG that is a bomb', () => pngWith([badgeChunk(Buffer.alloc(50 * megabyte), { packed: true })]), 'too-large'],
    ['a PNG that ends too soon', () => pngWith([badgeChunk(json)]).subarray(0, 80), 'damaged'],
    [
      'an SVG without a credential',
      () => '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
      'no-credential',
    ],
    ['an SVG full of sections', () => svgWith('<![CDATA['.repeat(25_000)), 'not-a-certificate'],
    [
      'an SVG with entities that grow',
      () => `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(9)}">]>${svgWith('&a;&a;')}`,
      'not-a-certificate',
    ],
    ['JSON nested 33 deep', () => nested(32), 'not-a-certificate'],
    ['JSON nested a million deep', () => nested(1_000_000), 'not-a-certificate'],
    ['JSON that breaks off', () => json.slice(0, -5), 'not-a-certificate'],
    ['a list', () => `[${json}]`, 'wrong-kind'],
    ['a JWT of something else', () => `${part({})}.${Buffer.from('hei').toString('base64url')}.x`, 'not-a-certificate'],
  ])('%s', async (_, make, reason) => {
    expect(read(await make())).toBe(reason);
  });

  it('nothing that merely looks deep', () => {
    const brackets = { ...document, name: '[{"\\'.repeat(100), '\\"[': '[[[' };
    expect(read(JSON.stringify(brackets))).toEqual(expect.objectContaining({ document: brackets }));
    expect(read(nested(31))).toEqual(expect.objectContaining({ form: 'json' }));
  });
});

describe('whatever the bytes are', () => {
  const starts = ['', '%PDF-1.7\n', '\x89PNG\r\n\x1a\n', '<svg ', '{', 'a.b.'];

  it('the answer is a credential or a reason', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, bytes) => {
        const reading = credentialIn(Buffer.concat([Buffer.from(start, 'latin1'), bytes]));
        expect(typeof reading === 'string' || typeof reading.document === 'object').toBe(true);
      }),
    );
  });

  it('a script in a picture is not run, and a name like __proto__ changes nothing', () => {
    read(svgWith(`<![CDATA[${json}]]>`));
    expect('wasRun' in globalThis).toBe(false);
    read('{"__proto__":{"polluted":true},"type":["VerifiableCredential"]}');
    expect('polluted' in {}).toBe(false);
  });
});
