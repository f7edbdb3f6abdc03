/** Joining by forms: each invitation's page, an account made at the same time, a recovery code shown once, wrong input. */
import { randomUUID } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { formatCode } from '#app/domain/code.ts';
import { dateInHelsinki, daysAfter } from '#app/domain/day.ts';
import { invitationSheet, makeInvitation } from '#app/services/invitations.server.ts';
import { identify } from '#app/services/accounts.server.ts';
import { personOfRecovery } from '#app/services/recovery.server.ts';
import { db, factsOf } from '../support/db.ts';
import { aGroup } from '../support/groups.ts';
import { aGuest, aGuide, aMember, password } from '../support/people.ts';
import { cookieOf, get, type Outcome, post, postBody, sessionIn } from '../support/requests.ts';

const today = dateInHelsinki(new Date());
const recoveryCookie = '__Host-polku_recovery';

async function anInvitation(maxUses: number | null = null) {
  const guide = await aGuide();
  const group = await aGroup(guide.actor);
  const choices = { language: 'fi', targets: [], minutesAWeek: null, note: null, maxUses } as const;
  const validUntil = daysAfter(today, 30);
  const id = await makeInvitation(guide.actor, group.id, { ...choices, validUntil }, randomUUID());
  const { code } = await invitationSheet(guide.actor, group.id, id);
  return { guide, group, id, code: code ?? '' };
}

const consent = { sharesUntil: daysAfter(today, 30) };
const newAccount = () => ({
  ...consent,
  intent: 'sign-up',
  name: 'Aino Esimerkki',
  userName: `aino-${randomUUID().slice(0, 8)}`,
  password,
});

/** What the browser holds after an answer: its session, and the sealed code if there is one. */
async function jarAfter(outcome: Outcome): Promise<Record<string, string>> {
  const session = await sessionIn(outcome);
  const sealed = outcome.cookies.find((cookie) => cookie.startsWith(`${recoveryCookie}=`))?.split(';')[0];
  return { Cookie: [session ? await cookieOf(session) : '', sealed ?? ''].filter(Boolean).join('; ') };
}

const codeIn = ({ data }: Outcome) =>
  typeof data === 'object' && data !== null && 'code' in data ? data.code : undefined;
const problemAt = (name: string, code: string) => ({ data: { lastResult: { error: { [name]: [code] } } } });

describe('the page that asks for a code', () => {
  it('leads to its invitation however it is typed or pasted, and keeps what cannot be one', async () => {
    const { code } = await anInvitation();
    for (const typed of [formatCode(code).toLowerCase(), `https://polku.test/en/join/${code}`])
      expect((await get(`/fi/join?code=${encodeURIComponent(typed)}`)).location).toBe(`/fi/join/${code}`);
    expect(await get('/fi/join?code=7KQ4')).toMatchObject({ status: 200, data: { typed: '7KQ4' } });
  });
});

describe('an invitation’s page', () => {
  it.each([
    ['expired', { expiresAt: new Date(0) }, 410],
    ['revoked', { revokedAt: new Date() }, 410],
    ['used-up', { maxUses: 1, uses: 1 }, 410],
  ] as const)('is %s', async (kind, data, status) => {
    const { code, id, group } = await anInvitation();
    await db.invitation.update({ where: { id }, data });
    const answer = await get(`/fi/join/${code}`);
    expect(answer).toMatchObject({ status, data: { invitation: { kind } } });
    expect(JSON.stringify(answer.data)).not.toContain(group.name);
    // And a form that was open meanwhile leads to it, without an account being made.
    const account = newAccount();
    expect((await post(`/fi/join/${code}`, account)).location).toBe(`/fi/join/${code}`);
    expect(await db.account.count({ where: { userName: account.userName } })).toBe(0);
  });

  it('of a code that nobody has is not found, like one with a typing error', async () => {
    expect(await get('/fi/join/0000-0000-0000')).toMatchObject({
      status: 404,
      data: { invitation: { kind: 'unknown' } },
    });
    expect(await get('/fi/join/0000-0000-0001')).toMatchObject({
      status: 404,
      data: { invitation: { kind: 'typing' } },
    });
  });

  it('is slowed down for those who guess', async () => {
    const address = '203.0.113.99';
    for (let tries = 0; tries < 300; tries += 1) await get('/fi/join/0000-0000-0000', { address });
    expect((await get('/fi/join/0000-0000-0000', { address })).status).toBe(429);
  });
});

describe('joining without an account', () => {
  it('makes one with a user name, joins, and shows a recovery code exactly once', async () => {
    const { code, group } = await anInvitation();
    const account = newAccount();
    const joined = await post(`/fi/join/${code}`, { ...account, sharesTexts: 'yes' });
    const { personId } = await db.account.findUniqueOrThrow({ where: { userName: account.userName } });
    const membership = await db.membership.findFirstOrThrow({ where: { groupId: group.id, personId } });
    expect(membership).toMatchObject({ sharesQuizzes: false, sharesTexts: true, ...consent });
    const onward = `/fi/my-groups/${membership.id}?done=joined`;
    expect(joined.location).toBe(`/fi/my-account/recovery-code?next=${encodeURIComponent(onward)}`);
    const headers = await jarAfter(joined);
    const shown = await get(joined.location ?? '', { headers });
    expect(shown.data).toMatchObject({ login: account.userName, next: onward });
    expect(await personOfRecovery(String(codeIn(shown)))).toBe(personId);
    // The showing takes the cookie away; without it there is nothing more to show.
    expect(shown.cookies).toEqual([expect.stringMatching(new RegExp(`^${recoveryCookie}=;.*Max-Age=0`))]);
    const session = (await sessionIn(joined)) ?? '';
    expect(codeIn(await get('/fi/my-account/recovery-code', { secret: session }))).toBeNull();
    // Nor does the cookie hold the code for whoever reads it, or show it to another person.
    expect(headers['Cookie']).not.toContain(String(codeIn(shown)));
    const other = await aMember();
    const stolen = { Cookie: `${await cookieOf(other.secret)}; ${headers['Cookie']?.split('; ')[1] ?? ''}` };
    expect(codeIn(await get('/fi/my-account/recovery-code', { headers: stolen }))).toBeNull();
  });

  it('twice in a row is one account and one member, and both clicks show the code that is in force', async () => {
    const { code, group } = await anInvitation(1);
    const account = newAccount();
    const clicks = await Promise.all([post(`/fi/join/${code}`, account), post(`/fi/join/${code}`, account)]);
    expect(await db.account.count({ where: { userName: account.userName } })).toBe(1);
    expect(await db.membership.count({ where: { groupId: group.id } })).toBe(1);
    const codes = await Promise.all(
      clicks.map(async (click) =>
        codeIn(await get('/fi/my-account/recovery-code', { headers: await jarAfter(click) })),
      ),
    );
    expect(new Set(codes).size).toBe(1);
    expect(await personOfRecovery(String(codes[0]))).not.toBeNull();
  });

  it('keeps what a guest has studied', async () => {
    const { code } = await anInvitation();
    const { secret, personId } = await aGuest();
    await post('/fi/courses/canary-course/first-steps/trial-period', { intent: 'finish' }, { secret });
    const joined = await post(`/fi/join/${code}`, newAccount(), { secret });
    const { actor } = await identify((await sessionIn(joined)) ?? null);
    expect(actor).toMatchObject({ kind: 'member', personId });
    expect((await factsOf(personId)).marks).toHaveLength(1);
  });

  it('with an address needs no code', async () => {
    const { code } = await anInvitation();
    const joined = await post(`/fi/join/${code}`, { ...newAccount(), email: `${randomUUID()}@x.example` });
    expect(joined.location).toMatch(/^\/fi\/my-groups\/[\w-]+\?done=joined$/);
  });

  it.each([
    [{ userName: '' }, 'userName', 'email.missing'],
    // Told together with what else is wrong.
    [{ userName: '', password: 'short', name: '' }, 'userName', 'email.missing'],
    [{ userName: 'a b' }, 'userName', 'account.user-name'],
    [{ userName: 'aino@x.example' }, 'userName', 'account.user-name'],
    [{ email: 'aino' }, 'email', 'email.wrong'],
    [{ password: 'short' }, 'password', 'password.too-short'],
    [{ sharesUntil: '2026-02-30' }, 'sharesUntil', 'consent.until'],
    [{ sharesUntil: daysAfter(today, 366) }, 'sharesUntil', 'consent.until'],
    [{ sharesUntil: daysAfter(today, -1) }, 'sharesUntil', 'consent.until'],
  ])('is refused at the field, and nothing is made: %j', async (wrong, name, problem) => {
    const { code, group } = await anInvitation();
    const refused = await post(`/fi/join/${code}`, { ...newAccount(), ...wrong });
    expect(refused).toMatchObject({ status: 422, ...problemAt(name, problem) });
    expect(await sessionIn(refused)).toBeUndefined();
    expect(await db.membership.count({ where: { groupId: group.id } })).toBe(0);
    expect(JSON.stringify(refused.data)).not.toContain(password);
  });

  it('with somebody else’s user name is refused', async () => {
    const { code } = await anInvitation();
    const account = newAccount();
    await post(`/fi/join/${code}`, account);
    const other = { ...account, userName: account.userName.toUpperCase(), password: 'not-the-same-one' };
    expect(await post(`/fi/join/${code}`, other)).toMatchObject(problemAt('userName', 'account.user-name-taken'));
  });
});

describe('joining with an account', () => {
  it('is one button, and leads to the group', async () => {
    const { code, group } = await anInvitation();
    const { secret, personId } = await aMember();
    const joined = await post(`/fi/join/${code}`, { intent: 'join', ...consent, sharesQuizzes: 'yes' }, { secret });
    const row = await db.membership.findFirstOrThrow({ where: { groupId: group.id, personId } });
    expect(row).toMatchObject({ sharesQuizzes: true, sharesTexts: false });
    expect(joined.location).toBe(`/fi/my-groups/${row.id}?done=joined`);
    expect((await get(`/fi/join/${code}`, { secret })).data).toMatchObject({ invitation: { kind: 'member' } });
  });

  it('sends who is not signed in to sign in, and back', async () => {
    const { code } = await anInvitation();
    const answer = await post(`/fi/join/${code}`, { intent: 'join', ...consent });
    expect(answer.location).toBe(`/fi/sign-in?next=${encodeURIComponent(`/fi/join/${code}`)}`);
  });
});

describe('a new recovery code', () => {
  it('takes the password, and ends the old one', async () => {
    const { secret, personId } = await aMember();
    const make = (sent: string) => post('/fi/my-account/recovery-code', { password: sent }, { secret });
    expect(await make('wrong-password')).toMatchObject({ status: 422, ...problemAt('password', 'password.wrong') });
    const codes = [];
    for (let time = 0; time < 2; time += 1) {
      const { cookies } = await make(password);
      const headers = { Cookie: `${await cookieOf(secret)}; ${cookies[0]?.split(';')[0] ?? ''}` };
      codes.push(String(codeIn(await get('/fi/my-account/recovery-code', { headers }))));
    }
    expect(await personOfRecovery(codes[0] ?? '')).toBeNull();
    expect(await personOfRecovery(codes[1] ?? '')).toBe(personId);
  });

  it('shows nothing for a cookie that somebody made up', async () => {
    const { secret } = await aMember();
    const made = (await createCookie(recoveryCookie).serialize('not sealed by us')).split(';')[0] ?? '';
    const headers = { Cookie: `${await cookieOf(secret)}; ${made}` };
    expect(codeIn(await get('/fi/my-account/recovery-code', { headers }))).toBeNull();
  });
});

describe('a guide’s forms', () => {
  it('make a group, an invitation and a list of invitations, and refuse what is wrong at its field', async () => {
    const { secret } = await aGuide();
    const send = (path: string, fields: Record<string, string | string[]>) => post(path, fields, { secret });
    const group = { name: 'Syksyn ryhmä', language: 'fi', key: randomUUID() };
    for (const [wrong, name, problem] of [
      [{ name: ' ' }, 'name', 'group.name'],
      [{ endsOn: daysAfter(today, -1) }, 'endsOn', 'group.ends-on'],
      [{ endsOn: '31.12.2026' }, 'endsOn', 'group.ends-on'],
      [{ welcome: 'x'.repeat(2001) }, 'welcome', 'group.welcome'],
    ] as const)
      expect(await send('/fi/guide/groups/new', { ...group, ...wrong })).toMatchObject(problemAt(name, problem));
    const { location } = await send('/fi/guide/groups/new', group);
    const list = location ?? '';
    expect(list).toMatch(/^\/fi\/guide\/groups\/[\w-]{43}\/invitations$/);
    const invitation = { key: randomUUID(), language: 'en', validUntil: daysAfter(today, 90) };
    for (const [wrong, name, problem] of [
      [{ module: 'no-such-course' }, 'module', 'invitation.modules'],
      [{ validUntil: daysAfter(today, 366) }, 'validUntil', 'invitation.valid-until'],
      [{ maxUses: '0' }, 'maxUses', 'invitation.max-uses'],
      [{ maxUses: 'monta' }, 'maxUses', 'invitation.max-uses'],
      [{ note: 'x'.repeat(401) }, 'note', 'invitation.note'],
    ] as const)
      expect(await send(`${list}/new`, { ...invitation, ...wrong })).toMatchObject(problemAt(name, problem));
    const module = ['canary-course/first-steps', 'canary-course/second-steps'];
    const made = await send(`${list}/new`, { ...invitation, module, pace: '60', maxUses: '20' });
    const { data } = await get(made.location ?? '', { secret });
    expect(data).toMatchObject({
      sheet: { language: 'en', minutesAWeek: 60, maxUses: 20, modules: [{ minutes: 95 }, {}] },
      typed: { fi: 'https://polku.test/fi/join', en: 'https://polku.test/en/join' },
      link: { href: expect.stringMatching(/^https:\/\/polku\.test\/en\/join\/[0-9A-Z]{12}$/) },
    });
    for (const [text, problem] of [
      ['', 'invite.nothing'],
      [Array.from({ length: 201 }, (_, index) => `a${String(index)}@x.example`).join('\n'), 'invite.too-many'],
    ] as const)
      expect(await send(`${list}/by-email`, { intent: 'preview', list: text })).toMatchObject(
        problemAt('list', problem),
      );
  });

  it('read a file as Excel saves it', async () => {
    const guide = await aGuide();
    const { id } = await aGroup(guide.actor);
    const form = new FormData();
    form.append('intent', 'preview');
    form.append('list', '');
    // Windows-1252, as Excel's "CSV" is: ä is one byte.
    const bytes = Uint8Array.from(Buffer.from('Nimi;Sähköposti\r\nÄiti Esimerkki;aiti@x.example\r\n', 'latin1'));
    form.append('file', new File([bytes], 'lista.csv', { type: 'text/csv' }));
    const answer = await postBody(`/fi/guide/groups/${id}/invitations/by-email`, form, { secret: guide.secret });
    expect(answer.data).toMatchObject({
      step: 'preview',
      rows: [{ text: 'aiti@x.example', name: 'Äiti Esimerkki', verdict: 'ready' }],
    });
    expect(await db.invitation.count({ where: { groupId: id } })).toBe(0);
  });
});
