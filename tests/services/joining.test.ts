/** Joining by a code: each state of an invitation, many at once, again after leaving, and what of it guides then see. */
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Member } from '#app/domain/actor.ts';
import { dateInHelsinki, daysAfter } from '#app/domain/day.ts';
import { askForComments } from '#app/services/feedback.server.ts';
import { openGroupMember, removeMember } from '#app/services/group-member.server.ts';
import { removeGuide } from '#app/services/groups.server.ts';
import { guidedMember } from '#app/services/guided.server.ts';
import { makeInvitation, invitationSheet, type NewInvitation } from '#app/services/invitations.server.ts';
import { acceptAsColleague, joinGroup, openJoinPage } from '#app/services/joining.server.ts';
import { leaveGroup } from '#app/services/my-groups.server.ts';
import { inviteColleague } from '#app/services/invite-by-email.server.ts';
import { openSecret } from '#app/services/secrets.server.ts';
import { openSharedTask } from '#app/services/shared-task.server.ts';
import { db } from '../support/db.ts';
import { aGroup, anAssignment } from '../support/groups.ts';
import { aGuest, aGuide, aMember, anOperator, aVisitor } from '../support/people.ts';
import { courseId, doTask, first } from '../support/study.ts';

const today = dateInHelsinki(new Date());
const consent = { sharesQuizzes: true, sharesTexts: false, sharesUntil: daysAfter(today, 30) };

async function anInvitation(choices: Partial<NewInvitation> = {}) {
  const guide = await aGuide();
  const group = await aGroup(guide.actor);
  const all = {
    language: 'fi',
    targets: [
      { course: courseId, module: 'first-steps' },
      { course: courseId, module: 'second-steps' },
    ],
    minutesAWeek: null,
    note: null,
    validUntil: daysAfter(today, 90),
    maxUses: null,
    ...choices,
  } as const;
  const id = await makeInvitation(guide.actor, group.id, all, randomUUID());
  const { code } = await invitationSheet(guide.actor, group.id, id);
  return { guide, group, id, code: code ?? '' };
}

const members = (groupId: string) => db.membership.count({ where: { groupId, endedAt: null } });
const usesOf = async (id: string) => (await db.invitation.findUniqueOrThrow({ where: { id } })).uses;

afterEach(() => {
  vi.useRealTimers();
});

describe('an opened invitation', () => {
  it('tells visitors, guests and members all there is to know', async () => {
    const { code, group } = await anInvitation();
    for (const { actor } of [aVisitor(), await aGuest(), await aMember()])
      expect(await openJoinPage(actor, code.toLowerCase())).toMatchObject({
        kind: 'open',
        group: group.name,
        guides: ['Aino Esimerkki'],
        modules: [{ target: { module: 'first-steps' } }, { target: { module: 'second-steps' } }],
        until: daysAfter(today, 365),
      });
  });

  it.each([
    ['revoked', { revokedAt: new Date() }],
    ['expired', { expiresAt: new Date(0) }],
    ['used-up', { maxUses: 2, uses: 2 }],
  ] as const)('that is %s says so and nothing else, and lets nobody in', async (kind, data) => {
    const { code, id, group } = await anInvitation();
    await db.invitation.update({ where: { id }, data });
    expect(await openJoinPage(aVisitor().actor, code)).toEqual({ kind });
    expect(await joinGroup((await aMember()).actor, code, consent)).toEqual({ kind });
    expect(await members(group.id)).toBe(0);
  });

  it('of a group that has ended says so', async () => {
    const { code, group } = await anInvitation();
    await db.group.update({ where: { id: group.id }, data: { archivedAt: new Date() } });
    expect(await openJoinPage(aVisitor().actor, code)).toEqual({ kind: 'ended' });
    expect(await joinGroup((await aMember()).actor, code, consent)).toEqual({ kind: 'ended' });
  });

  it('tells a typing error from a code that nobody has', async () => {
    const { code } = await anInvitation();
    const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    expect(await openJoinPage(aVisitor().actor, wrong)).toEqual({ kind: 'typing' });
    expect(await openJoinPage(aVisitor().actor, '0000-0000-0000')).toEqual({ kind: 'unknown' });
  });

  it('ends with its last day in Helsinki, not before', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-07-01T09:00:00Z') });
    const { code } = await anInvitation({ validUntil: '2026-07-02' });
    vi.setSystemTime(new Date('2026-07-02T20:59:59Z'));
    expect(await openJoinPage(aVisitor().actor, code)).toMatchObject({ kind: 'open' });
    vi.setSystemTime(new Date('2026-07-02T21:00:00Z'));
    expect(await openJoinPage(aVisitor().actor, code)).toEqual({ kind: 'expired' });
  });
});

describe('joining', () => {
  it('makes a member with exactly what was agreed, today’s visit, and the modules of the invitation', async () => {
    const { code, id, group, guide } = await anInvitation();
    const [one, other] = [await aMember(), await aMember()];
    const joined = await joinGroup(one.actor, code, consent);
    await joinGroup(other.actor, code, consent);
    const row = await db.membership.findFirstOrThrow({ where: { groupId: group.id, personId: one.personId } });
    expect(joined).toEqual({ kind: 'joined', membershipId: row.id });
    expect(row).toMatchObject({ ...consent, lastVisitOn: today, endedAt: null });
    expect(await usesOf(id)).toBe(2);
    // One assignment for each module, with both in it.
    const assignments = await db.assignment.findMany({ where: { groupId: group.id }, include: { named: true } });
    expect(assignments.map(({ module }) => module).sort()).toEqual(['first-steps', 'second-steps']);
    for (const each of assignments)
      expect(each).toMatchObject({ toAll: false, required: true, dueOn: null, dueDays: null });
    expect(assignments.map(({ named }) => named.length)).toEqual([2, 2]);
    expect((await guidedMember(guide.actor, { group: group.id, member: row.id })).sight).toEqual({
      quizzes: true,
      texts: false,
    });
  });

  it('gives nothing by name that the whole group has already', async () => {
    const { code, group } = await anInvitation();
    await anAssignment(group, { course: courseId, module: 'first-steps' });
    await joinGroup((await aMember()).actor, code, consent);
    const named = await db.assignment.findMany({ where: { groupId: group.id, toAll: false } });
    expect(named.map(({ module }) => module)).toEqual(['second-steps']);
  });

  it('twice is once: the first choices stay and no use is taken', async () => {
    const { code, id, group } = await anInvitation();
    const { actor } = await aMember();
    await Promise.all([1, 2, 3, 4].map(() => joinGroup(actor, code, consent)));
    const again = await joinGroup(actor, code, { ...consent, sharesTexts: true });
    expect(again).toMatchObject({ kind: 'member', group: group.name });
    expect(await members(group.id)).toBe(1);
    expect(await db.membership.findFirstOrThrow({ where: { groupId: group.id } })).toMatchObject({
      sharesTexts: false,
    });
    expect(await usesOf(id)).toBe(1);
  });

  it('again after leaving opens the same row with the new choices, and the lines of before stay', async () => {
    const { code, id, group } = await anInvitation();
    const { actor } = await aMember();
    await joinGroup(actor, code, consent);
    const before = await db.membership.findFirstOrThrow({ where: { groupId: group.id } });
    await db.accessLine.create({ data: { membershipId: before.id, kind: 'details' } });
    await leaveGroup(actor, before.id);
    const now = { sharesQuizzes: false, sharesTexts: true, sharesUntil: daysAfter(today, 10) };
    await Promise.all([1, 2, 3].map(() => joinGroup(actor, code, now)));
    const rows = await db.membership.findMany({ where: { groupId: group.id }, include: { accesses: true } });
    expect(rows).toMatchObject([{ id: before.id, ...now, endedAt: null, end: null, lastVisitOn: today }]);
    expect(rows[0]?.accesses).toHaveLength(1);
    expect(await usesOf(id)).toBe(2);
  });

  it('again after being removed shows nothing of before: no task that was shared then', async () => {
    const { guide, group, code } = await anInvitation();
    const member = await aMember();
    const nothing = { ...consent, sharesQuizzes: false };
    await joinGroup(member.actor, code, nothing);
    const { id } = await db.membership.findFirstOrThrow({ where: { groupId: group.id } });
    await doTask(member.actor, first, 'Vain silloin näytetty.');
    await askForComments(member.actor, first, id);
    const path = { ...first, group: group.id, member: id };
    expect((await openSharedTask(guide.actor, path, 'fi')).text).toBe('Vain silloin näytetty.');
    await removeMember(guide.actor, path);
    expect(await db.membership.findUnique({ where: { id } })).toMatchObject({ end: 'removed', lastVisitOn: null });
    await joinGroup(member.actor, code, nothing);
    await expect(openSharedTask(guide.actor, path, 'fi')).rejects.toMatchObject({ code: 'not-found' });
    expect((await openGroupMember(guide.actor, { ...path, language: 'fi' })).texts).toEqual({ all: false, tasks: [] });
  });

  it('lets in no more than the limit, however many come at once', async () => {
    const { code, id, group } = await anInvitation({ maxUses: 3 });
    const people = await Promise.all(Array.from({ length: 10 }, () => aMember()));
    const outcomes = await Promise.all(people.map(({ actor }) => joinGroup(actor, code, consent)));
    const kinds = outcomes.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([...Array<string>(3).fill('joined'), ...Array<string>(7).fill('used-up')]);
    expect(await members(group.id)).toBe(3);
    expect(await usesOf(id)).toBe(3);
    expect(await db.assignedMember.count({ where: { assignment: { groupId: group.id } } })).toBe(6);
  });

  it('for longer than the group or a year is refused', async () => {
    const { code, group } = await anInvitation();
    const { actor } = await aMember();
    for (const sharesUntil of [daysAfter(today, 366), daysAfter(today, -1)])
      await expect(joinGroup(actor, code, { ...consent, sharesUntil })).rejects.toMatchObject({ code: 'conflict' });
    expect(await members(group.id)).toBe(0);
  });

  it('is not for the group’s own guides', async () => {
    const { code, group, guide } = await anInvitation();
    expect(await joinGroup(guide.actor, code, consent)).toMatchObject({ kind: 'guide', groupId: group.id });
    expect(await members(group.id)).toBe(0);
  });
});

describe('becoming a co-guide', () => {
  async function aColleagueCode() {
    const guide = await aGuide();
    const group = await aGroup(guide.actor);
    await inviteColleague(guide.actor, group.id, { email: `k-${randomUUID()}@x.example`, formKey: randomUUID() });
    const { sealedCode } = await db.invitation.findFirstOrThrow({ where: { groupId: group.id } });
    return { group, code: openSecret('invitation', sealedCode) ?? '' };
  }
  const guides = (groupId: string) => db.groupGuide.count({ where: { groupId } });

  it('is for guides and operators: others are told what they need, and members are not made by it', async () => {
    const { group, code } = await aColleagueCode();
    const { actor } = await aMember();
    expect(await acceptAsColleague(actor, code)).toMatchObject({ kind: 'colleague', mayAccept: false });
    expect(await joinGroup(actor, code, consent)).toMatchObject({ kind: 'colleague' });
    expect([await guides(group.id), await members(group.id)]).toEqual([1, 0]);
    expect(await acceptAsColleague((await anOperator()).actor, code)).toMatchObject({
      kind: 'guide',
      groupId: group.id,
    });
    expect(await guides(group.id)).toBe(2);
  });

  it('is for one', async () => {
    const { group, code } = await aColleagueCode();
    const people = await Promise.all([aGuide(), aGuide(), aGuide()]);
    const outcomes = await Promise.all(people.map(({ actor }) => acceptAsColleague(actor, code)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['guide', 'used-up', 'used-up']);
    expect(await guides(group.id)).toBe(2);
  });

  it('is over for a guide who was taken out, also by an invitation that waits', async () => {
    const { group, code } = await aColleagueCode();
    const [guide, former] = [await db.groupGuide.findFirstOrThrow({ where: { groupId: group.id } }), await aGuide()];
    await db.groupGuide.create({ data: { groupId: group.id, personId: former.personId } });
    const actor: Member = { kind: 'member', personId: guide.personId, role: 'guide', name: 'Aino' };
    expect(await removeGuide(actor, group.id, former.personId)).toBe(true);
    expect(await acceptAsColleague(former.actor, code)).toEqual({ kind: 'revoked' });
    expect(await guides(group.id)).toBe(1);
  });

  it('is not done with the code for members', async () => {
    const { code, group } = await anInvitation();
    const { actor }: { actor: Member } = await aGuide();
    await acceptAsColleague(actor, code);
    expect(await guides(group.id)).toBe(1);
  });
});
