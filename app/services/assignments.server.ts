/** What guides assign to a group: listing, giving, changing the last day, withdrawing. */
import type { Member } from '#app/domain/actor.ts';
import type { LastDay } from '#app/domain/assignment.ts';
import type { AssignmentsPage, ListedAssignment, NewAssignmentPage } from '#app/domain/assignment-pages.ts';
import { Failure } from '#app/domain/failure.ts';
import { isFor } from '#app/domain/assignment.ts';
import { type Given, keyOf } from '#app/domain/given.ts';
import { headOfGroup } from '#app/domain/group.ts';
import type { Language } from '#app/domain/language.ts';
import { db } from '#app/db/client.server.ts';
import { newFormKey } from './form-key.server.ts';
import { type GroupMember, type GroupSight, groupSight } from './group-sight.server.ts';
import { guidedGroup, openGroup } from './guided.server.ts';
import { assignableCourses, namedTarget } from './targets.server.ts';

/** Everything that is assigned in the group, the oldest first. Throws Failure('not-found'). */
export async function openAssignments(actor: Member, groupId: string, language: Language): Promise<AssignmentsPage> {
  const group = await guidedGroup(actor, groupId);
  const [sight, templates] = await Promise.all([
    groupSight(group),
    db.template.findMany({
      where: { personId: actor.personId },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  const assignments = sight.given.map((each) => listed(each, sight, language));
  return { group: headOfGroup(group, sight.today), assignments, templates, formKey: newFormKey() };
}

function listed(given: Given, { members, studies, today }: GroupSight, language: Language): ListedAssignment {
  const { id, target, required, note, dueOn, dueDays, givenOn, toAll } = given;
  const its = members.filter(({ membershipId }) => isFor(given, membershipId));
  return {
    ...{ id, required, note, dueOn, dueDays, givenOn },
    ...namedTarget(target, studies, language),
    isOver: dueOn !== null && dueOn < today,
    names: toAll ? null : its.map(({ name }) => name),
    done: its.filter((member) => hasDone(member, given)).length,
    of: its.length,
  };
}

function hasDone({ assigned }: GroupMember, { modules }: Given): boolean {
  const done = new Set(assigned.flatMap((each) => (each.standing.state === 'done' ? [keyOf(each)] : [])));
  return modules.length > 0 && modules.every((each) => done.has(keyOf(each)));
}

/** What can be assigned, and to whom. Throws Failure('not-found'). */
export async function openNewAssignment(
  actor: Member,
  groupId: string,
  language: Language,
): Promise<NewAssignmentPage> {
  const group = await guidedGroup(actor, groupId);
  const [courses, { members, today }] = await Promise.all([assignableCourses(language), groupSight(group)]);
  const named = members.map(({ membershipId, name }) => ({ id: membershipId, name }));
  named.sort((a, b) => a.name.localeCompare(b.name, 'fi'));
  return { group: headOfGroup(group, today), courses, members: named, formKey: newFormKey() };
}

/** Its members are not asked for it any more; what they have done stays theirs. Doing it again changes nothing. */
export async function withdrawAssignment(actor: Member, groupId: string, id: string): Promise<void> {
  await guidedGroup(actor, groupId);
  await requireAssignment(groupId, id);
  await db.assignment.updateMany({ where: { id, groupId, withdrawnAt: null }, data: { withdrawnAt: new Date() } });
}

/** Throws Failure('not-found'), also for one that was withdrawn. */
export async function changeLastDay(
  actor: Member,
  groupId: string,
  { id, dueOn, dueDays }: LastDay & { id: string },
): Promise<void> {
  await openGroup(actor, groupId);
  const { count } = await db.assignment.updateMany({
    where: { id, groupId, withdrawnAt: null },
    data: { dueOn, dueDays },
  });
  if (count === 0) throw new Failure('not-found', 'assignment');
}

/** As it is now. Throws Failure('not-found'). */
export async function lastDayOf(actor: Member, groupId: string, id: string): Promise<LastDay> {
  await guidedGroup(actor, groupId);
  const row = await db.assignment.findFirst({ where: { id, groupId }, select: { dueOn: true, dueDays: true } });
  if (!row) throw new Failure('not-found', 'assignment');
  return row;
}

async function requireAssignment(groupId: string, id: string): Promise<void> {
  if ((await db.assignment.count({ where: { id, groupId } })) === 0) throw new Failure('not-found', 'assignment');
}
