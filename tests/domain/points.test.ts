/** Points of an answer and results of a quiz: the tables of the rule, and what must hold for every question. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullPoints, isComplete, publish, resultOf, revealOfCheck } from '#app/domain/quiz.ts';
import { answered, anyQuestion, multiple, questionOf } from './arbitrary.ts';
import { runs } from '../support/runs.ts';

const rights = (count: number) => Array.from({ length: count }, (_, index) => `r${String(index)}`);
const wrongs = (count: number) => Array.from({ length: count }, (_, index) => `w${String(index)}`);

describe('points of one answer', () => {
  it.each([
    ['single', ['r0'], 1000],
    ['single', ['w0'], 0],
    ['single', ['r0', 'w0'], 0],
    ['single', [], 0],
    ['single', ['unknown'], 0],
    ['true-false', ['r0'], 1000],
    ['true-false', ['w0'], 0],
    ['true-false', ['r0', 'w0'], 0],
  ] as const)('%s with %j gives %i', (type, response, points) => {
    expect(questionOf(type, { right: 1, wrong: type === 'single' ? 3 : 1 }).key.points(response)).toBe(points);
  });

  // max(0, right ticked ÷ right − wrong ticked ÷ wrong), in whole thousandths, rounded down.
  it.each([
    [2, 2, 2, 0, 1000],
    [2, 2, 1, 0, 500],
    [2, 2, 2, 1, 500],
    [2, 2, 1, 1, 0],
    [2, 2, 0, 1, 0],
    [2, 2, 2, 2, 0],
    [3, 2, 1, 0, 333],
    [3, 2, 2, 0, 666],
    [3, 2, 3, 1, 500],
    [3, 2, 2, 1, 166],
    [2, 3, 2, 1, 666],
    [1, 4, 1, 1, 750],
    [4, 1, 3, 1, 0],
    [3, 3, 3, 0, 1000],
  ])('multiple with %i right and %i wrong: %i right and %i wrong ticked give %i', (right, wrong, good, bad, points) => {
    const question = questionOf('multiple', { right, wrong });
    expect(question.key.points([...rights(good), ...wrongs(bad)])).toBe(points);
  });

  it('are whole and between 0 and 1000, for every question and response', () => {
    fc.assert(
      fc.property(answered, ({ question, response }) => {
        const points = question.key.points(response);
        expect(Number.isInteger(points) && points >= 0 && points <= fullPoints).toBe(true);
      }),
    );
  });

  it('of many: ticking everything or nothing gives 0, exactly the right ones 1000, and nothing else gives 1000', () => {
    fc.assert(
      fc.property(multiple, ({ key, options }) => {
        const ids = options.map(({ id }) => id);
        expect(key.points(ids)).toBe(0);
        expect(key.points([])).toBe(0);
        for (let mask = 0; mask < 2 ** ids.length; mask += 1) {
          const response = ids.filter((_, index) => mask & (1 << index));
          const isRight = ids.every((id) => id.startsWith('r') === response.includes(id));
          expect(key.points(response) === fullPoints).toBe(isRight);
        }
      }),
      { numRuns: runs(20) },
    );
  });

  it('of many: one more right one never lowers them, one more wrong one never raises them', () => {
    fc.assert(
      fc.property(multiple, fc.infiniteStream(fc.boolean()), ({ key, options }, coin) => {
        const ticked = options.map(({ id }) => id).filter(() => coin.next().value);
        for (const { id } of options.filter((option) => !ticked.includes(option.id))) {
          const change = key.points([...ticked, id]) - key.points(ticked);
          expect(id.startsWith('r') ? change >= 0 : change <= 0).toBe(true);
        }
      }),
    );
  });

  it('do not depend on order, repetition or ids that the question does not have', () => {
    const disturbed = answered.chain(({ question, response }) =>
      fc.record({
        question: fc.constant(question),
        response: fc.constant(response),
        other: fc.shuffledSubarray([...response, ...response, 'unknown', '__proto__'], {
          minLength: 2 * response.length + 2,
        }),
      }),
    );
    fc.assert(
      fc.property(disturbed, ({ question, response, other }) => {
        expect(question.key.points(other)).toBe(question.key.points(response));
      }),
    );
  });

  it('do not depend on the language', () => {
    fc.assert(
      fc.property(answered, fc.constantFrom('chosen', 'all'), ({ question, response }, reveal) => {
        const fi = question.key.verdict(response, reveal, 'fi');
        const en = question.key.verdict(response, reveal, 'en');
        expect([fi.points, fi.right, Object.keys(fi.options)]).toEqual([en.points, en.right, Object.keys(en.options)]);
        expect(fi.points).toBe(question.key.points(response));
      }),
    );
  });
});

describe('the result of a quiz', () => {
  it.each([
    [[700, 700, 700], 70, 70, true],
    [[699, 700, 700], 70, 69, false],
    [[1000, 1000, 1000, 1000, 200, 0], 70, 70, true],
    [[1000, 1000, 1000, 1000, 199, 0], 70, 69, false],
    // 69.99 % of a long quiz is not 70 %.
    [Array.from({ length: 10 }, (_, index) => (index === 0 ? 699 : 700)), 70, 69, false],
    [[1000], 100, 100, true],
    [[999], 100, 99, false],
    [[0, 0], 1, 0, false],
    [[333, 333, 334], 33, 33, true],
    [[], 70, 0, false],
    [[], 1, 0, false],
  ])('of %j with pass mark %i is %i % and passed: %s', (points, pass, percent, passed) => {
    expect(resultOf(points, pass)).toEqual({ percent, passed });
  });

  it('is compared as whole numbers: no result below the mark passes, none at it fails', () => {
    const points = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 100 }), (list, pass) => {
        const sum = list.reduce((total, each) => total + BigInt(each), 0n);
        const { percent, passed } = resultOf(list, pass);
        expect(passed).toBe(sum * 100n >= BigInt(pass) * BigInt(list.length) * 1000n);
        // What is shown never contradicts the verdict.
        expect(passed).toBe(percent >= pass);
        expect(percent).toBe(Number((sum * 100n) / (BigInt(list.length) * 1000n)));
      }),
    );
  });

  it('does not depend on the order of the questions, and one more point never lowers it', () => {
    const lists = fc
      .array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 12 })
      .chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat(list.length - 1)),
      );
    fc.assert(
      fc.property(lists, ([list, mixed, index]) => {
        expect(resultOf(mixed, 70)).toEqual(resultOf(list, 70));
        const more = list.map((each, at) => (at === index ? each + 1 : each));
        expect(resultOf(more, 70).percent).toBeGreaterThanOrEqual(resultOf(list, 70).percent);
      }),
    );
  });
});

describe('a complete response', () => {
  it.each([
    ['single', ['r0'], true],
    ['single', ['w1'], true],
    ['single', [], false],
    ['single', ['r0', 'w0'], false],
    ['single', ['r0', 'r0'], false],
    ['single', ['other'], false],
    ['multiple', ['r0', 'w0', 'r1'], true],
    ['multiple', ['w0'], true],
    ['multiple', [], false],
    ['multiple', ['r0', 'r0'], false],
    ['multiple', ['r0', 'other'], false],
  ] as const)('to %s: %j is one: %s', (type, response, complete) => {
    const question = questionOf(type, { right: type === 'single' ? 1 : 2, wrong: 2 });
    expect(isComplete(question, response)).toBe(complete);
  });
});

describe('what is shown', () => {
  const everything = { fi: 'why', en: 'why' };

  it('before an answer: nothing of the key, in any state', () => {
    fc.assert(
      fc.property(answered, fc.boolean(), ({ question, response }, open) => {
        const order = question.options.map(({ id }) => id);
        // No response yet; or one in a quiz that is still open (reveal null).
        const shown = open
          ? publish(question, 'fi', { order, response, reveal: null })
          : publish(question, 'fi', { order, response: null, reveal: 'all' });
        expect(shown.verdict).toBeNull();
        expect(JSON.stringify(shown)).not.toContain(everything.fi);
      }),
    );
  });

  it('after an answer: chosen shows only what was chosen, all shows all', () => {
    fc.assert(
      fc.property(answered, ({ question, response }) => {
        const order = question.options.map(({ id }) => id);
        const chosen = publish(question, 'en', { order, response, reveal: 'chosen' });
        const all = publish(question, 'en', { order, response, reveal: 'all' });
        expect(Object.keys(chosen.verdict?.options ?? {}).sort()).toEqual([...response].sort());
        expect(Object.keys(all.verdict?.options ?? {}).sort()).toEqual([...order].sort());
        expect(chosen.verdict?.why).toBe('why of the question (en)');
      }),
    );
  });

  it('everything after a right answer or when asked for, else only what was chosen', () => {
    fc.assert(
      fc.property(answered, fc.boolean(), ({ question, response }, asked) => {
        const isRight = question.key.points(response) === fullPoints;
        expect(revealOfCheck(question, response, asked)).toBe(asked || isRight ? 'all' : 'chosen');
      }),
    );
  });

  it('the options in the order given, ones the order does not know after them', () => {
    const question = questionOf('single', { right: 1, wrong: 3 });
    const shown = publish(question, 'fi', { order: ['w1', 'gone', 'r0'], response: null, reveal: null });
    expect(shown.options.map(({ id }) => id)).toEqual(['w1', 'r0', 'w0', 'w2']);
    expect(shown.stem).toBe('stem (fi)');
  });

  it('keeps every option exactly once, whatever the order says', () => {
    fc.assert(
      fc.property(anyQuestion, fc.array(fc.constantFrom('r0', 'w0', 'w1', 'gone')), (question, order) => {
        const shown = publish(question, 'fi', { order, response: null, reveal: null });
        expect(shown.options.map(({ id }) => id).sort()).toEqual(question.options.map(({ id }) => id).sort());
      }),
    );
  });
});
