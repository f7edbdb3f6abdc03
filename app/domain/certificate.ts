/** When a certificate is earned, what it says for ever, its short code, and what an employer is told about it. */
import { type Course, type Item, hoursOf, itemsOf, keyOf } from './course.ts';
import type { Translated } from './language.ts';
import { type Facts, isDone } from './progress.ts';

/**
 * The items that the certificate needs: all required ones, or those listed in `certificate.requires`
 * as `module`, `module/lesson`, `module/task` or `module/quiz`.
 */
export function requiredItems(course: Course): Item[] {
  const { requires } = course.certificate;
  return itemsOf(course).filter((item) =>
    requires === 'all'
      ? item.part.required
      : requires.includes(keyOf(item)) || (requires.includes(item.module.id) && item.part.required),
  );
}

/** What is still missing, in study order. Empty = earned. The page that shows it and the service that issues both ask here. */
export function missingItems(course: Course, facts: Facts): Item[] {
  return requiredItems(course).filter((item) => !isDone(item, facts));
}

export function isEarned(course: Course, facts: Facts): boolean {
  return requiredItems(course).length > 0 && missingItems(course, facts).length === 0;
}

/** What a certificate says, in both languages. Taken once when issued; later edits of the course do not change it. */
export type Snapshot = {
  readonly course: { readonly id: string; readonly code: string; readonly edition: number };
  readonly title: Translated;
  readonly modules: readonly { readonly id: string; readonly title: Translated }[];
  readonly outcomes: readonly Translated[];
  readonly assessment: Translated;
  readonly hours: number;
  /** Calendar dates in Helsinki, YYYY-MM-DD: of the first recorded work on the course and of the award. */
  readonly startedOn: string;
  readonly awardedOn: string;
};

/** The calendar date in Helsinki of a moment, YYYY-MM-DD. */
export function dateInHelsinki(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(moment);
}

export function snapshotOf(course: Course, started: Date, awarded: Date): Snapshot {
  const covered = new Set(requiredItems(course).map((item) => item.module.id));
  // A copy: nothing of it may be shared with a course that is edited later.
  return structuredClone({
    course: { id: course.id, code: course.code, edition: course.edition },
    title: course.title,
    modules: course.modules.filter((module) => covered.has(module.id)).map(({ id, title }) => ({ id, title })),
    outcomes: course.outcomes.map((outcome) => outcome.text),
    assessment: course.certificate.assessment,
    hours: hoursOf(course),
    startedOn: dateInHelsinki(started),
    awardedOn: dateInHelsinki(awarded),
  });
}

/** Crockford's base 32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
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
  const last =
    text
      .trim()
      .replace(/[?#].*$/s, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? '';
  const bare = last
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (bare.length !== codeLength) return null;
  const values = [...bare].map((character) => alphabet.indexOf(character));
  return values.every((value) => value >= 0) && syndrome(values) === 0 ? bare : null;
}

/** Three groups of four: 7KQ4-M2XD-0V9T. */
export function formatCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Tidies a name for the certificate: composed form, single spaces. Null when nothing is left or it is too long to print. */
export function tidyName(name: string): string | null {
  const tidy = name
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return tidy.length >= 2 && tidy.length <= 80 && /\p{L}/u.test(tidy) ? tidy : null;
}

export type RevocationReason = 'error' | 'misuse' | 'holder-request';
export const revocationReasons: readonly RevocationReason[] = ['error', 'misuse', 'holder-request'];

/**
 * What an employer is told. `unknown` is the one answer for a code that does not exist, cannot exist,
 * or belongs to a certificate whose holder keeps it closed.
 */
export type Verification =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'valid' | 'replaced';
      readonly code: string;
      readonly name: string;
      readonly snapshot: Snapshot;
    }
  | {
      readonly kind: 'revoked';
      readonly code: string;
      readonly name: string;
      readonly snapshot: Snapshot;
      /** ISO time in UTC. */
      readonly revokedAt: string;
      readonly reason: RevocationReason;
    };
