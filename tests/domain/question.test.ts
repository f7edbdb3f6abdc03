/** What counts as an answer, and what of a question may be seen when. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullPoints } from '#app/domain/marking/marking.ts';
import { checkOrder, publish, readResponse, revealOfCheck, shortcomingOf } from '#app/domain/question.ts';
import {
  answered,
  anyQuestion,
  completeAnswers,
  fillInOf,
  matching,
  matchingOf,
  numericOf,
  ordering,
  orderingOf,
  questionOf,
  rightAnswerTo,
  scenarioOf,
} from './questions.ts';

describe('what an answer lacks', () => {
  const single = questionOf('single', { right: 1, wrong: 2 });
  const multiple = questionOf('multiple', { right: 2, wrong: 2 });
  it.each([
    [single, ['r0'], null],
    [single, ['w1'], null],
    [single, [], 'choose'],
    [single, ['r0', 'w0'], 'choose'],
    [single, ['r0', 'r0'], 'choose'],
    [single, ['other'], 'choose'],
    [multiple, ['r0', 'w0', 'r1'], null],
    [multiple, ['w0'], null],
    [multiple, [], 'choose'],
    [multiple, ['r0', 'r0'], 'choose'],
    [multiple, ['r0', 'other'], 'choose'],
    [scenarioOf(1, 1), ['a0'], null],
    [scenarioOf(1, 1), ['a0', 'b0'], 'choose'],
    [orderingOf(3), ['s0@3', 's1@1', 's2@2'], null],
    [orderingOf(3), ['s0@3', 's1@1'], 'place-each'],
    [orderingOf(3), [], 'place-each'],
    [orderingOf(3), ['s0@3', 's1@1', 's2@4'], 'place-each'],
    [orderingOf(3), ['s0@3', 's1@1', 's2@2', 'x@1'], 'place-each'],
    [orderingOf(3), ['s0@3', 's1@1', 's2@1'], 'place-once'],
    [matchingOf(2, 1), ['p0@p1', 'p1@p1'], null],
    [matchingOf(2, 1), ['p0@x0', 'p1@p0'], null],
    [matchingOf(2, 1), ['p0@p0'], 'match-each'],
    [matchingOf(2, 1), ['p0@p0', 'p1@unknown'], 'match-each'],
    [matchingOf(2, 1), ['p0@p0', 'p1@p1', 'x@p1'], 'match-each'],
    [fillInOf(['sana']), ['jotain'], null],
    [fillInOf(['sana']), ['  '], 'write'],
    [fillInOf(['sana']), [], 'write'],
    [fillInOf(['sana']), ['a', 'b'], 'write'],
    [fillInOf(['sana']), ['a'.repeat(101)], 'write-shorter'],
    [numericOf(5), ['7,5'], null],
    [numericOf(5), ['viisi'], 'write-number'],
    [numericOf(5), [], 'write'],
  ] as const)('%#: to %o with %j', (question, response, shortcoming) => {
    expect(shortcomingOf(question, response)).toBe(shortcoming);
  });

  it('is nothing for the right answer, and for every answer that can be picked', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(shortcomingOf(question, rightAnswerTo(question))).toBeNull();
      }),
    );
    for (const question of [single, multiple, orderingOf(4), matchingOf(3, 1), scenarioOf(1, 2)])
      for (const response of completeAnswers(question)) expect(shortcomingOf(question, response)).toBeNull();
  });
});

describe('what is shown', () => {
  it('before an answer: nothing of the key, in any state', () => {
    fc.assert(
      fc.property(answered, fc.boolean(), ({ question, response }, open) => {
        const order = checkOrder(question);
        // No response yet; or one in a quiz that is still open (reveal null).
        const shown = open
          ? publish(question, 'fi', { order, response, reveal: null })
          : publish(question, 'fi', { order, response: null, reveal: 'all' });
        expect(shown.verdict).toBeNull();
        expect(JSON.stringify(shown)).not.toContain('why');
      }),
    );
  });

  it('after an answer: chosen tells only of what was given and shows no solution, all tells everything', () => {
    fc.assert(
      fc.property(answered, ({ question, response }) => {
        const order = checkOrder(question);
        const some = publish(question, 'en', { order, response, reveal: 'chosen' }).verdict;
        const all = publish(question, 'en', { order, response, reveal: 'all' }).verdict;
        const reasons = (verdict: typeof some) =>
          Object.values(verdict?.options ?? {}).flatMap((each) => each.why ?? []).length;
        const remarked = question.options.filter(() => question.type !== 'ordering').length;
        expect(some?.solution).toBeNull();
        expect(reasons(all)).toBe(remarked);
        expect(reasons(some)).toBeLessThanOrEqual(remarked);
        if (question.type === 'single' || question.type === 'multiple')
          expect(Object.keys(some?.options ?? {}).sort()).toEqual(
            question.options.map(({ id }) => id).filter((id) => response.includes(id)),
          );
        // The reason of an order, a word or a number names the answer.
        if (['ordering', 'fill-in', 'numeric'].includes(question.type)) {
          expect(some?.why).toEqual([]);
          expect(all?.why).toContain('why of the question (en)');
          expect(all?.solution).not.toBeNull();
        }
      }),
    );
  });

  it('of wrong pairs: that they are wrong, and not why, until everything may be seen', () => {
    const verdict = matchingOf(2, 1).key.verdict(['p0@p0', 'p1@x0'], 'chosen', 'fi');
    expect(verdict.options).toEqual({
      p0: { grade: 'right', why: 'why p0 (fi)' },
      p1: { grade: 'wrong', why: null },
    });
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

  it('keeps every option and choice exactly once, whatever the order says', () => {
    fc.assert(
      fc.property(anyQuestion, fc.array(fc.constantFrom('r0', 'w0', 's1', 'p1', 'gone')), (question, order) => {
        const shown = publish(question, 'fi', { order, response: null, reveal: null });
        expect(shown.options.map(({ id }) => id).sort()).toEqual(question.options.map(({ id }) => id).sort());
        expect(shown.choices.map(({ id }) => id).sort()).toEqual(question.choices.map(({ token }) => token).sort());
      }),
    );
  });
});

describe('the right sides of pairs', () => {
  it('are known to a page by tokens only, and the left sides do not follow their order', () => {
    fc.assert(
      fc.property(matching, (question) => {
        const shown = publish(question, 'fi', { order: checkOrder(question), response: null, reveal: null });
        const ids = new Set(question.choices.map(({ id }) => id));
        expect(shown.choices.some(({ id }) => ids.has(id))).toBe(false);
        expect(shown.options.map(({ id }) => id)).toEqual(question.options.map(({ id }) => id));
      }),
    );
  });

  it('come back from a form as what was stored, and unknown ones not at all', () => {
    fc.assert(
      fc.property(answered, ({ question, response }) => {
        const stored = readResponse(
          question,
          publish(question, 'fi', { order: [], response, reveal: null }).response ?? [],
        );
        expect(question.key.points(stored)).toBe(question.key.points(response));
      }),
    );
    const question = matchingOf(2, 1);
    expect(readResponse(question, ['p0@t-p1', 'p1@t-x0', 'p1@p1', ''])).toEqual(['p0@p1', 'p1@x0']);
    // The key's own ids are not understood: a page that could send them would know the key.
    expect(readResponse(question, ['p0@p0', 'p1@p1'])).toEqual([]);
  });

  it('in a solution are tokens too', () => {
    const question = matchingOf(2, 1);
    const { verdict } = publish(question, 'fi', { order: [], response: ['p0@x0', 'p1@p0'], reveal: 'all' });
    expect(verdict?.solution).toEqual(['p0@t-p0', 'p1@t-p1']);
  });
});

describe('steps', () => {
  it('are never shown in the right order', () => {
    fc.assert(
      fc.property(ordering, fc.string(), (question, id) => {
        const right = question.options.map((option) => option.id);
        expect(checkOrder({ ...question, id })).not.toEqual(right);
        expect([...checkOrder({ ...question, id })].sort()).toEqual([...right].sort());
      }),
    );
  });
});
