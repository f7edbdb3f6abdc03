/** The front page: a question of a real lesson, by the lesson's own rules, and nothing recorded by looking. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerSample, openHome } from '#app/services/home.server.ts';
import { openLesson } from '#app/services/lessons.server.ts';
import { db, factsOf } from '../support/db.ts';
import { aGuest, aVisitor } from '../support/people.ts';
import { get, post, sessionIn } from '../support/requests.ts';
import { courseId, trialPeriod } from '../support/study.ts';

const canaries = (shown: unknown) => JSON.stringify(shown).match(/KANARIA-[\w-]+?-(?:fi|en)/g) ?? [];
const form = { intent: 'answer', check: 'trial-half', key: 'k' };

describe('the sample', () => {
  it('is the first plain question of the first lesson that has one', async () => {
    const { sample } = await openHome(aVisitor().actor, 'en', null);
    expect(sample).toMatchObject({
      course: { id: courseId, title: 'Canary course' },
      path: 'first-steps/trial-period',
      title: 'The trial period',
      minutes: 20,
      check: { id: 'trial-half', response: null, verdict: null },
    });
  });

  it('tells nothing before an answer, whatever is asked for', async () => {
    const { actor, personId } = await aGuest();
    for (const reader of [actor, aVisitor().actor])
      expect(canaries(await openHome(reader, 'fi', 'trial-half'))).toEqual([]);
    expect(await factsOf(personId)).toMatchObject({ answers: [], marks: [] });
  });

  it('takes an answer as the lesson does: it is one, in both places', async () => {
    const { actor } = await aGuest();
    const input = { check: 'trial-half', response: ['whole'], key: randomUUID() };
    expect(await answerSample(actor, { ...input, response: ['nonsense'] })).toBe('choose');
    expect(await answerSample(actor, input)).toBeNull();
    const { sample } = await openHome(actor, 'fi', null);
    expect(canaries(sample)).toEqual(['KANARIA-002-fi']);
    expect(sample?.check).toEqual((await openLesson(actor, trialPeriod, 'fi')).checks['trial-half']);
    expect(canaries(await openHome(actor, 'fi', 'trial-half')).length).toBeGreaterThan(1);
  });

  it('is not the way to the checks of other lessons', async () => {
    const { actor, personId } = await aGuest();
    const input = { check: 'card-price', response: ['0'], key: randomUUID() };
    await expect(answerSample(actor, input)).rejects.toMatchObject({ code: 'not-found' });
    expect(await db.answer.count({ where: { personId } })).toBe(0);
  });
});

describe('the front page’s form', () => {
  it('makes a guest of a visitor who answers, and shows them what their answer means', async () => {
    const outcome = await post('/fi', { ...form, response: 'half' }, { address: '198.51.100.77' });
    expect(outcome).toMatchObject({ status: 303, location: '/fi#check-trial-half' });
    const secret = (await sessionIn(outcome)) ?? null;
    expect(secret).not.toBeNull();
    expect(canaries((await get('/fi', { secret })).data).length).toBeGreaterThan(0);
    expect(canaries((await get('/fi')).data)).toEqual([]);
  });

  it('makes no guest when nothing was chosen', async () => {
    const outcome = await post('/fi', form, { address: '198.51.100.78' });
    expect(outcome).toMatchObject({ status: 422, cookies: [] });
  });
});
