/** "Did you mean": words of titles and of the glossary that are near a word nobody wrote. */
import type { SearchDocument } from './documents.server.ts';
import { editDistance } from './edit-distance.server.ts';
import { fold } from './fold.server.ts';
import { wordsOf } from './words.server.ts';

const mostSuggestions = 3;
/** Letters; shorter words are near everything. */
const shortest = 4;

/** One error in three letters: more than the search itself forgives, because here a person decides. */
const patience = (word: string) => Math.max(1, Math.floor(word.length / 3));

/** Errors between the words; null when they are too many, unless both begin alike. */
function distanceBetween(word: string, candidate: string): number | null {
  if (candidate.length < shortest) return null;
  const beginsAlike = candidate.startsWith(word.slice(0, shortest));
  const most = beginsAlike ? word.length + candidate.length : patience(word);
  const distance = editDistance(word, candidate, most);
  return distance > most ? null : distance;
}

/** Nearest first, in their basic form as far as authors wrote it; none when nothing is near. */
export function suggestionsFor(words: readonly string[], documents: readonly SearchDocument[]): string[] {
  const known = new Set(documents.flatMap(({ title }) => wordsOf(title).map(({ word }) => word)));
  const near = words.flatMap((searched) => {
    const word = fold(searched);
    if (word.length < shortest) return [];
    return [...known].flatMap((each) => {
      const distance = distanceBetween(word, fold(each));
      return distance === null ? [] : [{ each, distance }];
    });
  });
  near.sort((a, b) => a.distance - b.distance || a.each.length - b.each.length);
  return [...new Set(near.map(({ each }) => each))].slice(0, mostSuggestions);
}
