/** The code that opens an account whose holder has no e-mail address and has lost the password. Shown once, on paper for years. */
import { alphabet, bareOf } from './code.ts';

/** A hundred bits of chance: guessing is hopeless even for whoever has the whole table of hashes. */
export const recoveryLength = 20;

/** @param random at least 20 random bytes. @returns 20 characters without grouping. */
export function newRecoveryCode(random: Uint8Array): string {
  if (random.length < recoveryLength) throw new RangeError('newRecoveryCode needs 20 random bytes');
  return [...random.slice(0, recoveryLength)].map((byte) => alphabet[byte & 31]).join('');
}

/** What a person typed from paper; null when it cannot be such a code. */
export function parseRecoveryCode(typed: string): string | null {
  const bare = bareOf(typed.slice(0, 200));
  return bare.length === recoveryLength && [...bare].every((each) => alphabet.includes(each)) ? bare : null;
}
