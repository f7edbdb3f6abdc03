/** What to read again after a quiz: the sections that the missed questions come from, lesson by lesson, and nothing else. */
import { describe, expect, it } from 'vitest';
import { openQuiz } from '#app/services/quizzes.server.ts';
import { aGuest } from '../support/people.ts';
import { first, questionNamed, takeQuiz } from '../support/study.ts';

async function resultOf(right: number) {
  const { actor } = await aGuest();
  const id = await takeQuiz(actor, first, right);
  const { stage } = await openQuiz(actor, first, 'fi', { position: null, result: id });
  if (stage.kind !== 'result') throw new Error('a submitted attempt has a result');
  return stage;
}

describe('what to read again', () => {
  it('names each section of a missed question once, in the order of the lesson', async () => {
    const { review, questions } = await resultOf(0);
    const wanted = new Set(
      (await Promise.all(questions.map(({ id }) => questionNamed(id)))).flatMap(({ read }) => read?.section ?? []),
    );
    expect(review.map(({ path }) => path)).toEqual(['first-steps/trial-period']);
    expect(new Set(review[0]?.sections.map(({ id }) => id))).toEqual(wanted);
    expect(review[0]?.sections.length).toBe(wanted.size);
    expect(review[0]?.sections.every(({ title }) => title !== '')).toBe(true);
  });

  it('leaves out what was right', async () => {
    expect((await resultOf(Infinity)).review).toEqual([]);
  });
});
