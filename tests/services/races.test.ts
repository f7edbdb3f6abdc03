/** Many hands at once: one open attempt, no answer lost or slipped in, no write taken back with somebody else's. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openQuiz, saveQuizAnswer, startQuiz, submitQuiz } from '#app/services/quizzes.server.ts';
import { asStrings } from '#app/services/stored.server.ts';
import { rightResponse, wrongResponse } from '../../prisma/right-response.ts';
import { db } from '../support/db.ts';
import { aGuest } from '../support/people.ts';
import { answerQuiz, beginQuiz, first, questionNamed, second } from '../support/study.ts';

const twenty = Array.from({ length: 20 });

describe('starting', () => {
  it('twenty times at once leaves one open attempt', async () => {
    const { actor, personId } = await aGuest();
    await Promise.all(twenty.map(() => startQuiz(actor, first, randomUUID())));
    expect(await db.attempt.count({ where: { personId } })).toBe(1);
    expect(await db.attempt.count({ where: { personId, openSlot: { not: null } } })).toBe(1);
  });

  it('is one open attempt for each person and module', async () => {
    const people = await Promise.all([aGuest(), aGuest()]);
    await Promise.all(
      people.flatMap(({ actor }) => [first, second].map((path) => startQuiz(actor, path, randomUUID()))),
    );
    for (const { personId } of people)
      expect(await db.attempt.count({ where: { personId, openSlot: { not: null } } })).toBe(2);
  });

  it('again with the form of an attempt that was handed in begins nothing; a new form does', async () => {
    const { actor, personId } = await aGuest();
    const key = randomUUID();
    await startQuiz(actor, first, key);
    const { stage } = await openQuiz(actor, first, 'fi', { position: null, result: null });
    if (stage.kind !== 'open') throw new Error('open');
    await submitQuiz(actor, first, stage.attemptId);
    await startQuiz(actor, first, key);
    expect(await db.attempt.count({ where: { personId } })).toBe(1);
    await startQuiz(actor, first, randomUUID());
    expect(await db.attempt.count({ where: { personId } })).toBe(2);
  });
});

describe('handing in', () => {
  it('twenty times at once gives one result, fixed for good', async () => {
    const { actor } = await aGuest();
    const attempt = await beginQuiz(actor, second);
    await answerQuiz(actor, second, { attempt, give: [true, true, true, true, false] });
    await Promise.all(twenty.map(() => submitQuiz(actor, second, attempt.id)));
    const row = await db.attempt.findUnique({ where: { id: attempt.id }, include: { answers: true } });
    expect(row).toMatchObject({ percent: 80, passed: true, openSlot: null, abandonedAt: null });
    await submitQuiz(actor, second, attempt.id);
    expect(await db.attempt.findUnique({ where: { id: attempt.id }, include: { answers: true } })).toEqual(row);
  });

  it('while answers are being saved: each is either in and counted, or refused', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { actor } = await aGuest();
      const attempt = await beginQuiz(actor, first);
      await answerQuiz(actor, first, { attempt, give: attempt.questions.map(() => false) });
      const saving = attempt.questions.map(async (id) => {
        const question = await questionNamed(id);
        return saveQuizAnswer(actor, first, { attempt: attempt.id, question: id, response: rightResponse(question) });
      });
      // Handed in somewhere among the saves: at another place in each round.
      await new Promise((resolve) => setTimeout(resolve, round));
      const [, ...saved] = await Promise.allSettled([submitQuiz(actor, first, attempt.id), ...saving]);
      const row = await db.attempt.findUniqueOrThrow({ where: { id: attempt.id }, include: { answers: true } });
      const counted = new Map(row.answers.map((answer) => [answer.question, answer]));
      let right = 0;
      for (const [index, id] of attempt.questions.entries()) {
        const question = await questionNamed(id);
        const outcome = saved[index];
        if (outcome?.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' });
        const isIn = outcome?.status === 'fulfilled';
        if (isIn) right += 1;
        const answer = counted.get(id);
        expect(asStrings(answer?.response)).toEqual(isIn ? rightResponse(question) : wrongResponse(question));
        expect(answer?.points).toBe(isIn ? 1000 : 0);
      }
      expect(row.percent).toBe(Math.floor((right * 100) / attempt.questions.length));
    }
  });

  it('ends it: answers that come later are refused and change nothing', async () => {
    const { actor } = await aGuest();
    const attempt = await beginQuiz(actor, first);
    await submitQuiz(actor, first, attempt.id);
    await expect(answerQuiz(actor, first, { attempt, give: [true] })).rejects.toMatchObject({ code: 'conflict' });
    expect(await db.attemptAnswer.count({ where: { attemptId: attempt.id } })).toBe(0);
  });
});

describe('the one connection', () => {
  it('keeps a write that was made while somebody else’s transaction was taken back', async () => {
    const { personId } = await aGuest();
    const mark = (item: string) => ({ personId, course: 'c', kind: 'lesson' as const, item });
    const failing = db.$transaction(async (tx) => {
      await tx.mark.create({ data: mark('taken-back') });
      await new Promise((resolve) => setTimeout(resolve, 30));
      throw new Error('taken back');
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const writing = db.mark.create({ data: mark('kept') });
    await expect(failing).rejects.toThrow('taken back');
    await writing;
    expect(await db.mark.findMany({ where: { personId }, select: { item: true } })).toEqual([{ item: 'kept' }]);
  });

  it('enforces foreign keys, also after transactions', async () => {
    await db.$transaction(async (tx) => tx.person.count());
    const orphan = { personId: randomUUID(), course: 'c', kind: 'lesson' as const, item: 'i' };
    await expect(db.mark.create({ data: orphan })).rejects.toMatchObject({ code: 'P2003' });
  });
});
