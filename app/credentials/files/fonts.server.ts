/** Noto Sans in two weights: what certificates and badges are set in, and which names can be set in it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

export type Weight = 'regular' | 'bold';

const { resolve } = createRequire(import.meta.url);
// Whole fonts: the subsets made for web pages lack letters that names have.
const files: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
};

const read = new Map<Weight, Buffer>();
const opened = new Map<Weight, Font>();

/** The font file, read once per process. */
export function fontFile(weight: Weight): Buffer {
  const file = read.get(weight) ?? readFileSync(resolve(files[weight]));
  read.set(weight, file);
  return file;
}

function fontOf(weight: Weight): Font {
  const font = opened.get(weight) ?? create(fontFile(weight));
  opened.set(weight, font);
  return font;
}

/**
 * Whether every character of a name is in the font: Latin with all its marks, Cyrillic, Greek and Devanagari are; Arabic,
 * Chinese and emoji, for example, are not, and would be empty boxes on the paper.
 */
export function canSet(name: string): boolean {
  const font = fontOf('bold');
  return [...name.normalize('NFC')].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}

/** Width of a line of text in units of its size. */
export function widthOf(text: string, weight: Weight, size: number): number {
  const font = fontOf(weight);
  return (font.layout(text.normalize('NFC')).advanceWidth / font.unitsPerEm) * size;
}

/** A line of text as the outline of its letters, so that it looks the same where the font is not installed. `x`, `y`: its base line's start. */
export function textPath(
  text: string,
  { weight, size, x, y }: { weight: Weight; size: number; x: number; y: number },
): string {
  const font = fontOf(weight);
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text.normalize('NFC'));
  let pen = x;
  return glyphs
    .map(({ path }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const outline = path.scale(scale, -scale).translate(pen + xOffset * scale, y - yOffset * scale);
      pen += xAdvance * scale;
      return outline.toSVG();
    })
    .join('');
}
