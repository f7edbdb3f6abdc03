/** How far luck gets anybody: the exact chance of blind answers, against counting every one of them, and for every real quiz. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '#app/domain/question.ts';
import { chanceOfPassing, resultOf } from '#app/domain/quiz.ts';
import { openLibrary } from '#app/content/library/library.server.ts';
import {
  anyQuestion,
  completeAnswers,
  fillInOf,
  matchingOf,
  numericOf,
  orderingOf,
  questionOf,
  scenarioOf,
} from './questions.ts';
import { runs } from '../support/runs.ts';

/** Every set of `count` elements. */
function setsOf<T>(list: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return list.flatMap((first, index) => setsOf(list.slice(index + 1), count - 1).map((rest) => [first, ...rest]));
}

/** The points of every blind answer, one by one. Typed answers are never right. */
function pointsOneByOne(question: Question): number[] {
  const responses = completeAnswers(question);
  return responses.length === 0 ? [0] : responses.map((response) => question.key.points(response));
}

/** Passing draws and answers ÷ all of them, counted one by one. */
function countedChance(pool: readonly Question[], { draw, pass }: { draw: number; pass: number }): number {
  const chances = setsOf(pool, draw).map((drawn) => {
    const all = drawn.reduce<number[][]>(
      (lists, question) => lists.flatMap((list) => pointsOneByOne(question).map((points) => [...list, points])),
      [[]],
    );
    return all.filter((points) => resultOf(points, pass).passed).length / all.length;
  });
  return chances.reduce((sum, each) => sum + each, 0) / chances.length;
}

function isSmall({ options, choices }: Question): boolean {
  return options.length <= 6 && choices.length ** options.length <= 1024;
}

describe('the luck of one question', () => {
  it('adds up to 1, and is what counting every answer gives', () => {
    fc.assert(
      // Counting takes long: seven steps have 5,040 orders, six pairs with two spare ones 262,144 answers.
      fc.property(anyQuestion.filter(isSmall), (question) => {
        const luck = question.key.luck();
        const counted = pointsOneByOne(question);
        expect([...luck.values()].reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
        for (const points of new Set([...luck.keys(), ...counted]))
          expect(luck.get(points) ?? 0).toBeCloseTo(
            counted.filter((each) => each === points).length / counted.length,
            12,
          );
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('the chance of passing', () => {
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
    // Of the six orders of three steps one gives 1000, two give 333.
    expect(chanceOfPassing([orderingOf(3)], { draw: 1, pass: 33 })).toBeCloseTo(1 / 2, 12);
    expect(chanceOfPassing([scenarioOf(1, 1)], { draw: 1, pass: 50 })).toBeCloseTo(2 / 3, 12);
    expect(chanceOfPassing([fillInOf(['sana']), numericOf(3)], { draw: 2, pass: 1 })).toBe(0);
    expect(chanceOfPassing([], { draw: 0, pass: 70 })).toBe(0);
  });

  it('agrees with counting every draw and every answer, for small pools of mixed types', () => {
    const small = [
      questionOf('single', { right: 1, wrong: 2, id: 'a' }),
      questionOf('multiple', { right: 1, wrong: 2, id: 'b' }),
      orderingOf(3, 'c'),
      matchingOf(2, 1, 'd'),
      scenarioOf(1, 1, 'e'),
      fillInOf(['sana'], 0, [], 'f'),
    ];
    const pools = fc
      .shuffledSubarray(small, { minLength: 1, maxLength: 4 })
      .chain((pool) =>
        fc.tuple(fc.constant(pool), fc.integer({ min: 1, max: pool.length }), fc.integer({ min: 1, max: 100 })),
      );
    fc.assert(
      fc.property(pools, ([pool, draw, pass]) => {
        expect(chanceOfPassing(pool, { draw, pass })).toBeCloseTo(countedChance(pool, { draw, pass }), 10);
      }),
      { numRuns: runs(60) },
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
