/** What ends soon is told to those who have not done it: once, in time, and to nobody else. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { soonBy } from '#app/domain/due-soon.ts';
import { tellDueSoon } from '#app/services/due-soon.server.ts';
import { asNotice } from '#app/services/stored-letters.server.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership } from '../support/groups.ts';
import { aGuide, aMember } from '../support/people.ts';
import { courseId, studyAll } from '../support/study.ts';

let count = 0;
const module = 'first-steps';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

async function aMemberOfAGroup(group = {}, consent = {}) {
  const made = await aGroup(await aGuide(), group);
  const member = await aMember();
  const membership = await aMembership(made, member, consent);
  return { group: made, member, membership };
}

type Made = Awaited<ReturnType<typeof aMemberOfAGroup>>;

function assign(
  { group }: Made,
  assignment: { dueOn?: string; dueDays?: number; module?: null; course?: string; toAll?: boolean; withdrawnAt?: Date },
) {
  const key = `a${String((count += 1))}`;
  return db.assignment.create({ data: { groupId: group.id, key, course: courseId, module, ...assignment } });
}

async function toldTo({ member }: Made) {
  const rows = await db.notice.findMany({ where: { personId: member.personId }, orderBy: { key: 'asc' } });
  return rows.map((row) => asNotice(row));
}

it('is told once for each last day, all of that day together', async () => {
  const made = await aMemberOfAGroup({ name: 'Ryhmä' });
  await assign(made, { dueOn: '2026-11-25' });
  await assign(made, { dueOn: '2026-11-25', module: null });
  await assign(made, { dueOn: '2026-11-26' });
  await Promise.all([tellDueSoon(), tellDueSoon()]);
  await tellDueSoon();
  const target = (day: string, id: string | null = module) => ({ course: courseId, module: id, dueOn: day });
  expect(await toldTo(made)).toEqual([
    { kind: 'due-soon', group: 'Ryhmä', targets: [target('2026-11-25'), target('2026-11-25', null)] },
    { kind: 'due-soon', group: 'Ryhmä', targets: [target('2026-11-26')] },
  ]);
});

it('counts days after joining from the day of joining in Helsinki', async () => {
  // 23:30 in Helsinki on the 20th is still the 20th, whatever the clock of UTC says.
  const made = await aMemberOfAGroup({}, { joinedAt: new Date('2026-11-20T21:30:00Z') });
  await assign(made, { dueDays: 5 });
  await assign(made, { dueDays: 30 });
  await tellDueSoon();
  expect(await toldTo(made)).toMatchObject([{ targets: [{ dueOn: '2026-11-25' }] }]);
});

describe('is not told', () => {
  it.each([
    ['too early', (made: Made) => assign(made, { dueOn: '2026-11-27' })],
    ['when it is over', (made: Made) => assign(made, { dueOn: '2026-11-22' })],
    ['without a day', (made: Made) => assign(made, {})],
    ['when it was withdrawn', (made: Made) => assign(made, { dueOn: '2026-11-25', withdrawnAt: new Date() })],
    ['to those it is not for', (made: Made) => assign(made, { dueOn: '2026-11-25', toAll: false })],
    ['of what no course has', (made: Made) => assign(made, { dueOn: '2026-11-25', course: 'gone' })],
  ])('%s', async (_what, give) => {
    const made = await aMemberOfAGroup();
    await give(made);
    await tellDueSoon();
    expect(await toldTo(made)).toEqual([]);
  });

  it.each([
    ['has done it', async ({ member }: Made) => studyAll(member.actor)],
    [
      'left',
      ({ membership }: Made) =>
        db.membership.update({ where: { id: membership.id }, data: { endedAt: new Date(), end: 'left' } }),
    ],
    [
      'is in a group that ended',
      ({ group }: Made) => db.group.update({ where: { id: group.id }, data: { endsOn: '2026-11-22' } }),
    ],
    [
      'is in a group that was archived',
      ({ group }: Made) => db.group.update({ where: { id: group.id }, data: { archivedAt: new Date() } }),
    ],
  ])('to somebody who %s', async (_what, change) => {
    const made = await aMemberOfAGroup();
    await assign(made, { dueOn: '2026-11-25' });
    await change(made);
    await tellDueSoon();
    expect(await toldTo(made)).toEqual([]);
  });
});

it('the days that are soon are today and the three after it', () => {
  const days = ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'];
  const dues = days.map((dueOn) => ({ course: 'c', module: null, dueOn }));
  expect([...soonBy(dues, '2026-12-30').keys()]).toEqual(days.slice(1, 5));
});
