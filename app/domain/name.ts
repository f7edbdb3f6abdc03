/** A person's name as it is kept and printed. */

/** Tidies a name for the certificate: composed form, single spaces. Null when nothing is left or it is too long to print. */
export function tidyName(name: string): string | null {
  const tidy = name
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return tidy.length >= 2 && tidy.length <= 80 && /\p{L}/u.test(tidy) ? tidy : null;
}
