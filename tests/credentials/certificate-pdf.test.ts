/** The printed certificate: for eyes, screen readers, archives and verifiers. Read with programs that did not make it. */
import { inflateSync } from 'node:zlib';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { certificatePdf } from '#app/credentials/files/certificate-pdf.server.ts';
import { missingPoppler, readPdf } from '../support/poppler.ts';
import { longest, printed } from '../support/printed.ts';

const missing = missingPoppler();
if (missing.length > 0) console.warn(`Printed certificates are tested in part only: no ${missing.join(', no ')}`);

const finnish = await certificatePdf(printed);
const english = await certificatePdf({ ...printed, language: 'en' });
const crowded = await certificatePdf(longest);
const everyone = { finnish, english, crowded } as const;
const textOf = (pdf: Buffer) => readPdf(pdf, 'pdftotext', ['-raw', 'IN', '-']).toString();

describe('the file', () => {
  it('is the same bytes each time', async () => {
    expect((await certificatePdf(printed)).equals(finnish)).toBe(true);
  });

  it.each(Object.entries(everyone))(
    '%s: says that it is PDF/A-3a, tagged, with its title and language',
    (name, pdf) => {
      const text = pdf.toString('latin1');
      expect(text.startsWith('%PDF-1.7')).toBe(true);
      expect(text).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</);
      expect(text).toContain('/StructTreeRoot');
      expect(text).toContain(`/Lang (${name === 'english' ? 'en' : 'fi-FI'})`);
      expect(text).toContain('/DisplayDocTitle true');
      expect(text).toContain('/AFRelationship /Data');
      expect(text).toContain('/OutputIntents');
    },
  );

  it('is small enough to be sent with any application', () => {
    for (const pdf of Object.values(everyone)) expect(pdf.length).toBeLessThan(80_000);
  });

  it('marks the lines of the other language, and describes what is drawn', () => {
    const text = finnish.toString('latin1');
    expect(text.match(/\/Lang \(en\)/g)?.length).toBeGreaterThan(8);
    expect(english.toString('latin1').match(/\/Lang \(fi\)/g)?.length).toBeGreaterThan(8);
    expect(text).toContain('/S /Figure');
    expect(text).toContain('/Alt');
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Link']) expect(text).toContain(`/S /${tag}\n`);
  });

  it('is called something that its metadata can hold, whatever stands in a title', async () => {
    const title = { fi: 'T&K <arjessa>', en: 'R&D' };
    const pdf = await certificatePdf({ ...printed, issuer: 'A & B', snapshot: { ...printed.snapshot, title } });
    const [, xmp = ''] = /<x:xmpmeta([\s\S]*?)<\/x:xmpmeta>/.exec(pdf.toString('latin1')) ?? [];
    expect(xmp).toContain('T+K');
    expect(xmp).not.toMatch(/&|<arjessa/);
  });

  it('holds the credential byte by byte', () => {
    const at = finnish.indexOf('/EmbeddedFile');
    const start = finnish.indexOf('stream\n', at) + 'stream\n'.length;
    const packed = finnish.subarray(start, finnish.indexOf('\nendstream', start));
    expect(finnish.subarray(at - 200, start).toString('latin1')).toContain('/Subtype /application#2Fvc');
    expect(inflateSync(packed).toString()).toBe(printed.credential);
  });
});

describe.skipIf(missing.length > 0)('as others read it', () => {
  it.each(Object.entries(everyone))('%s: one A4 page, tagged, without scripts', (_, pdf) => {
    const info = readPdf(pdf, 'pdfinfo', ['IN']).toString();
    for (const line of [/Pages: +1\n/, /A4/, /Tagged: +yes/, /JavaScript: +no/, /Encrypted: +no/])
      expect(info).toMatch(line);
  });

  it('is known by its title, with the name', () => {
    const info = readPdf(finnish, 'pdfinfo', ['IN']).toString();
    expect(info).toContain(`Title:           Kurssitodistus: ${printed.snapshot.title.fi} – ${printed.name}\n`);
    expect(info).toContain('CreationDate:    Sun Nov 22');
  });

  it.each(Object.entries(everyone))('%s: every font is embedded and can be read back', (_, pdf) => {
    const [, , ...fonts] = readPdf(pdf, 'pdffonts', ['IN']).toString().trim().split('\n');
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/NotoSans-(Bold|Regular) +CID TrueType +Identity-H +yes yes yes/);
  });

  it('is read in order: name, course, date, modules, code', () => {
    const { title } = printed.snapshot;
    const text = textOf(finnish).replace(/\s+/g, ' ');
    const order = [
      'Kurssitodistus',
      printed.name,
      title.fi,
      title.en,
      '22.11.2026',
      'noin 27 tuntia',
      'Alku kuntoon',
      '7175-JD6V-BC7R',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain('polku.example.fi/t/7175JD6VBC7R');
    expect(text).toContain(printed.issuer);
  });

  it('has its headings, lists and lines in the tree that screen readers walk', () => {
    const tree = readPdf(finnish, 'pdfinfo', ['-struct-text', 'IN']).toString();
    expect(tree).toMatch(/Document\n\s+Figure.*\n(.*\n)*?\s+H1 \(block\)\s+"Kurssitodistus"/);
    expect(tree).toContain('"Tarkistat palkkalaskelman');
    expect(tree.match(/LBody/g)).toHaveLength(printed.snapshot.modules.length + printed.snapshot.outcomes.length);
  });

  it.each([
    'Олександра Шевченко',
    'Nguyễn Thị Ánh Tuyết',
    'Ŋiŋá Čáppa-Žižek',
    'Αλέξανδρος Παπάς',
    'Kẹ́hìndé',
    'अमिता शर्मा',
  ])('%s can be copied from it', async (name) => {
    expect(textOf(await certificatePdf({ ...printed, name }))).toContain(name.normalize('NFC'));
  });

  it('says plainly that a demonstration is one, and only then', () => {
    expect(textOf(crowded)).toMatch(/Esittely\s+Demonstration/);
    expect(textOf(finnish)).not.toMatch(/Esittely|Demonstration/i);
  });

  it('gives the credential to whoever detaches it', () => {
    expect(readPdf(finnish, 'pdfdetach', ['-list', 'IN']).toString()).toContain('1: openbadgecredential.json');
    expect(readPdf(finnish, 'pdfdetach', ['-save', '1', '-o', 'OUT', 'IN']).toString()).toBe(printed.credential);
  });
});

describe.skipIf(missing.length > 0)('as it is seen', () => {
  const picture = (pdf: Buffer, dpi: number) =>
    readPdf(pdf, 'pdftoppm', ['-png', '-singlefile', '-r', String(dpi), 'IN', 'OUT']);

  it.each([
    ['finnish', finnish, printed.address],
    ['crowded', crowded, longest.address],
  ])('%s: the QR code leads to the address, on paper of a common printer', async (_, pdf, address) => {
    const { data, info } = await sharp(picture(pdf, 150)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(decodeQR({ data, width: info.width, height: info.height })).toBe(address);
  });

  it.each(Object.entries(everyone))('%s: no words in the margins, and none over the edge', async (_, pdf) => {
    const { data, info } = await sharp(picture(pdf, 72)).greyscale().raw().toBuffer({ resolveWithObject: true });
    const darkest = (columns: readonly number[], from: number, to: number) => {
      let least = 255;
      for (const x of columns)
        for (let y = from; y < to; y += 1) least = Math.min(least, data[y * info.width + x] ?? 255);
      return least;
    };
    const edge = Array.from({ length: 36 }, (_, x) => x);
    expect(darkest(edge, 0, info.height)).toBe(255);
    // The land is at the right, in its light colours, and the trail's end in the upper part.
    expect(
      darkest(
        edge.map((x) => info.width - 1 - x),
        430,
        info.height,
      ),
    ).toBe(255);
    const rows = Array.from({ length: info.width }, (_, x) => x);
    expect(darkest(rows, info.height - 24, info.height)).toBe(255);
  });

  it('words keep clear of each other: what stands on the crowded paper does not overlap', () => {
    const boxes = [
      ...readPdf(crowded, 'pdftotext', ['-bbox-layout', 'IN', '-'])
        .toString()
        .matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">/g),
    ].map((match) => match.slice(1).map(Number));
    expect(boxes.length).toBeGreaterThan(30);
    const overlaps = boxes.flatMap(([left = 0, top = 0, right = 0, bottom = 0], index) =>
      boxes.slice(index + 1).filter(([l = 0, t = 0, r = 0, b = 0]) => {
        const [across, down] = [Math.min(right, r) - Math.max(left, l), Math.min(bottom, b) - Math.max(top, t)];
        // The boxes of neighbouring lines touch, because they have room for the highest and the lowest letters.
        return across > 1 && down > Math.min(bottom - top, b - t) * 0.45;
      }),
    );
    expect(overlaps).toEqual([]);
  });
});
