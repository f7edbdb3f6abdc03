/** Breaks text into lines that fit a width, in the largest size that lets them. */
import { type Weight, widthOf } from './fonts.server.ts';

export type Fitting = {
  readonly weight: Weight;
  /** Sizes that may be used, largest first. */
  readonly sizes: readonly number[];
  readonly width: number;
  /** How many lines there may be, as long as any size allows it. */
  readonly most: number;
  /** An address breaks after its dots, slashes and hyphens. */
  readonly isAddress?: boolean;
};

export type SetLines = { readonly size: number; readonly lines: readonly string[] };

/** A word and its width at size 1: shaping letters takes time, so each word is measured once for all sizes. */
type Word = { readonly text: string; readonly width: number };

/** At the smallest size there may be more lines than `most`, and a word wider than a line is cut: nothing ever runs out. */
export function fitLines(text: string, { weight, sizes, width, most, isAddress = false }: Fitting): SetLines {
  const words = text
    .split(isAddress ? /(?<=[./-])/ : /\s+/)
    .filter(Boolean)
    .map(measured(weight));
  const space: Word = { text: isAddress ? '' : ' ', width: isAddress ? 0 : widthOf(' ', weight, 1) };
  for (const size of sizes) {
    const limit = width / size;
    if (words.some((word) => word.width > limit)) continue;
    const lines = breakLines(words, limit, space);
    if (lines.length <= most) return { size, lines: balanced(words, { limit, space, count: lines.length }) };
  }
  const size = sizes.at(-1) ?? 10;
  const pieces = words.flatMap((word) => (word.width > width / size ? cut(word, width / size, weight) : word));
  const limit = width / size;
  const count = breakLines(pieces, limit, space).length;
  return { size, lines: balanced(pieces, { limit, space, count }) };
}

function measured(weight: Weight): (text: string) => Word {
  return (text) => ({ text, width: widthOf(text, weight, 1) });
}

function breakLines(words: readonly Word[], limit: number, space: Word): string[] {
  const lines: Word[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last && { text: last.text + space.text + word.text, width: last.width + space.width + word.width };
    if (longer && longer.width <= limit) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map(({ text }) => text);
}

/** A word in pieces that fit. */
function cut({ text }: Word, limit: number, weight: Weight): Word[] {
  const measure = measured(weight);
  const pieces: Word[] = [];
  for (const character of text) {
    const longer = measure((pieces.at(-1)?.text ?? '') + character);
    if (pieces.length > 0 && longer.width <= limit) pieces[pieces.length - 1] = longer;
    else pieces.push(measure(character));
  }
  return pieces;
}

/** The same number of lines, as even as words allow: a single short word does not stand alone. */
function balanced(words: readonly Word[], { limit, space, count }: { limit: number; space: Word; count: number }) {
  const widest = Math.max(...words.map(({ width }) => width));
  let best = breakLines(words, limit, space);
  for (let share = 0.96; share > 0.3 && limit * share >= widest; share -= 0.04) {
    const lines = breakLines(words, limit * share, space);
    if (lines.length > count) break;
    best = lines;
  }
  return best;
}
