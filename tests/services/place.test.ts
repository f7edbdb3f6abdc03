/** Where a page stands in its course: what the contents beside it tell. */
import { expect, it } from 'vitest';
import { openLesson } from '#app/services/lessons.server.ts';
import { aGuest } from '../support/people.ts';
import { doLesson, doTask, first, takeQuiz, taxCard, trialPeriod } from '../support/study.ts';

it('the contents name every module of the course with its state', async () => {
  const { actor } = await aGuest();
  const statesAt = async () => (await openLesson(actor, taxCard, 'en')).place.modules;
  expect(await statesAt()).toEqual([
    { id: 'first-steps', title: expect.any(String), state: 'ahead' },
    { id: 'second-steps', title: expect.any(String), state: 'ahead' },
  ]);
  await doLesson(actor, trialPeriod);
  expect((await statesAt()).map(({ state }) => state)).toEqual(['begun', 'ahead']);
  await doTask(actor, first);
  await takeQuiz(actor, first);
  expect((await statesAt()).map(({ state }) => state)).toEqual(['done', 'ahead']);
});
