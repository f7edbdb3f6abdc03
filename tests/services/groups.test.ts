/** A guide's groups and their invitations: who may do what to which, what is stored of a code, what leaves by e-mail. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { dateInHelsinki, daysAfter } from '#app/domain/day.ts';
import { env } from '#app/env.server.ts';
import {
  archiveGroup,
  changeGroup,
  createGroup,
  groupSettings,
  listGroups,
  removeGuide,
  reopenGroup,
} from '#app/services/groups.server.ts';
import {
  invitationSheet,
  invitationWith,
  listInvitations,
  makeInvitation,
  type NewInvitation,
  revokeInvitation,
} from '#app/services/invitations.server.ts';
import { inviteAddresses, inviteColleague, previewAddresses } from '#app/services/invite-by-email.server.ts';
import { openSecret } from '#app/services/secrets.server.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership } from '../support/groups.ts';
import { aGuide, aMember, anOperator } from '../support/people.ts';
import { courseId } from '../support/study.ts';

const today = dateInHelsinki(new Date());
const notFound = { code: 'not-found' };
const choices = { name: 'Syksyn ryhmä', language: 'fi', welcome: null, endsOn: null } as const;
const plain: NewInvitation = {
  language: 'fi',
  targets: [{ course: courseId, module: 'first-steps' }],
  minutesAWeek: 60,
  note: null,
  validUntil: daysAfter(today, 90),
  maxUses: null,
};

describe('a group', () => {
  it('is made once by one form, with its maker as guide; a learner makes none', async () => {
    const [guide, learner] = [await aGuide(), await aMember()];
    const key = randomUUID();
    const ids = await Promise.all([1, 2, 3].map(() => createGroup(guide.actor, choices, key)));
    expect(new Set(ids).size).toBe(1);
    expect(await listGroups(guide.actor)).toMatchObject([
      { id: ids[0], name: choices.name, state: 'open', members: 0 },
    ]);
    await expect(createGroup(learner.actor, choices, randomUUID())).rejects.toMatchObject(notFound);
    // The same key from somebody else is another form.
    expect(await createGroup((await anOperator()).actor, choices, key)).not.toBe(ids[0]);
  });

  it('is nobody else’s: every way in answers as a wrong id does', async () => {
    const group = await aGroup((await aGuide()).actor);
    const { id } = await db.invitation.create({
      data: { groupId: group.id, codeHash: randomUUID(), sealedCode: 'x', language: 'fi', expiresAt: new Date() },
    });
    const ways = (actor: Awaited<ReturnType<typeof aGuide>>['actor'], groupId: string) => [
      () => groupSettings(actor, groupId),
      () => changeGroup(actor, groupId, choices),
      () => archiveGroup(actor, groupId),
      () => reopenGroup(actor, groupId),
      () => removeGuide(actor, groupId, actor.personId),
      () => makeInvitation(actor, groupId, plain, 'k'),
      () => listInvitations(actor, groupId, ['code']),
      () => invitationSheet(actor, groupId, id),
      () => revokeInvitation(actor, groupId, id),
      () => previewAddresses(actor, groupId, 'a@x.example'),
      () => inviteAddresses(actor, groupId, { list: 'a@x.example', formKey: 'k' }),
      () => inviteColleague(actor, groupId, { email: 'a@x.example', formKey: 'k' }),
    ];
    const [stranger, former] = [await aGuide(), await aMember()];
    // A guide whose role was taken away is a stranger, too.
    await db.groupGuide.create({ data: { groupId: group.id, personId: former.personId } });
    for (const [actor, groupId] of [
      [stranger.actor, group.id],
      [stranger.actor, 'no-such-group'],
      [former.actor, group.id],
    ] as const)
      for (const way of ways(actor, groupId)) await expect(way()).rejects.toMatchObject(notFound);
    expect(await db.group.findUniqueOrThrow({ where: { id: group.id } })).toEqual(group);
    expect(await db.invitation.count({ where: { groupId: group.id } })).toBe(1);
  });

  it('of one’s own does not open another group’s invitation', async () => {
    const guide = await aGuide();
    const [mine, other] = [await aGroup(guide.actor), await aGroup((await aGuide()).actor)];
    const { id } = await db.invitation.create({
      data: { groupId: other.id, codeHash: randomUUID(), sealedCode: 'x', language: 'fi', expiresAt: new Date() },
    });
    await expect(revokeInvitation(guide.actor, mine.id, id)).rejects.toMatchObject(notFound);
    await expect(invitationSheet(guide.actor, mine.id, id)).rejects.toMatchObject(notFound);
  });

  it('counts those whom guides see: neither who has left nor whose time of showing is over', async () => {
    const guide = await aGuide();
    const group = await aGroup(guide.actor);
    await aMembership(group, await aMember());
    await aMembership(group, await aMember(), { sharesUntil: daysAfter(today, -1) });
    const left = await aMembership(group, await aMember());
    await db.membership.update({ where: { id: left.id }, data: { endedAt: new Date() } });
    expect(await listGroups(guide.actor)).toMatchObject([{ members: 1 }]);
    await archiveGroup(guide.actor, group.id);
    expect(await listGroups(guide.actor)).toMatchObject([{ members: 0, state: 'archived' }]);
  });

  it('opens again without a last day that is past, and keeps one that is not', async () => {
    const guide = await aGuide();
    for (const [endsOn, kept] of [
      [daysAfter(today, -3), null],
      [daysAfter(today, 3), daysAfter(today, 3)],
    ] as const) {
      const group = await aGroup(guide.actor, { endsOn, archivedAt: new Date() });
      await reopenGroup(guide.actor, group.id);
      expect(await groupSettings(guide.actor, group.id)).toMatchObject({ state: 'open', endsOn: kept });
    }
  });

  it('never loses its last guide, also when two take each other out at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await aGuide(), await aGuide()];
      const { id } = await aGroup(one.actor);
      expect(await removeGuide(one.actor, id, one.personId)).toBe(false);
      await db.groupGuide.create({ data: { groupId: id, personId: other.personId } });
      await Promise.allSettled([
        removeGuide(one.actor, id, other.personId),
        removeGuide(other.actor, id, one.personId),
        removeGuide(one.actor, id, one.personId),
      ]);
      expect(await db.groupGuide.count({ where: { groupId: id } })).toBe(1);
    }
  });
});

describe('an invitation with a code', () => {
  it('is made once by one form, printed again for its guides, and never stands readable in the database', async () => {
    const guide = await aGuide();
    const group = await aGroup(guide.actor);
    const key = randomUUID();
    const [id, again] = await Promise.all([1, 2].map(() => makeInvitation(guide.actor, group.id, plain, key)));
    expect(again).toBe(id);
    expect(await db.invitation.count({ where: { groupId: group.id } })).toBe(1);
    const { code, modules, guides } = await invitationSheet(guide.actor, group.id, id ?? '');
    expect(code).toMatch(/^[0-9A-Z]{12}$/);
    expect({ guides, titles: modules.map(({ target }) => target.module) }).toEqual({
      guides: ['Aino Esimerkki'],
      titles: ['first-steps'],
    });
    expect((await invitationWith(code ?? ''))?.id).toBe(id);
    const { codeHash } = await db.invitation.findUniqueOrThrow({ where: { id: id ?? '' } });
    const files = (await readdir(env.dataDir)).filter((file) => file.startsWith('polku.db'));
    const stored = Buffer.concat(await Promise.all(files.map((file) => readFile(`${env.dataDir}/${file}`))));
    // The hash is found, so looking for the code looks in the right place.
    expect(stored.includes(codeHash)).toBe(true);
    expect(stored.includes(code ?? '')).toBe(false);
  });

  it('is found by its code alone: not by id, hash or sealed form', async () => {
    const guide = await aGuide();
    const group = await aGroup(guide.actor);
    const id = await makeInvitation(guide.actor, group.id, plain, randomUUID());
    const { codeHash, sealedCode } = await db.invitation.findUniqueOrThrow({ where: { id } });
    for (const guess of [id, codeHash, sealedCode, '', '0000-0000-0000'])
      expect(await invitationWith(guess)).toBeNull();
  });

  it('cannot be made for a group that has ended', async () => {
    const guide = await aGuide();
    const { id } = await aGroup(guide.actor, { archivedAt: new Date() });
    await expect(makeInvitation(guide.actor, id, plain, 'k')).rejects.toMatchObject({ code: 'conflict' });
    await expect(inviteAddresses(guide.actor, id, { list: 'a@x.example', formKey: 'k' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('a list of addresses', () => {
  it('gets a way in and a letter each, once, however often it is sent', async () => {
    const guide = await aGuide();
    const group = await aGroup(guide.actor, { language: 'en' });
    const [a, b] = [`a-${randomUUID()}@x.example`, `b-${randomUUID()}@x.example`];
    const list = `${a}\nei osoite\n${b}\n${a}`;
    const send = (formKey: string) => inviteAddresses(guide.actor, group.id, { list, formKey });
    await Promise.all([send('k'), send('k'), send('k')]);
    const rows = await db.invitation.findMany({ where: { groupId: group.id } });
    expect(rows.map(({ email }) => email).sort()).toEqual([a, b]);
    for (const row of rows) {
      expect(row).toMatchObject({ kind: 'email', maxUses: 1, language: 'en' });
      const mail = await db.mail.findUniqueOrThrow({ where: { key: `invitation:${row.id}` } });
      expect(mail).toMatchObject({
        address: row.email,
        language: 'en',
        kind: 'invitation',
        personId: null,
        state: 'waiting',
        facts: { group: group.name, guide: guide.actor.name, sealed: row.sealedCode },
      });
      expect((await invitationWith(openSecret('invitation', row.sealedCode) ?? ''))?.id).toBe(row.id);
    }
    // Another form with the same list: they have been invited.
    expect((await send('another')).map(({ verdict }) => verdict)).toEqual(['invited', 'bad', 'invited', 'twice']);
    expect(await db.mail.count({ where: { address: { in: [a, b] } } })).toBe(2);
  });

  it('is judged the same for an address that has an account and one that has none', async () => {
    const guide = await aGuide();
    const group = await aGroup(guide.actor);
    const member = await aMember();
    await aMembership(group, member);
    const rows = await previewAddresses(guide.actor, group.id, `${member.email}\nnobody-${randomUUID()}@x.example`);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'ready']);
  });

  it('knows who has joined by invitation, and lets one who was too late be invited anew', async () => {
    const guide = await aGuide();
    const group = await aGroup(guide.actor);
    const [used, late] = [`u-${randomUUID()}@x.example`, `l-${randomUUID()}@x.example`];
    await inviteAddresses(guide.actor, group.id, { list: `${used}\n${late}`, formKey: 'k' });
    await db.invitation.updateMany({ where: { email: used }, data: { uses: 1 } });
    await db.invitation.updateMany({ where: { email: late }, data: { expiresAt: new Date(0) } });
    const rows = await previewAddresses(guide.actor, group.id, `${used}\n${late}`);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['joined', 'ready']);
  });

  it('loses the letter that has not left when the invitation is taken back; the guide never sees its code', async () => {
    const guide = await aGuide();
    const group = await aGroup(guide.actor);
    const email = `r-${randomUUID()}@x.example`;
    await inviteAddresses(guide.actor, group.id, { list: email, formKey: 'k' });
    const [line] = await listInvitations(guide.actor, group.id, ['email']);
    expect(line).toMatchObject({ email, code: null, state: 'open' });
    await revokeInvitation(guide.actor, group.id, line?.id ?? '');
    expect(await db.mail.findFirstOrThrow({ where: { address: email } })).toMatchObject({ state: 'dropped' });
    expect(await listInvitations(guide.actor, group.id, ['email'])).toMatchObject([{ state: 'revoked' }]);
    await expect(invitationSheet(guide.actor, group.id, line?.id ?? '')).rejects.toMatchObject(notFound);
  });
});

describe('a colleague', () => {
  it('is invited once, and not by what is no address', async () => {
    const guide = await aGuide();
    const group = await aGroup(guide.actor);
    const email = `C-${randomUUID()}@X.example`;
    const invite = (formKey: string) => inviteColleague(guide.actor, group.id, { email, formKey });
    expect([await invite('k'), await invite('other')]).toEqual(['sent', 'known']);
    expect(await inviteColleague(guide.actor, group.id, { email: 'colleague', formKey: 'k' })).toBe('bad');
    expect(await db.mail.findMany({ where: { address: email.toLowerCase() } })).toMatchObject([{ kind: 'colleague' }]);
  });
});
