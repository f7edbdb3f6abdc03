/** The short code of a certificate: made at random, typed by people, protected against typing errors. */

/** Crockford's base 32: no I, L, O, U. */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 12;

/** Multiplication in GF(32) with the polynomial x⁵ + x² + 1, whose root generates all 31 non-zero elements. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) if (b & (1 << bit)) product ^= a << bit;
  for (let bit = 8; bit >= 5; bit -= 1) if (product & (1 << bit)) product ^= 0b100101 << (bit - 5);
  return product;
}

/**
 * Weighted sum over GF(32); 0 for a sound code. Every place has its own power of the generator as weight, so
 * each single wrong character and each swap of two different characters, anywhere, makes it non-zero.
 */
function syndrome(values: readonly number[]): number {
  let weight = 1;
  let sum = 0;
  for (const value of [...values].reverse()) {
    sum ^= multiply(weight, value);
    weight = multiply(weight, 2);
  }
  return sum;
}

/**
 * A new short code: 11 random characters and a check character, 55 bits of chance.
 * @param random at least 11 random bytes.
 * @returns 12 characters without grouping; `formatCode` makes it readable.
 */
export function newCode(random: Uint8Array): string {
  const values = [...random.slice(0, codeLength - 1)].map((byte) => byte & 31);
  if (values.length < codeLength - 1) throw new RangeError('newCode needs 11 random bytes');
  return [...values, syndrome([...values, 0])].map((value) => alphabet[value]).join('');
}

/**
 * Reads what a person typed, scanned or pasted: a code or a link that ends in one; case, spaces and dashes do not matter,
 * O is 0, I and L are 1.
 * @returns the 12 characters, or null when it cannot be a code or the check character does not fit (a typing error).
 */
export function parseCode(text: string): string | null {
  const bare = bareOf(lastPartOf(text));
  if (bare.length !== codeLength) return null;
  const values = valuesOf(bare);
  return values.every((value) => value >= 0) && syndrome(values) === 0 ? bare : null;
}

/** Why a text can be no code. `strange`: the characters, as they were meant, that no code has. */
export type CodeProblem =
  | { readonly kind: 'strange'; readonly characters: string }
  | { readonly kind: 'length'; readonly count: number }
  | { readonly kind: 'mistyped' };

/** Null for what may be a code, whether there is a certificate with it or not. The most telling of several reasons. */
export function codeProblem(text: string): CodeProblem | null {
  if (parseCode(text) !== null) return null;
  const bare = bareOf(lastPartOf(text));
  const strange = new Set([...bare].filter((character) => !alphabet.includes(character)));
  if (strange.size > 0) return { kind: 'strange', characters: [...strange].slice(0, codeLength).join(' ') };
  return bare.length === codeLength ? { kind: 'mistyped' } : { kind: 'length', count: bare.length };
}

function valuesOf(bare: string): number[] {
  return [...bare].map((character) => alphabet.indexOf(character));
}

function lastPartOf(text: string): string {
  return (
    text
      // No link of ours is longer, and looking for a code in a whole book takes time.
      .slice(0, 500)
      .trim()
      .replace(/[?#].*$/s, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? ''
  );
}

/** What was typed, as the alphabet has it: case, spaces and dashes do not matter, O is 0, I and L are 1. */
export function bareOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** Three groups of four: 7KQ4-M2XD-0V9T. */
export function formatCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
