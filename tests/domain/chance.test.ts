/** Nobody passes a real quiz by luck: the exact chance of uniformly random answers is under 5 %, for every quiz of every course. */
import { describe, expect, it } from 'vitest';
import { resultOf } from '#app/domain/quiz.ts';
import type { Question } from '#app/domain/quiz.ts';
import { openLibrary } from '#app/content/library/library.server.ts';
import { questionOf } from './arbitrary.ts';

/** How likely each number of points is when one complete response is picked, all equally likely. */
function pointsByChance({ options, type, key }: Question): Map<number, number> {
  const ids = options.map(({ id }) => id);
  const subsets = Array.from({ length: 2 ** ids.length - 1 }, (_, mask) =>
    ids.filter((_id, bit) => (mask + 1) & (1 << bit)),
  );
  const responses = type === 'multiple' ? subsets : ids.map((id) => [id]);
  const chances = new Map<number, number>();
  for (const response of responses) {
    const points = key.points(response);
    chances.set(points, (chances.get(points) ?? 0) + 1 / responses.length);
  }
  return chances;
}

/**
 * The exact chance of passing: every set of `draw` questions is equally likely, and so is every complete response.
 * `ways[j]` holds, for each sum of points, the weight of all choices of j questions so far; no sampling anywhere.
 */
function chanceOfPassing(pool: readonly Question[], { draw, pass }: { draw: number; pass: number }): number {
  const drawn = Math.min(draw, pool.length);
  const ways = Array.from({ length: drawn + 1 }, () => new Map<number, number>());
  ways[0]?.set(0, 1);
  for (const chances of pool.map(pointsByChance)) {
    for (let chosen = drawn; chosen > 0; chosen -= 1) {
      const more = ways[chosen];
      for (const [sum, weight] of ways[chosen - 1] ?? []) {
        for (const [points, chance] of chances) {
          more?.set(sum + points, (more.get(sum + points) ?? 0) + weight * chance);
        }
      }
    }
  }
  const finished = [...(ways[drawn] ?? [])];
  const all = finished.reduce((total, [, weight]) => total + weight, 0);
  const passing = finished.filter(([sum]) => sum * 100 >= pass * drawn * 1000);
  return passing.reduce((total, [, weight]) => total + weight, 0) / all;
}

describe('the computation', () => {
  it('agrees with what can be counted by hand', () => {
    const single = (id: string) => questionOf('single', { right: 1, wrong: 3, id });
    const truth = (id: string) => questionOf('true-false', { right: 1, wrong: 1, id });
    expect(chanceOfPassing([single('a')], { draw: 1, pass: 70 })).toBeCloseTo(1 / 4, 12);
    expect(chanceOfPassing([single('a'), single('b')], { draw: 2, pass: 50 })).toBeCloseTo(7 / 16, 12);
    // Half the draws are the easy question.
    expect(chanceOfPassing([single('a'), truth('b')], { draw: 1, pass: 100 })).toBeCloseTo(3 / 8, 12);
    // Three of four right is 75 %: 4 × (1/2)⁴ + (1/2)⁴.
    expect(chanceOfPassing(['a', 'b', 'c', 'd'].map(truth), { draw: 4, pass: 70 })).toBeCloseTo(5 / 16, 12);
    // Of the three sets that can be ticked one gives full points and two give none.
    expect(chanceOfPassing([questionOf('multiple', { right: 1, wrong: 1 })], { draw: 1, pass: 70 })).toBeCloseTo(
      1 / 3,
      12,
    );
  });

  it('draws the line where the result does', () => {
    expect(resultOf([1000, 400], 70).passed).toBe(true);
    expect(resultOf([1000, 399], 70).passed).toBe(false);
  });
});

const { catalogue } = await openLibrary('courses', false)();
const quizzes = catalogue.courses.flatMap((course) =>
  course.modules.flatMap((module) =>
    module.quiz
      ? [{ name: `${course.id}/${module.id}`, quiz: module.quiz, pool: catalogue.pool(course.id, module.id) }]
      : [],
  ),
);

describe('every quiz of the courses', () => {
  it('is looked at', () => {
    expect(quizzes.length).toBeGreaterThanOrEqual(catalogue.courses.length);
    expect(quizzes.length).toBeGreaterThan(0);
  });

  it.each(quizzes)('$name is passed by random answers in less than 5 % of cases', ({ quiz, pool }) => {
    expect(pool.length).toBeGreaterThanOrEqual(quiz.draw);
    expect(chanceOfPassing(pool, quiz)).toBeLessThan(0.05);
  });
});
