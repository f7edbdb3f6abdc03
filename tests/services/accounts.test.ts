/** Accounts and sessions: what is kept of a password, an address, a cookie; when sessions begin and end. */
import { createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { env } from '#app/env.server.ts';
import {
  beginGuest,
  changePassword,
  identify,
  myAccount,
  normalizeEmail,
  setRole,
  signIn,
  signOut,
  signUp,
  updateAccount,
} from '#app/services/accounts.server.ts';
import { countPersons, db, factsOf } from '../support/db.ts';
import { aGuest, aMember, aSession, aVisitor, password } from '../support/people.ts';
import { first, studyAll, takeQuiz } from '../support/study.ts';

const visitor = aVisitor().actor;
let count = 0;
const newAccount = () => ({ name: 'Aino Esimerkki', email: `aino-${String((count += 1))}@polku.example`, password });

async function kindBehind(secret: string): Promise<string> {
  return (await identify(secret)).actor.kind;
}

async function secretOf(outcome: ReturnType<typeof signUp>): Promise<string> {
  const answer = await outcome;
  if (answer.kind !== 'signed-up') throw new Error(answer.kind);
  return answer.secret;
}

describe('a session', () => {
  it('is in the table as a hash only: nothing in the database file opens anything', async () => {
    const guest = await beginGuest('fi');
    const input = newAccount();
    const secret = await secretOf(signUp(visitor, input, 'fi'));
    const ids = (await db.session.findMany()).map(({ id }) => id);
    const files = await readdir(env.dataDir);
    const stored = Buffer.concat(
      await Promise.all(
        files.filter((file) => file.startsWith('polku.db')).map((file) => readFile(`${env.dataDir}/${file}`)),
      ),
    );
    for (const each of [guest.secret, secret]) {
      const hashed = createHmac('sha256', env.appSecret).update(each).digest('hex');
      expect(ids).toContain(hashed);
      // The hash is found, so looking for the secret looks in the right place.
      expect(stored.includes(hashed)).toBe(true);
      expect(stored.includes(each)).toBe(false);
    }
    expect(stored.includes(input.password)).toBe(false);
  });

  it('has a secret of at least 120 bits, never the same twice', async () => {
    const secrets = await Promise.all(Array.from({ length: 50 }, async () => (await beginGuest('fi')).secret));
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) expect(secret).toMatch(/^[a-z0-9]{24,}$/);
  });

  it.each([null, '', 'nonsense', 'x'.repeat(10_000), "' OR 1=1 --"])(
    'with the secret %j is a visitor’s',
    async (secret) => {
      expect(await identify(secret)).toEqual({ actor: visitor, language: null, renewed: false });
    },
  );

  it('is not opened by what the table holds', async () => {
    const { secret } = await aGuest();
    expect(await kindBehind(createHmac('sha256', env.appSecret).update(secret).digest('hex'))).toBe('visitor');
  });

  it('ends when its time is over, and is extended in its second half', async () => {
    const { personId, secret } = await aGuest();
    const day = 24 * 60 * 60 * 1000;
    const endsIn = (days: number) =>
      db.session.updateMany({ where: { personId }, data: { expiresAt: new Date(Date.now() + days * day) } });
    await endsIn(50);
    expect((await identify(secret)).renewed).toBe(false);
    await endsIn(10);
    expect((await identify(secret)).renewed).toBe(true);
    const [row] = await db.session.findMany({ where: { personId } });
    expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(59 * day);
    await endsIn(-1);
    expect(await kindBehind(secret)).toBe('visitor');
  });

  it('ends by signing out, that one only, a guest’s as well', async () => {
    const { personId, secret } = await aMember();
    const elsewhere = await aSession(personId);
    await signOut(secret);
    expect([await kindBehind(secret), await kindBehind(elsewhere)]).toEqual(['visitor', 'member']);
    const guest = await aGuest();
    await signOut(guest.secret);
    expect(await kindBehind(guest.secret)).toBe('visitor');
    await signOut(null);
  });
});

describe('signing up', () => {
  it('makes a learner with the hash that OWASP recommends, and nothing of the password', async () => {
    const input = newAccount();
    const { actor } = await identify(await secretOf(signUp(visitor, input, 'en')));
    if (actor.kind !== 'member') throw new Error('a member');
    expect(actor).toMatchObject({ role: 'learner', name: input.name });
    const account = await db.account.findUniqueOrThrow({
      where: { personId: actor.personId },
      include: { person: true },
    });
    expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(account).toMatchObject({ email: input.email, person: { language: 'en' } });
  });

  it('of a guest keeps everything where it is: the same person, every fact, a new session in place of the old ones', async () => {
    const guest = await aGuest();
    const elsewhere = await aSession(guest.personId);
    await studyAll(guest.actor, { except: ['second-steps/quiz'] });
    await takeQuiz(guest.actor, first, 1);
    const before = await factsOf(guest.personId);
    const persons = await countPersons();
    const secret = await secretOf(signUp(guest.actor, newAccount(), 'fi'));
    expect((await identify(secret)).actor).toMatchObject({ kind: 'member', personId: guest.personId });
    expect(await factsOf(guest.personId)).toEqual(before);
    expect(await countPersons()).toBe(persons);
    expect(secret).not.toBe(guest.secret);
    expect([await kindBehind(guest.secret), await kindBehind(elsewhere)]).toEqual(['visitor', 'visitor']);
  });

  it('with an address that is taken, in any spelling, changes nothing', async () => {
    const input = newAccount();
    await signUp(visitor, input, 'fi');
    const guest = await aGuest();
    const persons = await countPersons();
    for (const email of [input.email, input.email.toUpperCase(), ` ${input.email} `]) {
      for (const actor of [visitor, guest.actor])
        expect(await signUp(actor, { ...input, email }, 'fi')).toEqual({ kind: 'email-taken' });
    }
    expect(await countPersons()).toBe(persons);
    expect(await kindBehind(guest.secret)).toBe('guest');
  });

  it('eight times at once makes one account and one person', async () => {
    const input = newAccount();
    const persons = await countPersons();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => signUp(visitor, input, 'fi')));
    expect(outcomes.filter(({ kind }) => kind === 'signed-up')).toHaveLength(1);
    expect(await countPersons()).toBe(persons + 1);
  });

  it('by a guest’s double click makes one account, and both clicks are answered with a session', async () => {
    const guest = await aGuest();
    const input = newAccount();
    const secrets = await Promise.all(
      [signUp(guest.actor, input, 'fi'), signUp(guest.actor, input, 'fi')].map(secretOf),
    );
    for (const secret of secrets)
      expect((await identify(secret)).actor).toMatchObject({ kind: 'member', personId: guest.personId });
    expect(await db.account.count({ where: { personId: guest.personId } })).toBe(1);
  });

  it('of a guest who has an account by now, with another address, is refused', async () => {
    const guest = await aGuest();
    await signUp(guest.actor, newAccount(), 'fi');
    expect(await signUp(guest.actor, newAccount(), 'fi')).toEqual({ kind: 'email-taken' });
    expect(await db.account.count({ where: { personId: guest.personId } })).toBe(1);
  });

  it('is refused to a member', async () => {
    const { actor } = await aMember();
    await expect(signUp(actor, newAccount(), 'fi')).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('an address', () => {
  it.each([
    ['Aino@Polku.Example', 'aino@polku.example'],
    ['  aino@polku.example\n', 'aino@polku.example'],
    ['A\u0308ITI@polku.example', 'äiti@polku.example'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(normalizeEmail(typed)).toBe(kept);
  });

  it('signs in in any spelling', async () => {
    const input = { ...newAccount(), email: 'Äiti@Polku.example' };
    await signUp(visitor, input, 'fi');
    for (const email of ['äiti@polku.example', 'A\u0308ITI@POLKU.EXAMPLE', ' äiti@polku.example ']) {
      expect(await signIn(visitor, { email, password })).toMatchObject({ language: 'fi' });
    }
  });
});

describe('signing in', () => {
  it('gives a new session each time and leaves other devices signed in', async () => {
    const { email, secret } = await aMember();
    const one = await signIn(visitor, { email, password });
    const other = await signIn(visitor, { email, password });
    expect(one?.secret).not.toBe(other?.secret);
    for (const each of [secret, one?.secret, other?.secret]) expect(await kindBehind(each ?? '')).toBe('member');
  });

  it.each([
    ['a wrong password', (email: string) => ({ email, password: 'wrong-password' })],
    ['the password in capitals', (email: string) => ({ email, password: password.toUpperCase() })],
    ['an empty password', (email: string) => ({ email, password: '' })],
    ['an unknown address', () => ({ email: 'nobody@polku.example', password })],
    ['the password of nobody', () => ({ email: 'nobody@polku.example', password: 'nobody has this password' })],
  ])('with %s opens nothing and leaves a guest as they were', async (_, input) => {
    const [{ email, personId }, guest] = await Promise.all([aMember(), aGuest()]);
    const sessions = await db.session.count({ where: { personId } });
    expect(await signIn(guest.actor, input(email))).toBeNull();
    expect(await db.session.count({ where: { personId } })).toBe(sessions);
    expect(await kindBehind(guest.secret)).toBe('guest');
  });
});

describe('changing the password', () => {
  it('ends every other session of that person and nobody else’s', async () => {
    const [{ actor, personId, email, secret }, stranger] = await Promise.all([aMember(), aMember()]);
    const elsewhere = await aSession(personId);
    expect(await changePassword(actor, { present: password, next: 'uusi-salasana-2026' }, secret)).toBe(true);
    expect([await kindBehind(secret), await kindBehind(elsewhere), await kindBehind(stranger.secret)]).toEqual([
      'member',
      'visitor',
      'member',
    ]);
    expect(await signIn(visitor, { email, password })).toBeNull();
    expect(await signIn(visitor, { email, password: 'uusi-salasana-2026' })).not.toBeNull();
    const { passwordHash } = await db.account.findUniqueOrThrow({ where: { personId } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is refused with a wrong present one, and nothing changes', async () => {
    const { actor, personId, email, secret } = await aMember();
    const elsewhere = await aSession(personId);
    expect(await changePassword(actor, { present: 'wrong-password', next: 'uusi-salasana-2026' }, secret)).toBe(false);
    expect(await kindBehind(elsewhere)).toBe('member');
    expect(await signIn(visitor, { email, password })).not.toBeNull();
  });
});

describe('an account', () => {
  it('is shown to and changed by its owner only', async () => {
    const [one, other] = await Promise.all([aMember(), aMember()]);
    await updateAccount(one.actor, { name: 'Uusi Nimi', language: 'en' });
    expect(await myAccount(one.actor)).toEqual({
      name: 'Uusi Nimi',
      email: one.email,
      userName: null,
      role: 'learner',
      hasRecovery: false,
    });
    expect(await myAccount(other.actor)).toMatchObject({ name: 'Aino Esimerkki', email: other.email });
    expect((await identify(one.secret)).language).toBe('en');
    await db.person.delete({ where: { id: other.personId } });
    await expect(myAccount(other.actor)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('gets a role by its address, in any spelling', async () => {
    const { email, secret } = await aMember();
    expect(await setRole(email.toUpperCase(), 'operator')).toBe(true);
    expect((await identify(secret)).actor).toMatchObject({ role: 'operator' });
    expect(await setRole('nobody@polku.example', 'operator')).toBe(false);
  });
});
