/** Finds the words of a text that a dictionary can judge, and the ways in which each of them may be right. */

/**
 * `ways`: the word is right when the dictionary knows every word of one of them; apostrophes are straight there, as in
 * dictionaries. `lines`: line ends of the text before the word.
 */
export type SpelledWord = {
  readonly text: string;
  readonly lines: number;
  readonly ways: readonly (readonly string[])[];
};

/** Addresses, e-mail addresses and names of files: a stop between letters, and no space. */
const address = /https?:\/\/\S+|\S+@\S+|[\p{L}\p{N}_-]+(?:\.[\p{Ll}\p{N}][\p{L}\p{N}_-]*)+(?:\/\S*)?/gu;
/** Letters and digits with apostrophes, colons and hyphens between them; a hyphen after them marks the first part of a compound. */
const token = /[\p{L}\p{N}]+(?:['’:-][\p{L}\p{N}]+)*(?:-(?![\p{L}\p{N}]))?/gu;
/** In capitals, with an ending after them: CVs, DVV's, DVV:ltä. */
const abbreviation = /^\p{Lu}{2,6}(?:'?s|:\p{Ll}+)?$/u;

/** Single letters, whatever has digits in it, and abbreviations are not for a dictionary. */
function isForDictionary(word: string): boolean {
  return word.length > 1 && !/\p{N}/u.test(word) && !abbreviation.test(word);
}

function waysOf(word: string, isBeforeStop: boolean): string[][] {
  const bare = word.replace(/-$/, '');
  const parts = bare.includes('-') ? bare.split('-').filter((part) => isForDictionary(part)) : [];
  if (!isForDictionary(bare)) return parts.length > 0 ? [[word], parts] : [];
  // “työ-” is a word with its hyphen and “esim.” with its stop; “Amina's” is as right as “Amina”.
  const whole = new Set([word, bare.replace(/'s$/, ''), ...(isBeforeStop ? [`${bare}.`] : [])]);
  return [...[...whole].map((each) => [each]), ...(parts.length > 0 ? [parts] : [])];
}

/** The words of a text in reading order, without numbers, abbreviations and addresses. */
export function wordsIn(text: string): SpelledWord[] {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  const plain = text
    .replace(/\u00AD/g, '')
    .replace(address, blank)
    .replace(/&\w+;/g, blank);
  return [...plain.matchAll(token)].flatMap((match) => {
    const end = match.index + match[0].length;
    const ways = waysOf(match[0].replace(/’/g, "'"), plain[end] === '.');
    const lines = plain.slice(0, match.index).match(/\n/g)?.length ?? 0;
    return ways.length > 0 ? [{ text: match[0], lines, ways }] : [];
  });
}
