/** Points of an answer and results of a quiz: the tables of the rule, and what must hold for every question. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullPoints } from '#app/domain/marking/marking.ts';
import { resultOf } from '#app/domain/quiz.ts';
import { placement } from '#app/domain/response.ts';
import {
  answered,
  anyQuestion,
  fillInOf,
  matching,
  matchingOf,
  multiple,
  numericOf,
  ordering,
  orderingOf,
  possibleParts,
  questionOf,
  rightAnswerTo,
  scenarioOf,
} from './questions.ts';
import { runs } from '../support/runs.ts';

const rights = (count: number) => Array.from({ length: count }, (_, index) => `r${String(index)}`);
const wrongs = (count: number) => Array.from({ length: count }, (_, index) => `w${String(index)}`);
const inOrder = (...steps: number[]) => steps.map((step, index) => placement(`s${String(step)}`, String(index + 1)));

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

  it.each([
    [['b0'], 1000],
    [['a0'], 500],
    [['w0'], 0],
    [['b0', 'a0'], 0],
    [[], 0],
  ])('a scenario with %j gives %i', (response, points) => {
    expect(scenarioOf(2, 1).key.points(response)).toBe(points);
  });

  // max(0, 2 × share of pairs in the right order − 1); four steps have six pairs.
  it.each([
    [[0, 1, 2, 3], 1000],
    [[1, 0, 2, 3], 666],
    [[1, 2, 0, 3], 333],
    [[1, 2, 3, 0], 0],
    [[3, 2, 1, 0], 0],
    [[2, 3, 0, 1], 0],
    [[0, 1, 3, 2], 666],
  ])('steps in the order %j give %i', (order, points) => {
    expect(orderingOf(4).key.points(inOrder(...order))).toBe(points);
  });

  it('of an order do not count a step that is placed twice or not at all', () => {
    const { key } = orderingOf(3);
    expect(key.points(['s0@1', 's1@2'])).toBe(0);
    expect(key.points(['s0@1', 's1@2', 's2@3', 's2@1'])).toBe(0);
    expect(key.points(['s0@1', 's1@1', 's2@1'])).toBe(0);
    expect(key.points(['s0@1', 's1@2', 's2@x'])).toBe(0);
  });

  it.each([
    [['p0@p0', 'p1@p1', 'p2@p2'], 1000],
    [['p0@p0', 'p1@p1', 'p2@x0'], 666],
    [['p0@p1', 'p1@p0', 'p2@p2'], 333],
    [['p0@x0', 'p1@x0', 'p2@x0'], 0],
    [['p0@p0', 'p0@p1', 'p1@p1'], 333],
    [['p0@p0'], 333],
    [['p0', 'p0@', '@p0'], 0],
  ])('pairs %j give %i', (response, points) => {
    expect(matchingOf(3, 1).key.points(response)).toBe(points);
  });

  it.each([
    ['koeaika', true],
    ['  KOEAIKA ', true],
    ['koe aika', true],
    ['koe-aika', true],
    ['”koeaika.”', true],
    ['koeajan', true],
    ['koeiaka', true],
    ['koeaka', true],
    ['koeaikka', true],
    ['koeaixa', true],
    ['koexxka', false],
    ['aika', false],
    ['', false],
  ])('the word %j for koeaika or koeajan with one slip: right is %s', (typed, isRight) => {
    expect(fillInOf(['koeaika', 'koeajan'], 1).key.points([typed])).toBe(isRight ? fullPoints : 0);
  });

  it('of a word allow slips from five letters on, missing dots where slips are allowed, and no foreseen mistake', () => {
    expect(fillInOf(['työ'], 1).key.points(['tyo'])).toBe(0);
    expect(fillInOf(['palkka'], 0).key.points(['palka'])).toBe(0);
    expect(fillInOf(['työaika'], 1).key.points(['tyoaika'])).toBe(fullPoints);
    expect(fillInOf(['yhtiö ö'], 1).key.points(['yhtioo'])).toBe(fullPoints);
    expect(fillInOf(['työaika'], 0).key.points(['tyoaika'])).toBe(0);
    // One slip from the right word, but another word that the author foresaw.
    const { key } = fillInOf(['palkka'], 1, ['palkat']);
    expect(key.points(['palkat'])).toBe(0);
    expect(key.verdict(['palkat'], 'chosen', 'fi').why).toEqual(['foreseen (fi)']);
    expect(key.points(['palkkaa'])).toBe(fullPoints);
    // A text in any Unicode form: ö as one character or as o with dots.
    expect(fillInOf(['ty\u00f6sopimus']).key.points(['tyo\u0308sopimus'])).toBe(fullPoints);
  });

  it.each([
    ['14', 14],
    [' 14 ', 14],
    ['14,0', 14],
    ['14.0', 14],
    ['14 päivää', 14],
    ['17,5', 17.5],
    ['17.5', 17.5],
    ['−3', -3],
    ['- 3', -3],
    ['3 937 €', 3937],
    ['3\u00a0937', 3937],
    ['€3,937', 3937],
    ['3.937,50', 3937.5],
    ['3,937.50 €', 3937.5],
    ['1,234,567', 1234567],
    ['0,89 %', 0.89],
    ['1e3', null],
    ['noin 14', null],
    ['neljätoista', null],
    ['14–15', null],
    ['1.2.3', null],
    ['', null],
  ])('the number %j is read as %s', (typed, number) => {
    const target = number ?? 14;
    expect(numericOf(target).key.points([typed])).toBe(number === null ? 0 : fullPoints);
    expect(numericOf(target + 0.01).key.points([typed])).toBe(0);
  });

  it('of a number keep the tolerance on both sides, and tell a foreseen mistake', () => {
    const { key } = numericOf(14, 0.5, [17.5]);
    expect(['13,5', '14.5', '14'].map((typed) => key.points([typed]))).toEqual([1000, 1000, 1000]);
    expect(['13,49', '14,51'].map((typed) => key.points([typed]))).toEqual([0, 0]);
    expect(numericOf(0.3).key.points([String(0.1 + 0.2)])).toBe(1000);
    expect(key.verdict(['17,5'], 'chosen', 'en').why).toEqual(['foreseen (en)']);
  });
});

describe('points of any question', () => {
  it('are whole and between 0 and 1000, for every response', () => {
    fc.assert(
      fc.property(answered, ({ question, response }) => {
        const points = question.key.points(response);
        expect(Number.isInteger(points) && points >= 0 && points <= fullPoints).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('are full for the right answer, and 0 for giving everything or nothing', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(question.key.points(rightAnswerTo(question))).toBe(fullPoints);
        expect(question.key.points([])).toBe(0);
        expect(question.key.points(possibleParts(question))).toBe(0);
      }),
      { numRuns: runs(200) },
    );
  });

  it('of many: exactly the right ones give 1000, and nothing else does', () => {
    fc.assert(
      fc.property(multiple, ({ key, options }) => {
        const ids = options.map(({ id }) => id);
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

  it('of an order: putting two neighbours right never lowers them, putting them wrong never raises them', () => {
    const orders = ordering.chain((question) =>
      fc.tuple(
        fc.constant(question),
        fc.shuffledSubarray(
          question.options.map((_, index) => index),
          { minLength: question.options.length },
        ),
        fc.nat(question.options.length - 2),
      ),
    );
    fc.assert(
      fc.property(orders, ([{ key }, order, at]) => {
        const [first = 0, second = 0] = order.slice(at, at + 2);
        const swapped = order.with(at, second).with(at + 1, first);
        const change = key.points(inOrder(...swapped)) - key.points(inOrder(...order));
        expect(first > second ? change >= 0 : change <= 0).toBe(true);
      }),
    );
  });

  it('of pairs: one more right pair never lowers them, one more wrong one never raises them', () => {
    const matches = matching.chain((question) =>
      fc.tuple(
        fc.constant(question),
        fc.array(fc.constantFrom(...question.choices.map(({ id }) => id)), {
          minLength: question.options.length,
          maxLength: question.options.length,
        }),
        fc.nat(question.options.length - 1),
        fc.constantFrom(...question.choices.map(({ id }) => id)),
      ),
    );
    fc.assert(
      fc.property(matches, ([{ key, options }, given, at, other]) => {
        const respond = (list: readonly string[]) => options.map(({ id }, index) => placement(id, list[index] ?? ''));
        const before = key.points(respond(given));
        const own = options[at]?.id ?? '';
        expect(key.points(respond(given.with(at, own)))).toBeGreaterThanOrEqual(before);
        if (other !== own) expect(key.points(respond(given.with(at, other)))).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('do not depend on the order of what was sent, nor on anything the question does not have', () => {
    const disturbed = answered
      .filter(({ question }) => question.options.length > 0)
      .chain(({ question, response }) =>
        fc.record({
          question: fc.constant(question),
          response: fc.constant(response),
          other: fc.shuffledSubarray([...response, ...response, 'unknown', 'un@known'], {
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
        const grades = ({ options }: typeof fi) => Object.entries(options).map(([id, { grade }]) => [id, grade]);
        expect([fi.points, fi.right, grades(fi), fi.solution]).toEqual([en.points, en.right, grades(en), en.solution]);
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
