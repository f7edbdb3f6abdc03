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
};

/**
 * Roots of the parts of a Finnish word, each once; none when it is no compound of known words. The head may be a form
 * (palkan|laskenta) or the short stem of one (irtisanomis|aika). Every cut that fits counts: a wrong one costs one odd result.
 */
export function partsOf(word: string, { hasWord, hasRoot }: Vocabulary): string[] {
  const parts = new Set<string>();
  for (let cut = shortestHead; cut <= word.length - shortestPart; cut += 1) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    const headRoot = rootOf(head, 'fi');
    const isHead = hasWord(fold(head)) || (cut >= shortestPart && hasRoot(headRoot));
    const tailRoot = isHead ? rootOf(tail, 'fi') : '';
    if (isHead && hasRoot(tailRoot)) parts.add(headRoot).add(tailRoot);
  }
  return [...parts];
}
