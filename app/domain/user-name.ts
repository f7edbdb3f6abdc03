/** The name that somebody without an e-mail address signs in with. */

/** No '@', so that it can never be taken for an address. */
const userName = /^[\p{L}\p{N}][\p{L}\p{N}._-]{2,39}$/u;

/** In lower case and composed form; null when it has other characters or is not 3 to 40 long. */
export function userNameOf(typed: string): string | null {
  const tidy = typed.normalize('NFKC').trim().toLowerCase();
  return userName.test(tidy) ? tidy : null;
}
