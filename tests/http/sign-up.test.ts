/** The sign-up form: a second click is no second account and no refusal; another's address stays another's. */
import { describe, expect, it } from 'vitest';
import { db, factsOf } from '../support/db.ts';
import { aGuest, aMember, password } from '../support/people.ts';
import { post, sessionIn } from '../support/requests.ts';

let count = 0;
const newAccount = () => ({ name: 'Aino Esimerkki', email: `uusi-${String((count += 1))}@polku.example`, password });
const lesson = '/fi/courses/canary-course/first-steps/trial-period';

describe('a second click on sign up', () => {
  it('after the first one is done signs in to the account that it made', async () => {
    const fields = newAccount();
    expect((await post('/fi/sign-up', fields)).status).toBe(303);
    const second = await post('/fi/sign-up', { ...fields, email: fields.email.toUpperCase() });
    expect(second).toMatchObject({ status: 303, location: '/fi/my-learning' });
    expect(await sessionIn(second)).toEqual(expect.any(String));
    expect(await db.account.count({ where: { email: fields.email } })).toBe(1);
  });

  it('keeps what was done as a guest in between', async () => {
    const fields = newAccount();
    await post('/fi/sign-up', fields);
    const { secret } = await aGuest();
    await post(lesson, { intent: 'finish' }, { secret });
    expect((await post('/fi/sign-up', fields, { secret })).status).toBe(303);
    const account = await db.account.findUniqueOrThrow({ where: { email: fields.email } });
    expect((await factsOf(account.personId)).marks).toHaveLength(1);
  });
});

describe('an address that has an account', () => {
  it('is taken for everyone who does not know its password', async () => {
    const { email } = await aMember();
    const refused = await post('/fi/sign-up', { ...newAccount(), email, password: 'another-password' });
    expect(refused).toMatchObject({ status: 422, data: { lastResult: { error: { email: ['email.taken'] } } } });
    expect(await sessionIn(refused)).toBeUndefined();
  });

  it('is guarded against guessing as it is at sign-in', async () => {
    const { email } = await aMember();
    const guess = (address: string) =>
      post('/fi/sign-up', { ...newAccount(), email, password: 'another-password' }, { address });
    for (let tries = 0; tries < 10; tries += 1) await guess(`192.0.2.${String(tries)}`);
    expect((await post('/fi/sign-up', { ...newAccount(), email, password }, { address: '192.0.2.50' })).status).toBe(
      429,
    );
  });

  it('is told to one computer so many times in an hour; then free and taken addresses get the same answer', async () => {
    const [address, elsewhere] = ['192.0.2.77', '192.0.2.78'];
    const probe = async () =>
      (
        await post(
          '/fi/sign-up',
          { ...newAccount(), email: (await aMember()).email, password: 'another-password' },
          { address },
        )
      ).status;
    const statuses = [];
    for (let tries = 0; tries < 22; tries += 1) statuses.push(await probe());
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 422), 429, 429]);
    expect((await post('/fi/sign-up', newAccount(), { address })).status).toBe(429);
    expect((await post('/fi/sign-up', newAccount(), { address: elsewhere })).status).toBe(303);
  });
});
