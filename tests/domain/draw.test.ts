/** Drawing a quiz: a subset without repetition, options mixed but all there, fair and repeatable. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOrder } from '#app/domain/question.ts';
import { draw } from '#app/domain/quiz.ts';
import { seededRandom } from '#app/domain/random.ts';
import { questionOf } from './questions.ts';

function poolOf(size: number) {
  return Array.from({ length: size }, (_, index) =>
    questionOf('single', { right: 1, wrong: 3, id: `q${String(index)}` }),
  );
}

describe('a draw', () => {
  it('is a subset of the pool without repetition, each with a permutation of its options', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(25), fc.string(), (size, count, seed) => {
        const pool = poolOf(size);
        const drawn = draw(pool, count, seededRandom(seed));
        expect(drawn).toHaveLength(Math.min(size, count));
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
        for (const { id, options } of drawn) {
          const question = pool.find((each) => each.id === id);
          expect([...options].sort()).toEqual(question?.options.map((option) => option.id).sort());
        }
      }),
    );
  });

  it('leaves the pool as it was', () => {
    const pool = poolOf(8);
    const before = pool.map(({ id }) => id);
    draw(pool, 5, seededRandom('x'));
    expect(pool.map(({ id }) => id)).toEqual(before);
  });

  it('with the same seed is the same', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(draw(poolOf(12), 6, seededRandom(seed))).toEqual(draw(poolOf(12), 6, seededRandom(seed)));
      }),
    );
  });

  it('takes every question and puts every option first about equally often', () => {
    const rounds = 4000;
    const random = seededRandom('fair');
    const taken = new Map<string, number>();
    for (let round = 0; round < rounds; round += 1) {
      for (const { id, options } of draw(poolOf(6), 3, random)) {
        taken.set(id, (taken.get(id) ?? 0) + 1);
        taken.set(options[0] ?? '', (taken.get(options[0] ?? '') ?? 0) + 1);
      }
    }
    // Six standard deviations (about 32 and 47): a fair draw fails this once in a billion seeds.
    for (let index = 0; index < 6; index += 1)
      expect(Math.abs((taken.get(`q${String(index)}`) ?? 0) - rounds / 2)).toBeLessThan(190);
    for (const id of ['r0', 'w0', 'w1', 'w2'])
      expect(Math.abs((taken.get(id) ?? 0) - (rounds * 3) / 4)).toBeLessThan(285);
  });

  it('keeps the order of options where it means something', () => {
    const random = seededRandom('order');
    const kept = [
      questionOf('true-false', { right: 1, wrong: 1, id: 'truth' }),
      questionOf('single', { right: 1, wrong: 4, id: 'fixed', shuffle: false }),
    ];
    for (let round = 0; round < 50; round += 1) {
      for (const { id, options } of draw(kept, 2, random)) {
        expect(options).toEqual(kept.find((each) => each.id === id)?.options.map((option) => option.id));
      }
    }
  });
});

describe('the order of a check', () => {
  it('is a permutation that depends on nothing but the question', () => {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const question = questionOf('single', { right: 1, wrong: 4, id });
      expect(checkOrder(question)).toEqual(checkOrder({ ...question, stem: { fi: 'muu', en: 'other' } }));
      expect([...checkOrder(question)].sort()).toEqual(question.options.map((option) => option.id).sort());
    }
  });

  it('does not always put the right one first', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `check-${String(index)}`);
    const firsts = ids.map((id) => checkOrder(questionOf('single', { right: 1, wrong: 3, id }))[0]);
    expect(new Set(firsts).size).toBe(4);
  });
});

describe('a seeded source', () => {
  it('gives numbers in [0, 1), others for another seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const random = seededRandom(seed);
        const numbers = Array.from({ length: 50 }, random);
        expect(numbers.every((each) => each >= 0 && each < 1)).toBe(true);
        expect(new Set(numbers).size).toBeGreaterThan(45);
      }),
    );
    expect(seededRandom('a')()).not.toBe(seededRandom('b')());
  });
});
