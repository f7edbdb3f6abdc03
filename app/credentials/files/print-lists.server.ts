/** The lower half of the paper: what the course was made of and what its holder can do. As large as the room allows. */
import { colours } from '#app/drawing/brand.ts';
import { otherLanguage } from '#app/domain/language.ts';
import type { PrintedCertificate } from './printed-certificate.ts';
import { words } from './print-words.ts';
import { fitLines } from './set-lines.server.ts';
import { drawSmallTick, drawTick } from './sheet.server.ts';
import { addBothLanguages, addLines, decorate, type Doc, type Parent } from './tagged-text.server.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const sizes = [11.25, 11, 10.5, 10, 9.75, 9.5, 9.25, 9, 8.75, 8.5, 8.25, 8, 7.75, 7.5] as const;
const leading = 1.32;
const heading = { size: 11, leading: 1.3, after: 6 } as const;
/** Between two columns, and from an item's mark to its words. */
const gutter = 30;
const indent = 17;

type Item = { readonly lines: readonly string[] };
type Column = {
  readonly x: number;
  readonly width: number;
  readonly texts: readonly string[];
  readonly name: 'modules' | 'outcomes';
};

function itemsAt(size: number, { texts, width }: Column): Item[] {
  return texts.map((text) => fitLines(text, { weight: 'regular', sizes: [size], width: width - indent, most: 99 }));
}

function gapAt(size: number): number {
  return size * 0.42;
}

function heightOf(items: readonly Item[], size: number): number {
  return items.reduce((sum, { lines }) => sum + lines.length * size * leading + gapAt(size), 0);
}

/** As many as fit, and how many more there are in a line of its own. */
function shortened(items: readonly Item[], size: number, room: number, more: (items: number) => string): Item[] {
  if (heightOf(items, size) <= room) return [...items];
  const last = (count: number): Item => ({ lines: [more(items.length - count)] });
  let count = items.length - 1;
  while (count > 0 && heightOf([...items.slice(0, count), last(count)], size) > room) count -= 1;
  return [...items.slice(0, count), last(count)];
}

/** Modules and outcomes side by side inside the box. A course with very many names the first ones and counts the rest. */
export function addLists(doc: Doc, parent: Parent, { snapshot, language }: PrintedCertificate, box: Box): void {
  const narrow = (box.width - gutter) * 0.44;
  const columns: Column[] = [
    { name: 'modules', x: box.x, width: narrow, texts: snapshot.modules.map(({ title }) => title[language]) },
    {
      name: 'outcomes',
      x: box.x + narrow + gutter,
      width: box.width - gutter - narrow,
      texts: snapshot.outcomes.map((outcome) => outcome[language]),
    },
  ];
  const room = box.height - heading.size * heading.leading - heading.after;
  const size =
    sizes.find((each) => columns.every((column) => heightOf(itemsAt(each, column), each) <= room)) ?? sizes.at(-1) ?? 8;
  const other = otherLanguage(language);
  for (const column of columns) {
    const { name, x } = column;
    const titles = { tag: 'H2', first: words[language][name], second: words[other][name], lang: other };
    const style = { weight: 'bold', x, ...heading, colours: [colours.ink, colours.soft] } as const;
    const top = addBothLanguages(doc, parent, { ...titles, ...style, y: box.y }) + heading.after;
    addItems(doc, parent, shortened(itemsAt(size, column), size, room, words[language].more), {
      name,
      x,
      y: top,
      size,
    });
  }
}

type Setting = { readonly name: Column['name']; readonly x: number; readonly y: number; readonly size: number };

function addItems(doc: Doc, parent: Parent, items: readonly Item[], { name, x, y, size }: Setting): void {
  const list = doc.struct('L');
  parent.add(list);
  const dots: number[] = [];
  let top = y;
  for (const { lines } of items) {
    dots.push(top + (size * leading) / 2);
    const item = doc.struct('LI');
    list.add(item);
    const style = { weight: 'regular', size, colour: colours.ink, leading, x: x + indent } as const;
    top = addLines(doc, item, { tag: 'LBody', lines, y: top, ...style }) + gapAt(size);
    item.end();
  }
  list.end();
  decorate(doc, () => {
    if (name === 'modules') drawTrailOf(doc, x + 5, dots);
    else for (const dot of dots) drawSmallTick(doc, x + 5, dot, 8);
  });
}

/** The modules hang on a short trail of their own. */
function drawTrailOf(doc: Doc, x: number, dots: readonly number[]): void {
  const [first, last] = [dots[0], dots.at(-1)];
  if (first === undefined || last === undefined) return;
  doc.moveTo(x, first).lineTo(x, last).lineWidth(1.6).stroke(colours.spruce);
  for (const dot of dots) drawTick(doc, x, dot, 4.6);
}
