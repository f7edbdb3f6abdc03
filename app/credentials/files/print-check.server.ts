/** The foot of the paper: how anyone checks it. QR code, code and address, and what a check tells. */
import { colours } from '#app/drawing/brand.ts';
import { formatCode } from '#app/domain/code.ts';
import { otherLanguage } from '#app/domain/language.ts';
import { words } from './print-words.ts';
import type { PrintedCertificate } from './printed-certificate.ts';
import { fitLines } from './set-lines.server.ts';
import { addQr, qrSide } from './sheet.server.ts';
import { addBothLanguages, addLines, decorate, type Doc, drawLine, type Parent } from './tagged-text.server.ts';

const gap = 26;

/** @param place where the QR code's left upper corner is, and how wide the foot is. */
export function addCheck(
  doc: Doc,
  parent: Parent,
  print: PrintedCertificate,
  { x, y, width }: { x: number; y: number; width: number },
): void {
  const { language, address } = print;
  decorate(doc, () =>
    doc
      .moveTo(x, y - 18)
      .lineTo(x + width, y - 18)
      .lineWidth(0.8)
      .stroke(colours.line),
  );
  addQr(doc, parent, { text: address, alt: words[language].qr(address), x, y });
  const left = x + qrSide + gap;
  const columns = (width - qrSide - 2 * gap) / 2;
  addCode(doc, parent, print, { x: left, y, width: columns + 14 });
  addAdvice(doc, parent, print, { x: left + columns + gap + 14, y, width: columns - 14 });
}

type Place = { readonly x: number; readonly y: number; readonly width: number };

function addCode(doc: Doc, parent: Parent, print: PrintedCertificate, { x, y, width }: Place): void {
  const { language, code, address } = print;
  const lang = otherLanguage(language);
  const names = { tag: 'H2', first: words[language].check, second: words[lang].check, lang };
  const style = { weight: 'bold', leading: 1.25, x } as const;
  const size = 9.5;
  let top = addBothLanguages(doc, parent, { ...names, ...style, size, y: y - 2, colours: [colours.ink, colours.soft] });
  const shown = fitLines(formatCode(code), { weight: 'bold', sizes: [22, 21, 20, 19, 18, 17, 16], width, most: 1 });
  top = addLines(doc, parent, { tag: 'P', ...style, colour: colours.ink, ...shown, y: top + 9 });
  addLink(doc, parent, address, { x, y: top + 7, width });
}

/** The address as a link, in as many lines as it needs. */
function addLink(doc: Doc, parent: Parent, address: string, { x, y, width }: Place): void {
  const text = address.replace(/^https?:\/\//, '');
  const { size, lines } = fitLines(text, {
    weight: 'regular',
    sizes: [9.5, 9, 8.5, 8],
    width,
    most: 1,
    isAddress: true,
  });
  const style = { weight: 'regular', size, colour: colours.lake, leading: 1.3, x } as const;
  const link = doc.struct('Link');
  parent.add(link);
  link.add(() => {
    for (const [index, line] of lines.entries()) drawLine(doc, line, y + index * size * style.leading, style);
  });
  doc.link(x, y, width, lines.length * size * style.leading, address, { structParent: link });
  link.end();
}

/** What to compare, in both languages, one under the other. */
function addAdvice(doc: Doc, parent: Parent, { language }: PrintedCertificate, { x, y, width }: Place): void {
  const style = { tag: 'P', weight: 'regular', leading: 1.32, x } as const;
  let top = y - 1;
  for (const each of [language, otherLanguage(language)]) {
    const isOther = each !== language;
    for (const text of [words[each].compare, words[each].attached]) {
      const fitted = fitLines(text, { weight: 'regular', sizes: [7.5], width, most: 9 });
      const marked = { ...style, ...fitted, colour: isOther ? colours.soft : colours.ink };
      top = addLines(doc, parent, { ...marked, y: top, ...(isOther ? { lang: each } : {}) });
    }
    top += 4;
  }
}
