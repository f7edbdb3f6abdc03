/** Marking of steps to be put in order. */
import type { Translated } from '../language.ts';
import { type Response, placeOf, placement, placementsOf } from '../response.ts';
import { type Luck, type Marking, pointsOf } from './marking.ts';

/**
 * max(0, 2 × share of pairs in the right order − 1): any order as good as chance or worse gives 0, and putting two
 * neighbours right never lowers the points.
 * @param steps ids in the right order.
 * @param why explains the right order, so it is told only when the key may be seen.
 */
export function putInOrder(steps: readonly string[], why: Translated): Marking {
  const pairs = (steps.length * (steps.length - 1)) / 2;
  const pointsFor = (rightPairs: number) => pointsOf(2 * rightPairs - pairs, pairs);
  return {
    points: (response) => pointsFor(rightPairs(steps, response)),
    luck: () => luckOfOrders(steps.length, pointsFor),
    remarks: () => [],
    why: (_response, reveal) => (reveal === 'all' ? [why] : []),
    solution: () => steps.map((id, index) => placement(id, String(index + 1))),
  };
}

function rightPairs(steps: readonly string[], response: Response): number {
  const places = placementsOf(response);
  // NaN compares as neither before nor after, so a step without one place of its own is in no right pair.
  const positions = steps.map((id) => Number(placeOf(places, id) ?? Number.NaN));
  return positions.reduce(
    (count, first, index) => count + positions.slice(index + 1).filter((second) => first < second).length,
    0,
  );
}

/**
 * Every order is equally likely. Counts orders by their right pairs, one step after another: the k-th step can stand
 * before 0 to k − 1 of those placed already (Mahonian numbers).
 */
function luckOfOrders(steps: number, pointsFor: (rightPairs: number) => number): Luck {
  let ways = [1];
  for (let step = 2; step <= steps; step += 1) {
    const more = Array.from({ length: ways.length + step - 1 }, () => 0);
    for (const [pairs, count] of ways.entries()) {
      for (let added = 0; added < step; added += 1) more[pairs + added] = (more[pairs + added] ?? 0) + count;
    }
    ways = more;
  }
  const all = ways.reduce((sum, count) => sum + count, 0);
  const luck = new Map<number, number>();
  for (const [pairs, count] of ways.entries()) {
    const points = pointsFor(pairs);
    luck.set(points, (luck.get(points) ?? 0) + count / all);
  }
  return luck;
}
