/** Finnish compounds taken apart by the vocabulary of the courses themselves: työsopimus holds työ and sopimus when both stand alone somewhere. */
import { rootOf } from './words.server.ts';
import { fold } from './fold.server.ts';

/** Letters. A shorter head must be a word as it stands (työ, koe); a shorter tail is an ending more often than a word. */
const shortestHead = 3;
const shortestPart = 4;

export type Vocabulary = {
  /** Whether some text has this word, folded, as it stands. */
  readonly hasWord: (word: string) => boolean;
  /** Whether some text has a word of this root. */
  readonly hasRoot: (root: string) => boolean;
  /** Whether some root begins with these letters: asked first, because it is quick and nearly always answers no. */
  readonly hasBeginning: (letters: string) => boolean;
};

/** Letters of a part that its root surely keeps. */
export const beginningLength = 3;

/**
 * Roots of the parts of a Finnish word, each once; none when it is no compound of known words. The head may be a form
 * (palkan|laskenta) or the short stem of one (irtisanomis|aika). Every cut that fits counts: a wrong one costs one odd result.
 */
export function partsOf(word: string, { hasWord, hasRoot, hasBeginning }: Vocabulary): string[] {
  const parts = new Set<string>();
  const folded = fold(word);
  for (let cut = shortestHead; cut <= word.length - shortestPart; cut += 1) {
    if (!hasBeginning(folded.slice(cut, cut + beginningLength))) continue;
    const headRoot = rootOf(word.slice(0, cut), 'fi');
    if (!hasWord(folded.slice(0, cut)) && (cut < shortestPart || !hasRoot(headRoot))) continue;
    const tailRoot = rootOf(word.slice(cut), 'fi');
    if (hasRoot(tailRoot)) parts.add(headRoot).add(tailRoot);
  }
  return [...parts];
}
