/** What my guides have asked me to study, group by group. */
import type { Actor } from '#app/domain/actor.ts';
import { dueFor } from '#app/domain/assignment.ts';
import { type AskedWork, type AssignedGroup, type AssignedWork, foldAsked } from '#app/domain/assigned-work.ts';
import { dateInHelsinki, type Day } from '#app/domain/day.ts';
import { type CourseFacts, noCourseFacts } from '#app/domain/facts.ts';
import { byStudyOrder, modulesOf } from '#app/domain/given.ts';
import { itemsOf } from '#app/domain/course.ts';
import type { Language } from '#app/domain/language.ts';
import { isGroupOpen } from '#app/domain/membership.ts';
import { isDone, moduleStateOf, type State } from '#app/domain/progress.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import type { Catalogue } from '#app/content/library/library.server.ts';
import { db } from '#app/db/client.server.ts';
import { placedWaypointOf } from './course-progress.server.ts';
import { readAllFacts } from './facts.server.ts';
import { namedTarget } from './targets.server.ts';

/** The groups of the actor that go on and have assigned something. */
export async function assignedWork(actor: Actor, language: Language): Promise<AssignedGroup[]> {
  if (actor.kind !== 'member') return [];
  const today = dateInHelsinki(new Date());
  const memberships = (await membershipsOf(actor.personId)).filter(
    ({ group }) => group.assignments.length > 0 && isGroupOpen(group, today),
  );
  if (memberships.length === 0) return [];
  const [studies, facts] = await Promise.all([catalogue(), readAllFacts(actor)]);
  return memberships.flatMap(({ id, joinedAt, group }) => {
    const asked = group.assignments
      .toSorted(byStudyOrder(studies))
      .filter(({ toAll, named }) => toAll || named.some(({ membershipId }) => membershipId === id))
      .map((row) => ({ ...row, dueOn: dueFor(row, { joinedAt }) }));
    const work = foldAsked(asked)
      .flatMap((each) => {
        const found = workOf(each, { facts, studies, language });
        return found ? [{ ...found, isLate: isLate(each.dueOn, found.state, today) }] : [];
      })
      .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
    if (work.length === 0) return [];
    const done = work.filter(({ state }) => state === 'done');
    return [{ membershipId: id, name: group.name, open: work.filter(({ state }) => state !== 'done'), done }];
  });
}

function membershipsOf(personId: string) {
  const assignments = {
    where: { withdrawnAt: null },
    include: { named: { select: { membershipId: true } } },
    orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }],
  };
  return db.membership.findMany({
    where: { personId, endedAt: null },
    include: { group: { include: { assignments } } },
    orderBy: { joinedAt: 'asc' },
  });
}

function isLate(last: Day | null, state: State, today: Day): boolean {
  return state !== 'done' && last !== null && last < today;
}

type Known = { facts: ReadonlyMap<string, CourseFacts>; studies: Catalogue; language: Language };

/** Null when nothing of it is left in the courses. */
function workOf(
  { id, required, note, dueOn, ...target }: AskedWork,
  { facts: all, studies, language }: Known,
): Omit<AssignedWork, 'isLate'> | null {
  const course = studies.course(target.course);
  const ids = new Set(modulesOf(target, studies).map(({ module }) => module));
  if (!course || ids.size === 0) return null;
  const facts = all.get(course.id) ?? noCourseFacts;
  const modules = course.modules.filter((module) => ids.has(module.id));
  const states = modules.map((module) => moduleStateOf(course, module, facts));
  const open = itemsOf(course).filter((item) => ids.has(item.module.id) && !isDone(item, facts));
  const state = states.every((each) => each === 'done')
    ? 'done'
    : states.every((each) => each === 'ahead')
      ? 'ahead'
      : 'begun';
  // Optional parts do not keep a module open, so they come after the required ones.
  const next = open.find(({ part }) => part.required) ?? open[0];
  const module = target.module === null ? null : (modules[0]?.id ?? null);
  const { title, courseTitle } = namedTarget(target, studies, language);
  return {
    ...{ id, title, courseTitle, course: course.id, module, required, note, dueOn, state },
    next: next && state !== 'done' ? placedWaypointOf(next, facts, language) : null,
  };
}
