/** How many typing errors lie between two words: a letter too many, missing, wrong, or two neighbours swapped. */

/** The distance, or `most + 1` when it is greater than `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** How many errors a word of this length may hold and still be recognised: none in short ones, where every letter tells. */
export function allowedErrors(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** The letters of a word as bits, whatever their order: 26 for a to z, the others share six. */
export function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at) - 97;
    bits |= 1 << (code >= 0 && code < 26 ? code : 26 + (Math.abs(code) % 6));
  }
  return bits >>> 0;
}

/** Whether words with these letters surely lie more than `most` errors apart: an error changes at most two of them. */
export function areTooDifferent(a: number, b: number, most: number): boolean {
  let different = a ^ b;
  let count = 0;
  while (different !== 0 && count <= 2 * most) {
    different &= different - 1;
    count += 1;
  }
  return count > 2 * most;
}
