/** A corrected key can only raise points: what was handed in is graded anew, and nobody loses anything. */
import { describe, expect, it } from 'vitest';
import { regradeQuestion } from '#app/services/regrade.server.ts';
import { db } from '../support/db.ts';
import { aMember } from '../support/people.ts';
import { beginQuiz, courseId, second, takeQuiz } from '../support/study.ts';

/** An attempt with `right` right answers, of which the points of the first question and the result were stored as given. */
async function gradedBefore(right: number, points: number, result: { percent: number; passed: boolean }) {
  const { actor } = await aMember();
  const { questions } = await beginQuiz(actor, second);
  const id = await takeQuiz(actor, second, right);
  const question = questions[0] ?? '';
  await db.attemptAnswer.update({ where: { attemptId_question: { attemptId: id, question } }, data: { points } });
  await db.attempt.update({ where: { id }, data: result });
  return { id, question };
}

async function stored(id: string, question: string) {
  const { percent, passed, answers } = await db.attempt.findUniqueOrThrow({
    where: { id },
    include: { answers: true },
  });
  return { percent, passed, points: answers.find((each) => each.question === question)?.points };
}

describe('grading anew', () => {
  it('raises an answer that the old key called wrong, and its result; a second time nothing changes', async () => {
    const { id, question } = await gradedBefore(Infinity, 0, { percent: 50, passed: false });
    const first = await regradeQuestion(courseId, question);
    expect(first).toMatchObject({ raised: 1, newlyPassed: 1 });
    expect(await stored(id, question)).toMatchObject({ percent: 100, passed: true });
    expect((await stored(id, question)).points).toBeGreaterThan(0);
    expect(await regradeQuestion(courseId, question)).toEqual({ ...first, raised: 0, newlyPassed: 0 });
    expect(await stored(id, question)).toMatchObject({ percent: 100, passed: true });
  });

  it('lowers neither points nor a result', async () => {
    const kept = { percent: 100, passed: true };
    const { id, question } = await gradedBefore(0, 99, kept);
    expect(await regradeQuestion(courseId, question)).toMatchObject({ raised: 0 });
    expect(await stored(id, question)).toEqual({ ...kept, points: 99 });
  });

  it('leaves open attempts alone and knows only questions of the course', async () => {
    const { actor } = await aMember();
    const { id, questions } = await beginQuiz(actor, second);
    await regradeQuestion(courseId, questions[0] ?? '');
    expect(await db.attempt.findUnique({ where: { id } })).toMatchObject({ percent: null, passed: null });
    expect(await regradeQuestion(courseId, 'no-such-question')).toBeNull();
    expect(await regradeQuestion('no-such-course', questions[0] ?? '')).toBeNull();
  });
});
