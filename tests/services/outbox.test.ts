/** E-mails through a real mail server: what leaves, to whom, how often, and what happens when it cannot. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notice } from '#app/domain/notice.ts';
import { env } from '#app/env.server.ts';
import { loadText } from '#app/i18n/i18n.ts';
import { deliverMail } from '#app/services/mail-delivery.server.ts';
import { claimMail, forgetAddresses, post } from '#app/services/outbox.server.ts';
import { hashSecret, sealSecret } from '#app/services/secrets.server.ts';
import { tell } from '#app/services/tell.server.ts';
import { chooseMail, setUnsubscribed, unsubscription } from '#app/services/unsubscribe.server.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership, withConfirmedAddress } from '../support/groups.ts';
import { aMailServer, type MailServer, parseMail } from '../support/mail-server.ts';
import { aGuide, aMember } from '../support/people.ts';

let server: MailServer;
const start = new Date('2026-11-23T09:00:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;

beforeAll(async () => {
  server = await aMailServer();
  env.smtpUrl = server.url;
  env.mailFrom = 'Polku <polku@polku.test>';
});
afterAll(() => server.close());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  await db.mail.deleteMany();
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
const reminder = (group: string, text = 'Miten menee?'): Notice => ({ kind: 'reminder', group, text });

/** A guide, their group, and a member of it with a confirmed address. */
async function aTeam(group: Parameters<typeof aGroup>[1] = {}) {
  const guide = await aGuide();
  const made = await aGroup(guide, group);
  const member = await withConfirmedAddress(await aMember());
  const membership = await aMembership(made, member);
  return { guide, group: made, member, membership };
}

type Team = Awaited<ReturnType<typeof aTeam>>;

async function tellMember(
  { group, member, guide }: Pick<Team, 'group' | 'member' | 'guide'>,
  notice = reminder(group.name),
  key: string = randomUUID(),
) {
  const telling = { personId: member.personId, groupId: group.id, key, notice, fromId: guide.personId };
  await db.$transaction((tx) => tell(tx, [telling]));
  return key;
}

const lettersTo = (email: string) => server.got.filter(({ to }) => to.includes(email)).map(({ raw }) => parseMail(raw));
const rowOf = (key: string) => db.mail.findUniqueOrThrow({ where: { key } });

describe('a reminder', () => {
  it('arrives as plain text and HTML in the member’s language, with the headers that mail programs ask for', async () => {
    const team = await aTeam({ name: 'Syksyn ryhmä' });
    await db.person.update({ where: { id: team.member.personId }, data: { language: 'en' } });
    const key = await tellMember(team, reminder('Syksyn ryhmä', 'Hei <b>Aino</b> & co.\nMiten menee?'));
    await deliverMail();
    const [letter, ...more] = lettersTo(team.member.email);
    expect(more).toEqual([]);
    const t = await loadText('en');
    const { id } = await rowOf(key);
    expect(Object.fromEntries(letter?.headers ?? [])).toMatchObject({
      from: 'Polku <polku@polku.test>',
      to: team.member.email,
      subject: t('notices.reminder.title'),
      'message-id': `<${id}@polku.test>`,
      'auto-submitted': 'auto-generated',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'list-unsubscribe': expect.stringMatching(/^<https:\/\/polku\.test\/en\/unsubscribe\/person~[\w~-]+>$/),
      'content-language': 'en',
    });
    expect(Date.parse(letter?.headers.get('date') ?? '')).toBe(start.getTime());
    for (const part of [letter?.text, letter?.html]) {
      expect(part).toContain('Miten menee?');
      expect(part).toContain('Syksyn ryhmä');
      expect(part).toContain('https://polku.test/en/my-learning');
      expect(part).toContain('Aino Esimerkki');
    }
    expect(letter?.text).toContain('> Hei <b>Aino</b> & co.');
    expect(letter?.html).toContain('Hei &lt;b&gt;Aino&lt;/b&gt; &amp; co.');
    expect(letter?.html).toContain('<html lang="en">');
    // Nothing is fetched when it is read, so nobody learns that it was.
    expect(letter?.html).not.toMatch(/<img|<link|<script|url\(/);
    expect(await rowOf(key)).toMatchObject({ state: 'sent', tries: 1, problem: null, claimedUntil: null });
  });

  it('cannot smuggle a header in by any name', async () => {
    const evil = 'Ryhmä\r\nBcc: spy@evil.example\r\n\r\nTeksti';
    const { guide, group, member } = await aTeam({ name: evil });
    await db.account.update({ where: { personId: member.personId }, data: { name: 'Aino\r\nBcc: spy@evil.example' } });
    const code = 'K7WQ2M000001';
    const sealed = sealSecret('invitation', code);
    await db.invitation.create({
      data: {
        groupId: group.id,
        kind: 'email',
        codeHash: hashSecret('invitation', code),
        sealedCode: sealed,
        language: 'fi',
        email: 'uusi@polku.example',
        expiresAt: new Date(Date.now() + day),
      },
    });
    await db.$transaction((tx) =>
      post(tx, {
        key: randomUUID(),
        personId: null,
        address: 'uusi@polku.example',
        language: 'fi',
        kind: 'invitation',
        facts: { group: evil, guide: `${guide.actor.name}\r\nX-Evil: 1`, sealed },
      }),
    );
    await tellMember({ guide, group, member }, reminder(evil, 'Teksti\r\nBcc: spy@evil.example'));
    await deliverMail();
    for (const letter of [...lettersTo('uusi@polku.example'), ...lettersTo(member.email)]) {
      expect(letter.count('bcc') + letter.count('x-evil')).toBe(0);
      expect(letter.count('subject')).toBe(1);
      expect(letter.text.length).toBeGreaterThan(100);
    }
    expect(lettersTo('uusi@polku.example')[0]?.headers.get('subject')).toContain('Ryhmä Bcc: spy@evil.example Teksti');
    expect(lettersTo('uusi@polku.example')[0]?.text).toContain(`https://polku.test/fi/join/${code}`);
    expect(server.got.some(({ to }) => to.includes('spy@evil.example'))).toBe(false);
  });

  it('invites one address three times a day at most, however many guides and groups there are', async () => {
    const email = 'kutsuttu@polku.example';
    const invite = async (code: string) => {
      const { group, guide } = await aTeam();
      const sealed = sealSecret('invitation', code);
      const codes = { codeHash: hashSecret('invitation', code), sealedCode: sealed };
      const expiresAt = new Date(Date.now() + day);
      await db.invitation.create({
        data: { groupId: group.id, kind: 'email', ...codes, language: 'fi', email, expiresAt },
      });
      const facts = { group: group.name, guide: guide.actor.name, sealed };
      const letter = { personId: null, address: email, language: 'fi' as const, kind: 'invitation' as const, facts };
      await db.$transaction((tx) => post(tx, { key: code, ...letter }));
      await deliverMail();
    };
    for (const code of ['ONE', 'TWO', 'THREE', 'FOUR']) await invite(code);
    expect(lettersTo(email)).toHaveLength(3);
    expect((await rowOf('FOUR')).problem).toBe('enough');
    later(day + minute);
    await invite('FIVE');
    expect(lettersTo(email)).toHaveLength(4);
  });

  it('leaves by e-mail once a week for each membership, and is shown in the product each time', async () => {
    const team = await aTeam();
    const keys = [await tellMember(team), await tellMember(team)];
    later(6 * day);
    keys.push(await tellMember(team));
    await deliverMail();
    expect(lettersTo(team.member.email)).toHaveLength(1);
    expect((await rowOf(keys[1] ?? '')).problem).toBe('this-week');
    expect(await db.notice.count({ where: { personId: team.member.personId } })).toBe(3);
    // Another group is another guide, who knows nothing of this one.
    const other = await aGroup(team.guide);
    await aMembership(other, team.member);
    await tellMember({ ...team, group: other });
    later(day + minute);
    await tellMember(team);
    await deliverMail();
    expect(lettersTo(team.member.email)).toHaveLength(3);
  });

  it('told twice with one key, or by twenty at once, is one', async () => {
    const team = await aTeam();
    const key = randomUUID();
    await Promise.all(Array.from({ length: 20 }, () => tellMember(team, reminder(team.group.name), key)));
    await Promise.all([deliverMail(), deliverMail(), deliverMail()]);
    expect(lettersTo(team.member.email)).toHaveLength(1);
    expect(await db.notice.count({ where: { key } })).toBe(1);
  });
});

describe('nothing is mailed', () => {
  it.each([
    [
      'to an address that is not confirmed',
      ({ member }: Team) =>
        db.account.updateMany({ where: { personId: member.personId }, data: { emailConfirmedAt: null } }),
      'no-address',
    ],
    ['to whoever does not want it', ({ member }: Team) => chooseMail(member.actor, ['assignment']), 'muted'],
  ])('%s', async (_what, change, problem) => {
    const team = await aTeam();
    await change(team);
    const key = await tellMember(team);
    await deliverMail();
    expect(lettersTo(team.member.email)).toEqual([]);
    expect(await rowOf(key)).toMatchObject({ state: 'dropped', problem, address: '' });
    expect(await db.notice.count({ where: { key } })).toBe(1);
  });

  it.each([
    [
      'the address was taken back',
      ({ member }: Team) =>
        db.account.updateMany({ where: { personId: member.personId }, data: { emailConfirmedAt: null } }),
    ],
    [
      'the address is another',
      ({ member }: Team) =>
        db.account.updateMany({
          where: { personId: member.personId },
          data: { email: `${randomUUID()}@polku.example` },
        }),
    ],
    ['the kind was stopped', ({ member }: Team) => chooseMail(member.actor, [])],
    [
      'the member left',
      ({ membership }: Team) =>
        db.membership.updateMany({ where: { id: membership.id }, data: { endedAt: new Date(), end: 'left' } }),
    ],
    ['the member was removed', ({ membership }: Team) => db.membership.deleteMany({ where: { id: membership.id } })],
    [
      'the member shows nothing any more',
      ({ membership }: Team) =>
        db.membership.updateMany({ where: { id: membership.id }, data: { sharesUntil: '2026-11-22' } }),
    ],
    [
      'the group was archived',
      ({ group }: Team) => db.group.updateMany({ where: { id: group.id }, data: { archivedAt: new Date() } }),
    ],
    [
      'the group ended',
      ({ group }: Team) => db.group.updateMany({ where: { id: group.id }, data: { endsOn: '2026-11-22' } }),
    ],
  ])('when %s between telling and sending', async (_what, change) => {
    const team = await aTeam();
    const key = await tellMember(team);
    expect((await rowOf(key)).state).toBe('waiting');
    await change(team);
    await deliverMail();
    expect(lettersTo(team.member.email)).toEqual([]);
    expect(await rowOf(key)).toMatchObject({ state: 'dropped', address: '', facts: {} });
  });

  it('of any kind for a group that ended, or to a guide who guides it no more', async () => {
    const team = await aTeam();
    const kinds: Notice[] = [
      {
        kind: 'assignment',
        group: 'R',
        targets: [{ course: 'finnish-working-life', module: null }],
        dueOn: null,
        note: null,
      },
      {
        kind: 'due-soon',
        group: 'R',
        targets: [{ course: 'finnish-working-life', module: null, dueOn: '2099-01-01' }],
      },
      { kind: 'comment', group: 'R', course: 'c', module: 'm', judgement: 'looks_good' },
    ];
    for (const notice of kinds) await tellMember(team, notice);
    const asked = {
      kind: 'comment-asked',
      group: 'R',
      groupId: 'g',
      membershipId: 'm',
      course: 'c',
      module: 'm',
    } as const;
    await withConfirmedAddress(team.guide);
    await tellMember({ ...team, member: team.guide }, asked);
    await db.groupGuide.deleteMany({ where: { groupId: team.group.id } });
    await db.group.update({ where: { id: team.group.id }, data: { archivedAt: new Date() } });
    await deliverMail();
    expect(await db.mail.groupBy({ by: ['state', 'problem'], _count: true })).toEqual([
      { state: 'dropped', problem: 'gone', _count: 4 },
    ]);
    // While both are there, all four leave.
    await db.mail.deleteMany();
    await db.group.update({ where: { id: team.group.id }, data: { archivedAt: null } });
    await db.groupGuide.create({ data: { groupId: team.group.id, personId: team.guide.personId } });
    for (const notice of kinds.filter(({ kind }) => kind !== 'due-soon')) await tellMember(team, notice);
    await tellMember({ ...team, member: team.guide }, asked);
    await deliverMail();
    expect(await db.mail.groupBy({ by: ['state'], _count: true })).toEqual([{ state: 'sent', _count: 3 }]);
  });

  it('when the account is gone, and nothing of it stays', async () => {
    const team = await aTeam();
    const key = await tellMember(team);
    await db.person.delete({ where: { id: team.member.personId } });
    await deliverMail();
    expect(await db.mail.count({ where: { key } })).toBe(0);
  });
});

describe('a server that does not take it', () => {
  it('for now (451) is asked again after 1, 5 and 30 minutes, 2 and 8 hours, and then no more', async () => {
    const team = await aTeam();
    const key = await tellMember(team);
    server.answerNext(451, 451, 451, 451, 451, 451);
    const pauses = [1, 5, 30, 120, 480].map((minutes) => minutes * minute);
    for (const [index, pause] of pauses.entries()) {
      await deliverMail();
      const row = await rowOf(key);
      expect(row).toMatchObject({ state: 'waiting', tries: index + 1, claimedUntil: null });
      expect(row.nextTryAt.getTime() - Date.now()).toBe(pause);
      expect(row.problem).toContain('451');
      expect(row.problem).not.toContain('@');
      later(pause - 1);
      await deliverMail();
      expect((await rowOf(key)).tries).toBe(index + 1);
      later(1);
    }
    await deliverMail();
    expect(await rowOf(key)).toMatchObject({ state: 'failed', tries: 6 });
    later(day);
    await deliverMail();
    expect(lettersTo(team.member.email)).toEqual([]);
  });

  it('for now (451) and then does (250) gets it once', async () => {
    const team = await aTeam();
    const key = await tellMember(team);
    server.answerNext(451);
    await deliverMail();
    later(minute);
    await deliverMail();
    later(day);
    await deliverMail();
    expect(lettersTo(team.member.email)).toHaveLength(1);
    expect(await rowOf(key)).toMatchObject({ state: 'sent', tries: 2, problem: null });
  });

  it('for good (550) is not asked again', async () => {
    const team = await aTeam();
    const key = await tellMember(team);
    server.answerNext(550);
    await deliverMail();
    expect(await rowOf(key)).toMatchObject({ state: 'failed', tries: 1, problem: expect.stringContaining('550') });
    later(day);
    await deliverMail();
    expect(lettersTo(team.member.email)).toEqual([]);
  });

  it('at all (nobody listens) is asked again', async () => {
    const team = await aTeam();
    const key = await tellMember(team);
    env.smtpUrl = 'smtp://127.0.0.1:1';
    await deliverMail();
    env.smtpUrl = server.url;
    expect(await rowOf(key)).toMatchObject({
      state: 'waiting',
      tries: 1,
      problem: expect.stringMatching(/ECONN|connect/i),
    });
  });
});

describe('an e-mail in hand', () => {
  it('is nobody else’s, until whoever has it has been away for five minutes', async () => {
    const team = await aTeam();
    const key = await tellMember(team);
    // A process that ends here.
    expect(await claimMail(10)).toHaveLength(1);
    await deliverMail();
    expect(lettersTo(team.member.email)).toEqual([]);
    later(5 * minute + 2_000);
    await deliverMail();
    expect(lettersTo(team.member.email)).toHaveLength(1);
    expect(await rowOf(key)).toMatchObject({ state: 'sent', tries: 2 });
  });

  it('is given back by a process that stops', async () => {
    const team = await aTeam();
    const key = await tellMember(team);
    let asked = 0;
    await deliverMail(() => (asked += 1) > 1);
    expect(await rowOf(key)).toMatchObject({ state: 'waiting', tries: 0, claimedUntil: null });
    expect(lettersTo(team.member.email)).toEqual([]);
  });
});

it('addresses are emptied thirty days after', async () => {
  const team = await aTeam();
  const key = await tellMember(team);
  await deliverMail();
  later(29 * day);
  await forgetAddresses();
  expect((await rowOf(key)).address).toBe(team.member.email);
  later(2 * day);
  await forgetAddresses();
  expect(await rowOf(key)).toMatchObject({ address: '', facts: {}, state: 'sent' });
});

describe('the link to stop', () => {
  const tokenIn = (letter: ReturnType<typeof parseMail> | undefined) =>
    /unsubscribe\/([^>]+)>/.exec(letter?.headers.get('list-unsubscribe') ?? '')?.[1] ?? '';

  it('stops this kind for this person, and nothing else; it can be taken back', async () => {
    const team = await aTeam();
    await tellMember(team);
    await deliverMail();
    const token = tokenIn(lettersTo(team.member.email)[0]);
    expect(await unsubscription(token)).toEqual({ kind: 'reminder', isMuted: false });
    expect(await setUnsubscribed(token, true)).toBe(true);
    expect(await setUnsubscribed(token, true)).toBe(true);
    expect(await unsubscription(token)).toEqual({ kind: 'reminder', isMuted: true });
    later(8 * day);
    await tellMember(team);
    await tellMember(team, {
      kind: 'assignment',
      group: 'R',
      targets: [{ course: 'finnish-working-life', module: null }],
      dueOn: '2026-12-24',
      note: null,
    });
    await deliverMail();
    expect(lettersTo(team.member.email)).toHaveLength(2);
    await setUnsubscribed(token, false);
    await tellMember(team);
    await deliverMail();
    expect(lettersTo(team.member.email)).toHaveLength(3);
  });

  it('is nobody’s to make: every change of one letter is unknown', async () => {
    const team = await aTeam();
    await tellMember(team);
    await deliverMail();
    const token = tokenIn(lettersTo(team.member.email)[0]);
    for (const wrong of [
      token.replace('reminder', 'comment'),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      '',
      'x',
      `${token}~`,
    ])
      expect([await unsubscription(wrong), await setUnsubscribed(wrong, true)]).toEqual([null, false]);
    expect(await db.mutedMail.count({ where: { personId: team.member.personId } })).toBe(0);
  });
});
