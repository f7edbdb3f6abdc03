/** The forms of assignments cannot say two things: ticked members are the only ones, and what is typed as a last day counts. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readLastDay } from '#app/http/assignment-forms.server.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership } from '../support/groups.ts';
import { aMember } from '../support/people.ts';
import { post } from '../support/requests.ts';
import { courseId, first } from '../support/study.ts';

async function assigned(fields: Record<string, string>, ticksTheMember: boolean) {
  const guide = await aMember('guide');
  const group = await aGroup(guide);
  const [ticked] = [await aMembership(group, await aMember()), await aMembership(group, await aMember())];
  const { status } = await post(
    `/fi/guide/groups/${group.id}/assignments/new`,
    { key: randomUUID(), what: `${courseId}/${first.module}`, ...(ticksTheMember ? { to: ticked.id } : {}), ...fields },
    { secret: guide.secret },
  );
  const rows = await db.assignment.findMany({ where: { groupId: group.id }, include: { named: true } });
  return { status, ticked: ticked.id, rows };
}

describe('a new assignment', () => {
  it('is for the ticked members only, whatever else an older page of the form sends', async () => {
    for (const fields of [{}, { whom: 'all' }]) {
      const { status, ticked, rows } = await assigned(fields, true);
      expect(status).toBe(303);
      expect(rows.map(({ toAll, named }) => [toAll, named.map((each) => each.membershipId)])).toEqual([
        [false, [ticked]],
      ]);
    }
  });

  it('is for the whole group when nobody is ticked', async () => {
    const { status, rows } = await assigned({}, false);
    expect(status).toBe(303);
    expect(rows.map(({ toAll, named }) => [toAll, named.length])).toEqual([[true, 0]]);
  });

  it('keeps the day that was typed', async () => {
    const { rows } = await assigned({ dueOn: '2099-03-01', when: 'none' }, false);
    expect(rows.map(({ dueOn, dueDays }) => [dueOn, dueDays])).toEqual([['2099-03-01', null]]);
  });

  it('is refused with both a day and a number of days', async () => {
    const { status, rows } = await assigned({ dueOn: '2099-03-01', dueDays: '14' }, false);
    expect([status, rows]).toEqual([422, []]);
  });
});

describe('the last day', () => {
  it.each([
    [{}, { dueOn: null, dueDays: null }],
    [{ dueOn: '2099-03-01' }, { dueOn: '2099-03-01', dueDays: null }],
    [{ dueDays: '0' }, { dueOn: null, dueDays: 0 }],
    [{ dueOn: '2099-03-01', dueDays: '14' }, { dueDays: ['assignment.both'] }],
    [{ dueOn: '2099-02-30' }, { dueOn: ['assignment.day'] }],
    [{ dueOn: '2001-01-01' }, { dueOn: ['assignment.past'] }],
    [{ dueDays: 'two' }, { dueDays: ['assignment.days'] }],
    [{ dueDays: '731' }, { dueDays: ['assignment.days'] }],
  ])('of %o is %o', (typed, read) => {
    expect(readLastDay(typed)).toEqual(read);
  });

  it('may stay as it was, though it has gone by', () => {
    expect(readLastDay({ dueOn: '2001-01-01' }, '2001-01-01')).toEqual({ dueOn: '2001-01-01', dueDays: null });
  });
});
