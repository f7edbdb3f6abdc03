/** Signing in without a goal: who guides and studies nothing comes to the guide's page, everybody else to "my learning". */
import { describe, expect, it } from 'vitest';
import { onlyGuides } from '#app/services/landing.server.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership } from '../support/groups.ts';
import { aGuide, aMember, password } from '../support/people.ts';
import { get, post } from '../support/requests.ts';
import { doTask, first } from '../support/study.ts';

describe('who only guides', () => {
  it('is a guide, with a group or before the first one, and an operator who guides one', async () => {
    const [guide, operator] = [await aGuide(), await aMember('operator')];
    expect(await onlyGuides(guide.personId)).toBe(true);
    expect(await onlyGuides(operator.personId)).toBe(false);
    await aGroup(operator);
    expect(await onlyGuides(operator.personId)).toBe(true);
  });

  it('is nobody who studies, is in a group as a member, or may guide no more', async () => {
    const [studies, belongs, former, learner] = [await aGuide(), await aGuide(), await aGuide(), await aMember()];
    await doTask(studies.actor, first);
    await aMembership(await aGroup(studies), belongs);
    await aGroup(former);
    await db.account.update({ where: { personId: former.personId }, data: { role: 'learner' } });
    for (const { personId } of [studies, belongs, former, learner]) expect(await onlyGuides(personId)).toBe(false);
  });

  it('lands on the guide’s page, unless they were on their way somewhere', async () => {
    const { personId, secret } = await aGuide();
    const { email } = await db.account.findUniqueOrThrow({ where: { personId } });
    const credentials = { email: email ?? '', password };
    expect((await post('/fi/sign-in', credentials)).location).toBe('/fi/guide');
    expect((await get('/fi/sign-in', { secret })).location).toBe('/fi/guide');
    expect((await post('/fi/sign-in', { ...credentials, next: '/fi/courses' })).location).toBe('/fi/courses');
  });

  it('is not a learner', async () => {
    const { email } = await aMember();
    expect((await post('/fi/sign-in', { email, password })).location).toBe('/fi/my-learning');
  });
});
