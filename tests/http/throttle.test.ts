/** Slowing down guessing: tries are counted by key, refused when there are too many, forgiven when one was right. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clientOf } from '#app/http/client-address.server.ts';
import { forgive, throttle } from '#app/http/throttle.server.ts';
import { db } from '../support/db.ts';
import { aMember, password } from '../support/people.ts';
import { get, post, sessionIn } from '../support/requests.ts';

const tooMany = { code: 'too-many' };

async function tries(limit: Parameters<typeof throttle>[0], key: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await throttle(limit, key);
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a limit', () => {
  it.each([
    ['sign-in-account', 10],
    ['sign-in-address', 100],
    ['sign-up-address', 200],
    ['verify-address', 120],
    ['join-address', 300],
    ['invite-guide', 600],
  ] as const)('%s lets %i tries through and refuses the next', async (limit, count) => {
    await tries(limit, 'someone', count);
    await expect(throttle(limit, 'someone')).rejects.toMatchObject(tooMany);
    await throttle(limit, 'someone else');
  });

  it('counts as many as are asked at once, and tells what is left', async () => {
    expect(await throttle('verify-many-address', 'office', 200)).toEqual({ limit: 1200, remaining: 1000, reset: 600 });
    for (let count = 0; count < 5; count += 1) await throttle('verify-many-address', 'office', 200);
    await expect(throttle('verify-many-address', 'office', 1)).rejects.toMatchObject(tooMany);
  });

  it('counts each kind of try for itself', async () => {
    await tries('sign-in-account', 'both', 10);
    await throttle('sign-in-address', 'both');
  });

  it('is forgiven, for that key only', async () => {
    for (const key of ['forgiven', 'not forgiven']) await tries('sign-in-account', key, 10);
    await forgive('sign-in-account', 'forgiven');
    await tries('sign-in-account', 'forgiven', 10);
    await expect(throttle('sign-in-account', 'not forgiven')).rejects.toMatchObject(tooMany);
  });

  it('ends after a quarter of an hour', async () => {
    vi.useFakeTimers({ now: Date.now() });
    await tries('sign-in-account', 'patient', 10);
    vi.advanceTimersByTime(14 * 60_000);
    await expect(throttle('sign-in-account', 'patient')).rejects.toMatchObject(tooMany);
    vi.advanceTimersByTime(2 * 60_000);
    await throttle('sign-in-account', 'patient');
  });
});

describe('signing in', () => {
  it('is refused after ten wrong passwords for an account, from any address and even with the right one; others may', async () => {
    const [victim, other] = [await aMember(), await aMember()];
    const attempt = (email: string, given: string, address: string) =>
      post('/fi/sign-in', { email, password: given }, { address });
    for (let count = 0; count < 10; count += 1) {
      const spelling = count % 2 === 0 ? victim.email : ` ${victim.email.toUpperCase()}`;
      expect((await attempt(spelling, 'wrong-password', `192.0.2.${String(count)}`)).status).toBe(422);
    }
    const refused = await attempt(victim.email, password, '192.0.2.99');
    expect(refused).toMatchObject({ status: 429, data: { code: 'too-many' }, cookies: [] });
    // Seconds of a quarter of an hour, less the moments that the tries took.
    expect(Number(refused.headers['Retry-After'])).toBeGreaterThan(600);
    expect(Number(refused.headers['Retry-After'])).toBeLessThanOrEqual(900);
    expect((await attempt(other.email, password, '192.0.2.1')).status).toBe(303);
  });

  it('counts every spelling of a user name as the one account that it opens', async () => {
    const { personId } = await aMember();
    const userName = `meri-${personId.slice(0, 8)}`;
    await db.account.update({ where: { personId }, data: { userName } });
    const wide = (letters: number) =>
      [...userName].map((each, at) => (at < letters && /[a-z]/.test(each) ? wideOf(each) : each)).join('');
    const wideOf = (letter: string) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0);
    for (let count = 0; count < 10; count += 1) {
      const spelt = wide(count % 5);
      const outcome = await post('/fi/sign-in', { email: spelt, password: 'wrong-password' }, { address: '192.0.2.7' });
      expect(outcome.status).toBe(422);
    }
    expect((await post('/fi/sign-in', { email: wide(4), password }, { address: '192.0.2.8' })).status).toBe(429);
  });

  it('with the right password forgives the wrong ones before', async () => {
    const { email } = await aMember();
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 6; count += 1)
        await post('/fi/sign-in', { email, password: 'wrong-password' }, { address: '198.51.100.1' });
      const outcome = await post('/fi/sign-in', { email, password }, { address: '198.51.100.1' });
      expect(outcome.status).toBe(303);
      expect(await sessionIn(outcome)).toEqual(expect.any(String));
    }
  });
});

describe('whoever asks', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:12:aaaa::1', '2001:db8:0:12'],
    ['2001:0DB8::12:bbbb:0:0:2', '2001:db8:0:12'],
    ['2001:db8:0:13::1', '2001:db8:0:13'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    [undefined, 'unknown'],
  ])('%s is counted as %s: a whole network of IPv6 is one', (address, client) => {
    expect(clientOf(address)).toBe(client);
  });
});

describe('checking certificates', () => {
  it('is refused to an address that guesses, not to others', async () => {
    for (let count = 0; count < 120; count += 1) await throttle('verify-address', '203.0.113.7');
    expect((await get('/t/0000-0000-0000', { address: '203.0.113.7' })).status).toBe(429);
    expect((await get('/t/0000-0000-0000', { address: '203.0.113.8' })).status).not.toBe(429);
  });

  it('an address that was refused does not use up what everybody has', async () => {
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
    for (let count = 0; count < 400; count += 1) await get('/t/0000-0000-0000', { address: '203.0.113.9' });
    // 3000 for everybody, of which this one could take 120.
    await tries('verify-all', 'all', 3000 - 120);
    await expect(throttle('verify-all', 'all')).rejects.toMatchObject(tooMany);
  });
});
