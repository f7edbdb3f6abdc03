/** Whole quizzes, ten thousand of them: drawn, answered in any way, and what must hold of every result. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publish, shortcomingOf } from '#app/domain/question.ts';
import { draw, resultOf } from '#app/domain/quiz.ts';
import { seededRandom } from '#app/domain/random.ts';
import { anyQuestion, responseTo, rightAnswerTo } from './questions.ts';
import { runs } from '../support/runs.ts';

/** A pool of mixed types, a draw from it, and a response to each drawn question; null leaves one unanswered. */
const quizzes = fc
  .tuple(fc.array(anyQuestion, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 8 }), fc.integer())
  .chain(([questions, count, seed]) => {
    const pool = questions.map((question, index) => ({ ...question, id: `q${String(index)}` }));
    const drawn = draw(pool, count, seededRandom(String(seed)));
    const byId = new Map(pool.map((question) => [question.id, question]));
    const taken = drawn.flatMap(({ id, options }) => {
      const question = byId.get(id);
      return question ? [{ question, order: options }] : [];
    });
    const responses = fc.tuple(...taken.map(({ question }) => fc.option(responseTo(question))));
    return fc.record({ taken: fc.constant(taken), responses, pass: fc.integer({ min: 1, max: 100 }) });
  });

it('every quiz: points bounded, order and language irrelevant, unanswered is 0, more right is never less', () => {
  fc.assert(
    fc.property(quizzes, ({ taken, responses, pass }) => {
      const points = taken.map(({ question }, index) => {
        const response = responses[index];
        return response ? question.key.points(response) : 0;
      });
      const result = resultOf(points, pass);
      expect(result.percent >= 0 && result.percent <= 100).toBe(true);
      expect(resultOf([...points].reverse(), pass)).toEqual(result);
      for (const [index, { question, order }] of taken.entries()) {
        // Whatever was sent has a page, in both languages, with the same points.
        const response = responses[index] ?? [];
        const [fi, en] = (['fi', 'en'] as const).map((language) =>
          publish(question, language, { order, response, reveal: result.passed ? 'all' : 'chosen' }),
        );
        expect(fi?.verdict?.points).toBe(points[index]);
        expect(en?.verdict?.points).toBe(points[index]);
        expect(fi?.options.map(({ id }) => id)).toEqual(en?.options.map(({ id }) => id));
        if (points[index] === 1000) expect(shortcomingOf(question, response)).toBeNull();
        // A right answer in place of this one never makes the result worse.
        const better = resultOf(points.with(index, question.key.points(rightAnswerTo(question))), pass);
        expect(better.percent).toBeGreaterThanOrEqual(result.percent);
      }
    }),
    { numRuns: runs(200) },
  );
}, 120_000);
