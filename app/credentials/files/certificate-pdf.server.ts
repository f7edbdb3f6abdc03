/** The certificate as a PDF: for eyes and printers, for screen readers and archives (PDF/A-3a), and with its proof inside. */
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { colours } from '#app/drawing/brand.ts';
import { formatCode } from '#app/domain/code.ts';
import { otherLanguage } from '#app/domain/language.ts';
import { fontFile } from './fonts.server.ts';
import { addCheck } from './print-check.server.ts';
import { addFacts } from './print-facts.server.ts';
import { addLists } from './print-lists.server.ts';
import type { PrintedCertificate } from './printed-certificate.ts';
import { words } from './print-words.ts';
import { fitLines } from './set-lines.server.ts';
import { clearOfTrail, drawMap, drawMark, qrSide } from './sheet.server.ts';
import { addBothLanguages, addLines, decorate, type Doc, drawLine, type Parent } from './tagged-text.server.ts';

/** A4, in points. */
const page = { width: 595.28, height: 841.89, left: 54, top: 46, bottom: 48 } as const;
const width = page.width - 2 * page.left;
const locales = { fi: 'fi-FI', en: 'en' } as const;

/** The lower half begins here, under the map, or further down when a name or a title needs more lines. */
const facts = 432;
const check = page.height - page.bottom - qrSide;

const sizes = {
  name: [36, 34, 32, 30, 28, 26, 24],
  longName: [26, 24, 22, 20, 18],
  course: [21, 20, 19, 18, 17, 16, 15, 14],
  second: [10.5, 10, 9.5],
} as const;

/** PDFKit writes what a document is called into XML as it stands. */
function plain(text: string): string {
  return text.replaceAll('&', '+').replaceAll('<', '‹').replaceAll('>', '›');
}

function documentOf({ snapshot, name, issuer, language, issuedAt }: PrintedCertificate): Doc {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: locales[language],
    displayTitle: true,
    info: {
      Title: plain(`${words[language].title}: ${snapshot.title[language]} – ${name}`),
      Author: plain(issuer),
      Subject: plain(snapshot.title[otherLanguage(language)]),
      Creator: 'Polku',
      CreationDate: issuedAt,
      ModDate: issuedAt,
    },
  });
  doc.registerFont('regular', fontFile('regular'));
  doc.registerFont('bold', fontFile('bold'));
  return doc;
}

/** One A4 page. The same input gives the same bytes. Takes about a quarter of a second of one core. */
export async function certificatePdf(print: PrintedCertificate): Promise<Buffer> {
  const doc = documentOf(print);
  const bytes = buffer(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  drawMap(doc, print.snapshot);
  addHead(doc, root, print);
  const below = addFacts(doc, root, print, {
    x: page.left,
    y: Math.max(facts, addTitle(doc, root, print) + 18),
    width,
  });
  const top = below + 20;
  addLists(doc, root, print, { x: page.left, y: top, width, height: check - 34 - top });
  addCheck(doc, root, print, { x: page.left, y: check, width });
  doc.file(Buffer.from(print.credential), {
    name: 'openbadgecredential.json',
    type: 'application/vc',
    description: `Open Badges 3.0, ${formatCode(print.code)}`,
    relationship: 'Data',
    creationDate: print.issuedAt,
    modifiedDate: print.issuedAt,
  });
  root.end();
  doc.end();
  return bytes;
}

/** The mark; and on a demonstration, that it is one. */
function addHead(doc: Doc, root: Parent, { isDemonstration, language }: PrintedCertificate): void {
  const { left, top } = page;
  const brand = { weight: 'bold', size: 16, colour: colours.ink, leading: 1.2, x: left + 39 } as const;
  root.add(
    doc.struct('Figure', { alt: 'Polku', bbox: [left, top, left + 95, top + 30], placement: 'Block' }, () => {
      drawMark(doc, left, top, 30);
      drawLine(doc, 'Polku', top + 5.4, brand);
    }),
  );
  if (isDemonstration) addDemonstration(doc, root, language);
}

function addDemonstration(doc: Doc, root: Parent, language: PrintedCertificate['language']): void {
  const box = { x: page.left + 172, y: page.top - 8, width: width - 172, height: 54 };
  const other = otherLanguage(language);
  decorate(doc, () => {
    doc.roundedRect(box.x, box.y, box.width, box.height, 6).lineWidth(1.2);
    doc.fillAndStroke(colours.cloudberryTint, colours.cloudberryText);
  });
  const style = { x: box.x + 14, leading: 1.28, colours: [colours.cloudberryText, colours.cloudberryText] } as const;
  const heading = { first: words[language].demonstration, second: words[other].demonstration, lang: other };
  let y = addBothLanguages(doc, root, { tag: 'P', weight: 'bold', size: 14, y: box.y + 6, ...style, ...heading });
  for (const [each, marked] of [[language, {}] as const, [other, { lang: other }] as const]) {
    const note = { tag: 'P', weight: 'regular', size: 8.5, lines: [words[each].worthless] } as const;
    y = addLines(doc, root, { ...note, ...style, ...marked, colour: colours.cloudberryText, y });
  }
}

/** Whose certificate it is, and of what. Long names and titles are set smaller, then in more lines. Returns where they end. */
function addTitle(doc: Doc, root: Parent, { name, snapshot, language }: PrintedCertificate): number {
  const other = otherLanguage(language);
  const at = { x: page.left, colour: colours.ink, leading: 1.22 } as const;
  const soft = { ...at, weight: 'regular', colour: colours.soft, lang: other } as const;
  /** Words beginning at y, so many points high, keep clear of the trail, which comes down beside them. */
  const beside = (y: number, height: number, most: number) =>
    Math.min(most, clearOfTrail(snapshot, page.width, [y, y + height]) - page.left);
  let y = 110;
  y = addLines(doc, root, { ...at, tag: 'H1', weight: 'bold', size: 25, lines: [words[language].title], y });
  y = addLines(doc, root, { ...soft, tag: 'P', size: 11, lines: [words[other].title], y }) + 26;
  y = addLines(doc, root, { ...at, tag: 'P', weight: 'bold', ...fitName(name, beside(y, 44, width)), y }) + 8;
  y =
    addLines(doc, root, { ...at, tag: 'P', weight: 'regular', size: 12.5, lines: [words[language].completed], y }) + 9;
  const course = { weight: 'bold', sizes: sizes.course, width: beside(y, 52, 330), most: 2 } as const;
  y = addLines(doc, root, { ...at, tag: 'P', weight: 'bold', ...fitLines(snapshot.title[language], course), y }) + 8;
  const second = { weight: 'regular', sizes: sizes.second, width: beside(y, 44, 270), most: 3 } as const;
  const translated = fitLines(`${words[other].completed} ${snapshot.title[other]}`, second);
  return addLines(doc, root, { ...soft, leading: 1.4, tag: 'P', ...translated, y });
}

/** A name stands on one line; a very long one on two. */
function fitName(name: string, room: number) {
  const one = fitLines(name, { weight: 'bold', sizes: sizes.name, width: room, most: 1 });
  return one.lines.length === 1 ? one : fitLines(name, { weight: 'bold', sizes: sizes.longName, width: room, most: 2 });
}
