/** A module's quiz: drawing questions from the pool, adding up the points, and how far luck gets anybody. */
import { fullPoints } from './marking/marking.ts';
import { mixedOrder, type Question } from './question.ts';
import { shuffled } from './random.ts';

/** One question as drawn for an attempt: its id and the order of its options (or choices), the same in both languages. */
export type Drawn = { readonly id: string; readonly options: readonly string[] };

/**
 * Draws `count` questions from the pool and an order for their options.
 * @param random numbers in [0, 1), e.g. Math.random or `seededRandom`.
 */
export function draw(pool: readonly Question[], count: number, random: () => number): Drawn[] {
  return shuffled(pool, random)
    .slice(0, count)
    .map((question) => ({ id: question.id, options: mixedOrder(question, random) }));
}

/** The result of a quiz: points of each question in, whether the mean reaches the pass mark (per cent) out, in whole numbers. */
export function resultOf(points: readonly number[], pass: number): { percent: number; passed: boolean } {
  if (points.length === 0) return { percent: 0, passed: false };
  const sum = points.reduce((total, each) => total + each, 0);
  return {
    percent: Math.floor((sum * 100) / (points.length * fullPoints)),
    passed: sum * 100 >= pass * points.length * fullPoints,
  };
}

/**
 * The exact chance (0 to 1) that blind answers pass: every set of `draw` questions is equally likely, and so is every
 * complete answer to each. `ways[n]` holds, for each sum of points, the weight of all choices of n questions so far.
 * @param quiz how many questions are drawn, and the pass mark in per cent.
 */
export function chanceOfPassing(
  pool: readonly Question[],
  quiz: { readonly draw: number; readonly pass: number },
): number {
  const drawn = Math.min(quiz.draw, pool.length);
  const ways = Array.from({ length: drawn + 1 }, () => new Map<number, number>());
  ways[0]?.set(0, 1);
  for (const question of pool) {
    const luck = question.key.luck();
    for (let count = drawn; count > 0; count -= 1) {
      const more = ways[count];
      for (const [sum, weight] of ways[count - 1] ?? []) {
        for (const [points, chance] of luck) more?.set(sum + points, (more.get(sum + points) ?? 0) + weight * chance);
      }
    }
  }
  const finished = [...(ways[drawn] ?? [])];
  const weightOf = (list: readonly (readonly [number, number])[]) =>
    list.reduce((total, [, weight]) => total + weight, 0);
  const passing = finished.filter(([sum]) => sum * 100 >= quiz.pass * drawn * fullPoints);
  return drawn === 0 ? 0 : weightOf(passing) / weightOf(finished);
}
