/** When a typed word is the word that was meant: capitals, spaces, missing dots and slips of the finger. */

/** Shorter words have no slips: one letter makes another word of them. */
const SHORTEST_WITH_TYPOS = 5;

/** Without capitals, spaces, hyphens, quotation and end marks, in one Unicode form. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('fi')
    .replace(/[\s\p{Pd}\u00AD]+/gu, '')
    .replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '');
}

/** Without dots and accents, for keyboards that have none. */
function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Whether `typed` is `word`, but for at most `typos` slips: a letter too many, missing, wrong, or two neighbours in
 * the wrong order. Where slips are allowed, missing dots (tyoaika) are none. Both as `plainWord` makes them.
 */
export function isWord(typed: string, word: string, typos: number): boolean {
  if (typed === word) return true;
  if (typos === 0 || [...word].length < SHORTEST_WITH_TYPOS) return false;
  return slipsBetween([...withoutMarks(typed)], [...withoutMarks(word)], typos) <= typos;
}

/** Optimal string alignment distance (Damerau 1964, restricted); `most + 1` when it is surely more than `most`. */
function slipsBetween(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, other] of b.entries()) {
      const at = (list: readonly number[], index: number) => list[index] ?? most + 1;
      let slips = Math.min(at(old, j + 1) + 1, at(row, j) + 1, at(old, j) + (letter === other ? 0 : 1));
      if (i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other) slips = Math.min(slips, at(older, j - 1) + 1);
      row.push(slips);
    }
    [older, old] = [old, row];
  }
  return old.at(-1) ?? most + 1;
}
