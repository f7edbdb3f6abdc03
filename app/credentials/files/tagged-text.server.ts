/** Text and drawings on a PDF page with the tags that screen readers and archives need. Distances in points from the top left. */
import type { Language } from '#app/domain/language.ts';
import type { Weight } from './fonts.server.ts';

export type Doc = PDFKit.PDFDocument;
export type Parent = PDFKit.PDFStructureElement;

/** How lines of text look and where they stand. */
export type TextStyle = {
  readonly weight: Weight;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  /** Room for letters above and below the base line, as a share of the size. */
  readonly leading: number;
};

/** Where a line of this style has its base line, from its top. */
function baseOf({ size, leading }: TextStyle): number {
  return (leading / 2 + 0.36) * size;
}

/** Scripts whose letters the font joins or puts in another order, so that the shapes alone do not tell the text. */
const shaped = /[^\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}\p{P}]/u;

const textOptions: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: 'alphabetic' };
// The font would put ị together from i and a dot, and a copied text would lose the dot. PDFKit's types know only a list of
// features to add; an object takes one away.
Object.assign(textOptions, { features: { ccmp: false } });

/** Draws one line that is known to fit; without tags, for use inside a tag. */
export function drawLine(doc: Doc, text: string, y: number, style: TextStyle): void {
  doc.font(style.weight).fontSize(style.size).fillColor(style.colour);
  const isShaped = shaped.test(text);
  if (isShaped) doc.markContent('Span', { actual: text });
  doc.text(text, style.x, y + baseOf(style), { ...textOptions });
  if (isShaped) doc.endMarkedContent();
}

/** A tag of its own around lines that follow each other. Returns where they end. `lang` only where it is not the document's. */
export function addLines(
  doc: Doc,
  parent: Parent,
  { tag, lines, y, lang, ...style }: TextStyle & { tag: string; lines: readonly string[]; y: number; lang?: Language },
): number {
  const step = style.size * style.leading;
  parent.add(
    doc.struct(tag, lang ? { lang } : {}, () => {
      for (const [index, line] of lines.entries()) {
        // A space at the end of a line: whoever copies the text gets words, not pieces of them.
        drawLine(doc, index < lines.length - 1 ? `${line} ` : line, y + index * step, style);
      }
    }),
  );
  return y + lines.length * step;
}

/** One line in two languages, `Päivä · Date`, each part with its own. */
export function addBothLanguages(
  doc: Doc,
  parent: Parent,
  {
    tag,
    first,
    second,
    lang,
    y,
    colours: [own, other],
    ...style
  }: Omit<TextStyle, 'colour'> & {
    tag: string;
    first: string;
    second: string;
    lang: Language;
    y: number;
    colours: readonly [string, string];
  },
): number {
  const element = doc.struct(tag);
  parent.add(element);
  const between = '  ';
  doc.font(style.weight).fontSize(style.size);
  const width = doc.widthOfString(first + between);
  element.add(() => {
    drawLine(doc, first + between, y, { ...style, colour: own });
  });
  element.add(
    doc.struct('Span', { lang }, () => {
      drawLine(doc, second, y, { ...style, weight: 'regular', colour: other, x: style.x + width });
    }),
  );
  element.end();
  return y + style.size * style.leading;
}

/** What says nothing: lines, maps, dots. Screen readers pass it by. */
export function decorate(doc: Doc, draw: () => void): void {
  doc.save();
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
  doc.restore();
}
