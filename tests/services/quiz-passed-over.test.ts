/** "Save and continue" with nothing chosen: the question may be left, and the next page says so once. */
import { expect, it } from 'vitest';
import { openQuiz } from '#app/services/quizzes.server.ts';
import { aGuest, aMember } from '../support/people.ts';
import { post } from '../support/requests.ts';
import { answerQuiz, beginQuiz, first } from '../support/study.ts';

const address = `/fi/courses/${first.course}/${first.module}/quiz`;

it('names the question that was left, and nothing when it has an answer', async () => {
  const { actor, secret } = await aGuest();
  const attempt = await beginQuiz(actor, first);
  const [one = '', two = ''] = attempt.questions;
  const save = (question: string) => post(address, { intent: 'answer', attempt: attempt.id, question }, { secret });
  expect((await save(one)).location).toBe(`${address}?q=2&left=1`);
  expect((await save(two)).location).toBe(`${address}?q=3&left=2`);

  const read = async (passedOver: number) =>
    (await openQuiz(actor, first, 'fi', { position: 1, passedOver, result: null })).stage;
  expect(await read(0)).toMatchObject({ passedOver: 0 });
  await answerQuiz(actor, first, { attempt, give: [true] });
  expect(await read(0)).toMatchObject({ passedOver: null });
  expect(await read(99)).toMatchObject({ passedOver: null });
});

it('promises other devices only to who has an account', async () => {
  for (const [{ actor }, isInAccount] of [
    [await aGuest(), false],
    [await aMember(), true],
  ] as const) {
    await beginQuiz(actor, first);
    expect((await openQuiz(actor, first, 'fi', { position: 0, result: null })).stage).toMatchObject({ isInAccount });
  }
});
