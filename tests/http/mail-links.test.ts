/** Links that come by e-mail, and what asking for one tells a stranger: nothing. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { env } from '#app/env.server.ts';
import { isPasswordOf, signIn } from '#app/services/accounts.server.ts';
import { deliverMail } from '#app/services/mail-delivery.server.ts';
import { makeRecoveryCode } from '#app/services/recovery.server.ts';
import { openSecret } from '#app/services/secrets.server.ts';
import { unsubscribeToken, unsubscription } from '#app/services/unsubscribe.server.ts';
import { keptMail } from '#app/mail/mail-files.server.ts';
import { db } from '../support/db.ts';
import { withConfirmedAddress } from '../support/groups.ts';
import { aMember, aSession, aVisitor, password } from '../support/people.ts';
import { get, post, sessionIn } from '../support/requests.ts';

const minute = 60_000;
const start = new Date('2026-11-23T09:00:00Z');
let clients = 0;
/** Each asks from a computer of their own, so that throttling is not what is tested. */
const from = () => ({ address: `203.0.113.${String((clients += 1))}` });
const newEmail = () => `${randomUUID()}@polku.example`;
const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The path of the link in the newest letter to the address. */
async function linkTo(email: string): Promise<string> {
  await deliverMail();
  later(1000);
  const letter = (await keptMail(500)).find(({ to }) => to === email);
  return /https:\/\/polku\.test(\/\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
}

const countTo = async (email: string) => (await keptMail(500)).filter(({ to }) => to === email).length;

const askReset = (email: string) => post('/fi/forgot-password', { intent: 'email', email }, from());

async function accountOf(email: string) {
  return db.account.findUniqueOrThrow({ where: { email } });
}

describe('asking for a new password', () => {
  it('gets the same answer, and makes the same rows, for a known, an unknown and an unconfirmed address', async () => {
    const [confirmed, unconfirmed, unknown] = [
      await withConfirmedAddress(await aMember()),
      await aMember(),
      newEmail(),
    ];
    const seen = [];
    for (const email of [confirmed.email, unconfirmed.email, unknown]) {
      const before = { links: await db.addressLink.count(), mail: await db.mail.count() };
      const answer = await askReset(email);
      const row = await db.mail.findFirstOrThrow({ where: { address: email } });
      seen.push({
        answer,
        links: (await db.addressLink.count()) - before.links,
        mail: (await db.mail.count()) - before.mail,
        row: { ...row, id: '', key: '', address: '', createdAt: null, nextTryAt: null },
      });
    }
    expect(seen[0]).toMatchObject({
      answer: { status: 303, location: '/fi/forgot-password?done=sent', cookies: [] },
      links: 0,
      mail: 1,
    });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    await deliverMail();
    expect([await countTo(confirmed.email), await countTo(unconfirmed.email), await countTo(unknown)]).toEqual([
      1, 1, 0,
    ]);
    // An address of nobody's is not kept.
    expect(await db.mail.count({ where: { address: unknown } })).toBe(0);
  });

  it('is slowed down alike for an address with an account and one without', async () => {
    const { email } = await aMember();
    for (const address of [email, newEmail()]) {
      const statuses = [];
      for (let tries = 0; tries < 7; tries += 1) statuses.push((await askReset(address)).status);
      expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
    }
  });

  it('asked twice in a minute sends one', async () => {
    const { email } = await aMember();
    await Promise.all([askReset(email), askReset(email)]);
    await deliverMail();
    expect(await countTo(email)).toBe(1);
  });
});

describe('a link for a new password', () => {
  it('works once, ends every session, and confirms the address', async () => {
    const { email, personId } = await aMember();
    await aSession(personId);
    await askReset(email);
    const link = await linkTo(email);
    expect(link).toMatch(/^\/fi\/reset-password\/[\w-]{43}$/);
    // Programs that look into mail open links: that changes nothing.
    for (let looks = 0; looks < 3; looks += 1) expect((await get(link)).status).toBe(200);
    const next = 'uusi-salasana-2026';
    expect((await post(link, { newPassword: 'lyhyt' }, from())).status).toBe(422);
    expect(await post(link, { newPassword: next }, from())).toMatchObject({
      location: '/fi/forgot-password?done=changed',
    });
    expect(await isPasswordOf(personId, next)).toBe(true);
    expect(await db.session.count({ where: { personId } })).toBe(0);
    expect((await accountOf(email)).emailConfirmedAt).not.toBeNull();
    expect(await post(link, { newPassword: 'kolmas-salasana-2026' }, from())).toMatchObject({ location: link });
    expect(await isPasswordOf(personId, next)).toBe(true);
    expect(await get(link)).toMatchObject({ status: 410, data: { state: 'used' } });
  });

  it('leaves no way back in to whoever made the account with this address, or had its password', async () => {
    const [owner, elsewhere] = [await aMember(), newEmail()];
    const code = await makeRecoveryCode(owner.personId);
    await post(
      '/fi/my-account/email',
      { intent: 'address', email: elsewhere, password },
      { secret: owner.secret, ...from() },
    );
    const change = await linkTo(elsewhere);
    await askReset(owner.email);
    const mine = 'uusi-salasana-2026';
    await post(await linkTo(owner.email), { newPassword: mine }, from());
    await post(change, {}, from());
    const theirs = 'kaapparin-salasana-2026';
    await post('/fi/forgot-password', { intent: 'code', code, newPassword: theirs }, from());
    expect(await isPasswordOf(owner.personId, mine)).toBe(true);
    expect((await accountOf(owner.email)).personId).toBe(owner.personId);
  });

  it('and a change of address are void after the password was changed; the confirmation of one’s own is not', async () => {
    const { email, personId, secret } = await aMember();
    const elsewhere = newEmail();
    const my = (path: string, fields: Record<string, string>) => post(path, fields, { secret, ...from() });
    await my('/fi/my-account/email', { intent: 'address', email: elsewhere, password });
    const change = await linkTo(elsewhere);
    await askReset(email);
    const reset = await linkTo(email);
    const next = 'uusi-salasana-2026';
    await my('/fi/my-account', { intent: 'password', presentPassword: password, newPassword: next });
    await post(change, {}, from());
    await post(reset, { newPassword: 'vanhan-linkin-salasana' }, from());
    expect(await isPasswordOf(personId, next)).toBe(true);
    expect((await accountOf(email)).emailConfirmedAt).toBeNull();

    await my('/fi/my-account/email', { intent: 'again' });
    const confirm = await linkTo(email);
    await my('/fi/my-account', { intent: 'password', presentPassword: next, newPassword: password });
    await post(confirm, {}, from());
    expect((await accountOf(email)).emailConfirmedAt).not.toBeNull();
  });

  it('of two at once one gets it', async () => {
    const { email } = await aMember();
    await askReset(email);
    const link = await linkTo(email);
    const answers = await Promise.all(
      ['yksi', 'kaksi'].map((word) => post(link, { newPassword: `${word}-salasana-2026` }, from())),
    );
    expect(answers.filter(({ location }) => location?.endsWith('done=changed'))).toHaveLength(1);
  });

  it('runs out after an hour, and is void when a newer one was sent or the account has another address', async () => {
    const [one, two, three] = [await aMember(), await aMember(), await aMember()];
    const links = [];
    for (const { email } of [one, two, three]) {
      await askReset(email);
      links.push(await linkTo(email));
    }
    const [first = '', second = '', third = ''] = links;
    await askReset(two.email);
    later(minute);
    await askReset(two.email);
    await deliverMail();
    expect(await get(second)).toMatchObject({ status: 404, data: { state: 'wrong' } });
    await db.account.update({ where: { personId: three.personId }, data: { email: newEmail() } });
    await post(third, { newPassword: 'uusi-salasana-2026' }, from());
    expect(await isPasswordOf(three.personId, password)).toBe(true);
    later(60 * minute);
    expect(await get(first)).toMatchObject({ status: 410, data: { state: 'expired' } });
    await post(first, { newPassword: 'uusi-salasana-2026' }, from());
    expect(await isPasswordOf(one.personId, password)).toBe(true);
  });
});

describe('a recovery code', () => {
  it('gives a new password, however it is typed; a wrong one does not', async () => {
    const { personId } = await aMember();
    const code = await makeRecoveryCode(personId);
    expect(JSON.stringify(await db.account.findMany())).not.toContain(code.replaceAll('-', ''));
    const send = (typed: string) =>
      post('/fi/forgot-password', { intent: 'code', code: typed, newPassword: 'uusi-salasana-2026' }, from());
    expect(await send('AAAAA-AAAAA-AAAAA-AAAAA')).toMatchObject({ status: 422 });
    expect(await isPasswordOf(personId, password)).toBe(true);
    expect(await send(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toMatchObject({ status: 303 });
    expect(await isPasswordOf(personId, 'uusi-salasana-2026')).toBe(true);
    expect(await db.session.count({ where: { personId } })).toBe(0);
  });
});

describe('confirming an address', () => {
  it('is asked at sign-up, by a link that works once within a day', async () => {
    const email = newEmail();
    const signedUp = await post('/fi/sign-up', { name: 'Aino Esimerkki', email, password }, from());
    expect(await sessionIn(signedUp)).toEqual(expect.any(String));
    const link = await linkTo(email);
    expect(link).toMatch(/^\/fi\/confirm-email\/[\w-]{43}$/);
    expect(await get(link)).toMatchObject({ status: 200, data: { state: 'open' } });
    expect((await accountOf(email)).emailConfirmedAt).toBeNull();
    expect(await post(link, {}, from())).toMatchObject({ location: `${link}?done=confirmed` });
    expect((await accountOf(email)).emailConfirmedAt).not.toBeNull();
    expect(await get(link)).toMatchObject({ status: 410, data: { state: 'used' } });
  });

  it('runs out after a day', async () => {
    const email = newEmail();
    await post('/fi/sign-up', { name: 'Aino Esimerkki', email, password }, from());
    const link = await linkTo(email);
    later(24 * 60 * minute);
    await post(link, {}, from());
    expect((await accountOf(email)).emailConfirmedAt).toBeNull();
    expect(await get(link)).toMatchObject({ status: 410, data: { state: 'expired' } });
  });

  it('of a new address takes its place only then; until then the old one signs in', async () => {
    const { secret, email, personId } = await withConfirmedAddress(await aMember());
    const next = newEmail();
    const change = (fields: Record<string, string>) =>
      post('/fi/my-account/email', { intent: 'address', ...fields }, { secret, ...from() });
    expect(await change({ email: next, password: 'wrong' })).toMatchObject({ status: 422 });
    expect(await change({ email, password })).toMatchObject({
      status: 422,
      data: { lastResult: { error: { email: ['address.unchanged'] } } },
    });
    expect(await change({ email: next, password })).toMatchObject({ location: '/fi/my-account/email?done=sent' });
    expect(await get('/fi/my-account/email', { secret })).toMatchObject({
      data: { address: { email, isConfirmed: true, pending: next } },
    });
    expect(await signIn(aVisitor().actor, { email, password })).not.toBeNull();
    expect(await signIn(aVisitor().actor, { email: next, password })).toBeNull();
    await post(await linkTo(next), {}, from());
    expect(await db.account.findUniqueOrThrow({ where: { personId } })).toMatchObject({ email: next });
    expect(await signIn(aVisitor().actor, { email: next, password })).not.toBeNull();
  });

  it('of another’s address is asked for like any other, and never sent', async () => {
    const [owner, asking] = [await withConfirmedAddress(await aMember()), await withConfirmedAddress(await aMember())];
    const ask = (email: string) =>
      post('/fi/my-account/email', { intent: 'address', email, password }, { secret: asking.secret, ...from() });
    const answers = [await ask(owner.email), await ask(newEmail())];
    expect(answers[0]).toEqual(answers[1]);
    later(1000);
    await ask(owner.email);
    const row = await db.mail.findFirstOrThrow({ where: { address: owner.email }, orderBy: { createdAt: 'desc' } });
    await deliverMail();
    expect(await countTo(owner.email)).toBe(0);
    // Even with the link, which nobody got, the address stays its owner's.
    const { sealed } = row.facts as { sealed: string }; // What was just stored there.
    const link = `/fi/confirm-email/${openSecret('confirm', sealed) ?? ''}`;
    expect(await post(link, {}, from())).toMatchObject({ location: `${link}?done=taken` });
    expect((await accountOf(owner.email)).personId).toBe(owner.personId);
  });
});

describe('stopping e-mails', () => {
  it('a mail program’s own form, without Origin, cookies or redirect, is enough (RFC 8058)', async () => {
    const { personId } = await aMember();
    const path = `/fi/unsubscribe/${unsubscribeToken('reminder', personId, '')}`;
    expect(await get(path)).toMatchObject({ status: 200, data: { found: { kind: 'reminder', isMuted: false } } });
    // Opening it changes nothing.
    expect(await db.mutedMail.count({ where: { personId } })).toBe(0);
    const sent = await post(path, { 'List-Unsubscribe': 'One-Click' }, { headers: { Origin: 'https://mail.example' } });
    expect(sent).toMatchObject({ status: 200, location: null, cookies: [] });
    expect(await db.mutedMail.findMany({ where: { personId }, select: { kind: true } })).toEqual([
      { kind: 'reminder' },
    ]);
    expect(await post(path, { intent: 'undo' })).toMatchObject({ location: `${path}?done=undo` });
    expect(await db.mutedMail.count({ where: { personId } })).toBe(0);
  });

  it('of invitations works for an address without an account, of which only a keyed hash is kept', async () => {
    const address = newEmail();
    const token = unsubscribeToken('invitation', null, address);
    await post(`/en/unsubscribe/${token}`, { intent: 'stop' });
    expect(await unsubscription(token)).toEqual({ kind: 'invitation', isMuted: true });
    expect(JSON.stringify(await db.mutedAddress.findMany())).not.toContain(address.split('@')[0]);
  });
});

it('the page of letters that became files exists in development and demonstrations only, and never with a mail server', async () => {
  expect((await get('/fi/dev-mail')).status).toBe(200);
  const was = { ...env };
  for (const change of [{ isProduction: true, demo: false }, { smtpUrl: 'smtp://127.0.0.1:1' }]) {
    Object.assign(env, was, change);
    expect((await get('/fi/dev-mail')).status).toBe(404);
  }
  Object.assign(env, was, { isProduction: true, demo: true });
  expect((await get('/fi/dev-mail')).status).toBe(200);
  Object.assign(env, { ...was, smtpUrl: undefined });
});
