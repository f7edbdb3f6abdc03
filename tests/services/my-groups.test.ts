/** A member's own groups: narrowing, leaving, reading who has looked, and the day of the last visit. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dateInHelsinki, daysAfter } from '#app/domain/day.ts';
import { guidedMember, noteAccess } from '#app/services/guided.server.ts';
import { changeConsent, leaveGroup, myGroup, myGroups } from '#app/services/my-groups.server.ts';
import { noteVisit } from '#app/services/visits.server.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership } from '../support/groups.ts';
import { aGuide, aMember } from '../support/people.ts';
import { courseId } from '../support/study.ts';

const today = dateInHelsinki(new Date());
const notFound = { code: 'not-found' };
const firstPage = { page: 1, language: 'fi' } as const;

async function aMemberOf(data: Parameters<typeof aGroup>[1] = {}) {
  const [guide, member] = [await aGuide(), await aMember()];
  const group = await aGroup(guide.actor, data);
  const { id } = await aMembership(group, member, { sharesQuizzes: true, sharesTexts: true });
  const sight = async () => (await guidedMember(guide.actor, { group: group.id, member: id })).sight;
  return { guide, member, group, id, sight };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('narrowing', () => {
  it('holds at the guide’s next request', async () => {
    const { member, id, sight } = await aMemberOf();
    expect(await sight()).toEqual({ quizzes: true, texts: true });
    const until = daysAfter(today, 5);
    expect(await changeConsent(member.actor, id, { sharesQuizzes: false, sharesTexts: true, sharesUntil: until })).toBe(
      true,
    );
    expect(await sight()).toEqual({ quizzes: false, texts: true });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${daysAfter(today, 6)}T12:00:00Z`) });
    await expect(sight()).rejects.toMatchObject(notFound);
    expect(await myGroup(member.actor, id, firstPage)).toMatchObject({ group: { state: 'hidden' } });
  });

  it('never goes on for longer than a year or the group, nor back in time', async () => {
    const { member, id } = await aMemberOf({ endsOn: daysAfter(today, 20) });
    for (const [days, may] of [
      [21, false],
      [-1, false],
      [20, true],
    ] as const) {
      const consent = { sharesQuizzes: false, sharesTexts: false, sharesUntil: daysAfter(today, days) };
      expect(await changeConsent(member.actor, id, consent)).toBe(may);
    }
    expect((await myGroup(member.actor, id, firstPage)).longest).toBe(daysAfter(today, 20));
  });

  it('is over with the membership: what was left does not open again', async () => {
    const { member, id, sight } = await aMemberOf();
    await leaveGroup(member.actor, id);
    const consent = { sharesQuizzes: true, sharesTexts: true, sharesUntil: today };
    await expect(changeConsent(member.actor, id, consent)).rejects.toMatchObject({ code: 'conflict' });
    await expect(sight()).rejects.toMatchObject(notFound);
  });
});

describe('leaving', () => {
  it('takes away what guides saw and the day of the last visit, and withdraws shared tasks; twice is once', async () => {
    const { member, id, sight } = await aMemberOf();
    await db.membership.update({ where: { id }, data: { lastVisitOn: today } });
    await db.sharedTask.create({ data: { membershipId: id, course: courseId, task: 'first-steps' } });
    await leaveGroup(member.actor, id);
    const row = await db.membership.findUniqueOrThrow({ where: { id }, include: { sharedTasks: true } });
    expect(row).toMatchObject({ end: 'left', lastVisitOn: null, sharesQuizzes: false, sharesTexts: false });
    expect(row.sharedTasks[0]?.withdrawnAt).toBeInstanceOf(Date);
    await expect(sight()).rejects.toMatchObject(notFound);
    await leaveGroup(member.actor, id);
    expect((await db.membership.findUniqueOrThrow({ where: { id } })).endedAt).toEqual(row.endedAt);
  });
});

describe('the lines of who has looked', () => {
  it('are read by the member, the newest first and a page at a time, also after leaving and after the guide has gone', async () => {
    const { guide, member, id } = await aMemberOf();
    for (let count = 0; count < 21; count += 1) {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(Date.now() + 60_000) });
      await db.accessLine.create({
        data: { membershipId: id, guideId: guide.personId, kind: 'details', at: new Date() },
      });
    }
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(Date.now() + 60_000) });
    const at = new Date();
    await noteAccess(guide.actor, [id], { kind: 'texts', what: `${courseId}/first-steps` });
    await db.accessLine.updateMany({ where: { membershipId: id, kind: 'texts' }, data: { at } });
    vi.useRealTimers();
    await leaveGroup(member.actor, id);
    const page = await myGroup(member.actor, id, firstPage);
    expect(page).toMatchObject({ count: 22, pages: 2, page: 1 });
    expect(page.lines[0]).toMatchObject({ guide: 'Aino Esimerkki', kind: 'texts', at: at.toISOString() });
    expect(page.lines[0]?.what).not.toContain('/');
    expect((await myGroup(member.actor, id, { page: 99, language: 'fi' })).lines).toHaveLength(2);
    await db.person.delete({ where: { id: guide.personId } });
    expect((await myGroup(member.actor, id, firstPage)).lines[0]?.guide).toBeNull();
  });

  it('and all else of a membership are nobody else’s, the guide’s neither', async () => {
    const { guide, id } = await aMemberOf();
    const consent = { sharesQuizzes: true, sharesTexts: true, sharesUntil: today };
    for (const { actor } of [guide, await aMember()]) {
      await expect(myGroup(actor, id, firstPage)).rejects.toMatchObject(notFound);
      await expect(changeConsent(actor, id, consent)).rejects.toMatchObject(notFound);
      await expect(leaveGroup(actor, id)).rejects.toMatchObject(notFound);
      expect(await myGroups(actor)).toEqual([]);
    }
  });
});

describe('the day of the last visit', () => {
  const visitOf = async (id: string) => (await db.membership.findUniqueOrThrow({ where: { id } })).lastVisitOn;

  it('is noted in every group that sees the person, once a day', async () => {
    const { member, id } = await aMemberOf();
    await noteVisit(member.personId);
    expect(await visitOf(id)).toBe(today);
    await db.membership.update({ where: { id }, data: { lastVisitOn: null } });
    await noteVisit(member.personId);
    // Memory alone answered.
    expect(await visitOf(id)).toBeNull();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${daysAfter(today, 1)}T12:00:00Z`) });
    await noteVisit(member.personId);
    expect(await visitOf(id)).toBe(daysAfter(today, 1));
  });

  it.each([
    ['was left', {}, { endedAt: new Date() }],
    ['is archived', { archivedAt: new Date() }, {}],
    ['is over', { endsOn: daysAfter(today, -1) }, {}],
    ['sees nothing any more', {}, { sharesUntil: daysAfter(today, -1) }],
  ])('is not noted for a group that %s', async (_, group, membership) => {
    const { member, id } = await aMemberOf(group);
    await db.membership.update({ where: { id }, data: membership });
    await noteVisit(member.personId);
    expect(await visitOf(id)).toBeNull();
  });

  it('is not noted for a member who guides the group now', async () => {
    const { member, group, id } = await aMemberOf();
    await db.groupGuide.create({ data: { groupId: group.id, personId: member.personId } });
    await noteVisit(member.personId);
    expect(await visitOf(id)).toBeNull();
  });
});
