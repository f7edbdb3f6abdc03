/** The session cookie: its attributes, and who a request is. */
import { createCookie } from '@remix-run/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as plain from '#app/http/session.server.ts';
import { countPersons, db } from '../support/db.ts';
import { aGuest, aMember, password } from '../support/people.ts';
import { contextOf, cookieOf, get, post, sessionIn } from '../support/requests.ts';

function attributesOf(cookie: string | undefined): string[] {
  return (cookie ?? '').split('; ').slice(1).sort();
}

function requestWith(cookie: string | null): Request {
  return new Request('https://polku.test/fi', cookie === null ? {} : { headers: { Cookie: cookie } });
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('the session cookie', () => {
  it('over http is HttpOnly, SameSite=Lax, for the whole site and 60 days', async () => {
    vi.stubEnv('PUBLIC_ORIGIN', 'http://localhost:3000');
    vi.resetModules();
    const plain = await import('#app/http/session.server.ts');
    const cookies: string[] = [];
    await plain.sendSession(contextOf(cookies), 'secret');
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^polku_session=/);
    expect(attributesOf(cookies[0])).toEqual(['HttpOnly', 'Max-Age=5184000', 'Path=/', 'SameSite=Lax']);
  });

  it('over https is also Secure and bound to this host by its name', async () => {
    vi.stubEnv('PUBLIC_ORIGIN', 'https://polku.example');
    vi.resetModules();
    const secure = await import('#app/http/session.server.ts');
    const cookies: string[] = [];
    await secure.sendSession(contextOf(cookies), 'secret');
    await secure.sendSession(contextOf(cookies), null);
    // The prefix is honoured by browsers only with Secure, Path=/ and without Domain.
    for (const cookie of cookies) expect(cookie).toMatch(/^__Host-polku_session=/);
    expect(attributesOf(cookies[0])).toEqual(['HttpOnly', 'Max-Age=5184000', 'Path=/', 'SameSite=Lax', 'Secure']);
    expect(attributesOf(cookies[1])).toEqual(expect.arrayContaining(['Max-Age=0', 'Path=/', 'Secure']));
    // A cookie of the name without prefix, which a neighbour host could set, opens nothing.
    expect(await secure.sessionSecret(requestWith(await createCookie('polku_session').serialize('secret')))).toBeNull();
  });

  it('is taken away by signing out, with the same attributes', async () => {
    const { secret } = await aMember();
    const outcome = await post('/fi/sign-out', {}, { secret });
    expect(await sessionIn(outcome)).toBeNull();
    expect(attributesOf(outcome.cookies.at(-1))).toEqual(
      expect.arrayContaining(['HttpOnly', 'Max-Age=0', 'Path=/', 'SameSite=Lax']),
    );
    expect((await get('/fi/my-account', { secret })).status).toBe(303);
  });

  it('comes back as it was sent', async () => {
    const cookies: string[] = [];
    await plain.sendSession(contextOf(cookies), 'abc123');
    expect(await plain.sessionSecret(requestWith(cookies[0]?.split(';')[0] ?? ''))).toBe('abc123');
  });

  it.each([
    null,
    '',
    'polku_session',
    'polku_session=',
    'polku_session=%',
    'polku_session=not-base64!',
    'polku_session=eyJhIjoxfQ==',
    'a=b; c',
    '='.repeat(5000),
  ])('that is none or nonsense is a visitor’s: %j', async (cookie) => {
    const { actor } = await plain.identityOf(requestWith(cookie), contextOf());
    expect(actor).toEqual({ kind: 'visitor' });
  });

  it('holding something else than a secret is a visitor’s', async () => {
    for (const value of [{ a: 1 }, ['x'], 1, true, null]) {
      const cookie = (await createCookie('polku_session').serialize(value)).split(';')[0] ?? '';
      expect((await plain.identityOf(requestWith(cookie), contextOf())).actor.kind).toBe('visitor');
    }
  });
});

describe('whose request it is', () => {
  it('is asked once, however many loaders run', async () => {
    const { secret, personId } = await aGuest();
    const request = requestWith(await cookieOf(secret));
    const context = contextOf();
    const before = await plain.identityOf(request, context);
    // Ended in between: the same request still knows, the next one does not.
    await db.session.deleteMany({ where: { personId } });
    expect(await plain.identityOf(request, context)).toBe(before);
    expect((await plain.identityOf(request, contextOf())).actor.kind).toBe('visitor');
  });

  it('sends the cookie again when the session was extended, and only then', async () => {
    const { secret, personId } = await aGuest();
    expect((await get('/fi', { secret })).cookies).toEqual([]);
    await db.session.updateMany({
      where: { personId },
      data: { expiresAt: new Date(Date.now() + 5 * 24 * 3_600_000) },
    });
    const outcome = await get('/fi', { secret });
    expect(await sessionIn(outcome)).toBe(secret);
    expect(attributesOf(outcome.cookies[0])).toEqual(expect.arrayContaining(['HttpOnly', 'Max-Age=5184000']));
  });
});

describe('a guest', () => {
  const lesson = '/en/courses/canary-course/first-steps/trial-period';

  it('is not made by reading: no person, no cookie', async () => {
    const persons = await countPersons();
    for (const path of ['/', '/en', '/en/courses', lesson, '/en/my-learning', '/en/sign-up', '/t/0000-0000-0000']) {
      expect((await get(path)).cookies).toEqual([]);
    }
    expect(await countPersons()).toBe(persons);
  });

  it('is made by the first form, in the page’s language, once', async () => {
    const persons = await countPersons();
    const outcome = await post(lesson, { intent: 'finish' });
    const secret = await sessionIn(outcome);
    expect(secret).toEqual(expect.any(String));
    await post(lesson, { intent: 'finish' }, { secret: secret ?? null });
    expect(await countPersons()).toBe(persons + 1);
    const { actor, language } = await plain.identityOf(requestWith(await cookieOf(secret ?? '')), contextOf());
    expect([actor.kind, language]).toEqual(['guest', 'en']);
  });

  it('is not made by signing in, signing up with mistakes, or signing out', async () => {
    const persons = await countPersons();
    await post('/fi/sign-in', { email: 'nobody@polku.example', password: 'wrong-password' });
    await post('/fi/sign-up', { email: 'not an address', password: 'short' });
    await post('/fi/sign-out', {});
    expect(await countPersons()).toBe(persons);
  });

  it('gets a new secret at sign-up and at sign-in; the old one opens nothing', async () => {
    const guest = await aGuest();
    const account = { name: 'Aino Esimerkki', email: 'aino@polku.example', password };
    const signedUp = await sessionIn(await post('/fi/sign-up', account, { secret: guest.secret }));
    const second = await aGuest();
    const signedIn = await sessionIn(await post('/fi/sign-in', account, { secret: second.secret }));
    const secrets = [guest.secret, second.secret, signedUp, signedIn];
    expect(new Set(secrets).size).toBe(4);
    for (const old of [guest.secret, second.secret])
      expect((await get('/fi/my-account', { secret: old })).status).toBe(303);
    for (const now of [signedUp, signedIn])
      expect((await get('/fi/my-account', { secret: now ?? null })).status).toBe(200);
  });
});
