/** Marking of left sides to be matched with choices, of which some fit none. */
import type { Translated } from '../language.ts';
import { placeOf, placement, placementsOf } from '../response.ts';
import { waysToChoose } from './choice.ts';
import { type Luck, type Marking, pointsOf } from './marking.ts';

/** A left side; its right choice has the same id. `why` says why they belong together. */
export type KeyedPair = { readonly id: string; readonly why: Translated };

/**
 * Right pairs ÷ pairs. A left side with two choices counts as wrong.
 * @param spare how many choices fit no left side.
 */
export function matchPairs(pairs: readonly KeyedPair[], spare: number): Marking {
  return {
    points: (response) => {
      const places = placementsOf(response);
      return pointsOf(pairs.filter(({ id }) => placeOf(places, id) === id).length, pairs.length);
    },
    luck: () => luckOfMatching(pairs.length, pairs.length + spare),
    remarks: (response, reveal) => {
      const places = placementsOf(response);
      return pairs.map(({ id, why }) => {
        const isRight = placeOf(places, id) === id;
        // The reason names the right choice, so beside a wrong one it waits until the key may be seen.
        return { id, grade: isRight ? 'right' : 'wrong', why: isRight || reveal === 'all' ? why : null };
      });
    },
    why: () => [],
    solution: () => pairs.map(({ id }) => placement(id, id)),
  };
}

/** Every left side gets one of the choices, all equally likely, whatever the others got. */
function luckOfMatching(pairs: number, choices: number): Luck {
  const luck = new Map<number, number>();
  for (let right = 0; right <= pairs; right += 1) {
    const points = pointsOf(right, pairs);
    const chance = (waysToChoose(right, pairs) * (choices - 1) ** (pairs - right)) / choices ** pairs;
    luck.set(points, (luck.get(points) ?? 0) + chance);
  }
  return luck;
}
