/** Puts soft hyphens into very long words, so that a phone's screen can break them where a Finnish reader would. */

const softHyphen = '\u00AD';
const longWord = /\p{L}{21,}/gu;
const vowel = /[aeiouyåäö]/i;

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && vowel.test(letter);
}

/**
 * Breaks one word by the Finnish rule: a syllable begins with the last consonant before a vowel. Breaks between
 * vowels are left out, because they need a dictionary. At least two letters stay on both sides of every break.
 */
export function hyphenate(word: string): string {
  const letters = [...word];
  let result = letters[0] ?? '';
  let hasVowel = isVowel(letters[0]);
  let length = 1;
  for (let index = 1; index < letters.length; index += 1) {
    const letter = letters[index] ?? '';
    const beginsSyllable = !isVowel(letter) && isVowel(letters[index + 1]);
    if (beginsSyllable && hasVowel && length >= 2 && letters.length - index >= 2) {
      result += softHyphen;
      length = 0;
    }
    hasVowel ||= isVowel(letter);
    result += letter;
    length += 1;
  }
  return result;
}

/** Hyphenates the words over 20 letters; anything with a slash, an at sign or an inner dot is an address and stays whole. */
export function addSoftHyphens(text: string): string {
  return text.replace(/\S{21,}/g, (chunk) =>
    /[/@]|\.\p{L}/u.test(chunk) ? chunk : chunk.replace(longWord, (word) => hyphenate(word)),
  );
}
