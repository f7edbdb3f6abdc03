/** What a group's assignments ask of each member: module by module, whichever way each was given. */
import { type Assignment, dueAfter, isFor, type Target } from './assignment.ts';
import type { Course } from './course.ts';
import type { Day } from './day.ts';
import type { Moves } from './moves.ts';
import { type ModuleStanding, standingIn, type Standings } from './module-standing.ts';

/** Ids of today. */
export type ModuleId = { readonly course: string; readonly module: string };

/** An assignment with the modules that it means today. */
export type Given = Assignment & { readonly givenOn: Day; readonly modules: readonly ModuleId[] };

export type AssignedModule = ModuleId & {
  readonly required: boolean;
  /** Since when the member has had it. */
  readonly since: Day;
  readonly dueOn: Day | null;
  readonly standing: ModuleStanding;
};

/** The courses as they are today, and what became of their earlier ids. */
export type Studies = { readonly courses: readonly Course[]; readonly moves: (course: string) => Moves };

/** The modules that a target means today, in study order; none when it is gone. */
export function modulesOf({ course: id, module }: Target, { courses, moves }: Studies): ModuleId[] {
  const course = courses.find((each) => each.id === id);
  const wanted = module === null ? null : moves(id).now('module', module);
  return (course?.modules ?? [])
    .filter((each) => wanted === null || wanted.includes(each.id))
    .map((each) => ({ course: id, module: each.id }));
}

/** Compares targets by their place in the courses; a course stands before its modules, what is gone last. */
export function byStudyOrder(studies: Studies): (a: Target, b: Target) => number {
  const order = studies.courses.flatMap(({ id, modules }) => [id, ...modules.map((module) => `${id}/${module.id}`)]);
  const places = new Map(order.map((key, place) => [key, place]));
  const placeOf = (target: Target) => {
    const [module] = target.module === null ? [] : modulesOf(target, studies);
    return places.get(module ? keyOf(module) : target.course) ?? places.size;
  };
  return (a, b) => placeOf(a) - placeOf(b);
}

/** All modules that are assigned to anybody in the group, in the order of the catalogue. */
export function columnsOf(given: readonly Given[], { courses }: Studies): ModuleId[] {
  const wanted = new Set(given.flatMap(({ modules }) => modules.map(keyOf)));
  return courses
    .flatMap(({ id, modules }) => modules.map((module) => ({ course: id, module: module.id })))
    .filter((column) => wanted.has(keyOf(column)));
}

export function keyOf({ course, module }: ModuleId): string {
  return `${course}/${module}`;
}

type Joined = { readonly membershipId: string; readonly joinedOn: Day };

/**
 * What this member is asked to study. A module that was given twice stands once: required if either is, with the earlier
 * last day.
 */
export function assignedTo(member: Joined, given: readonly Given[], standings: Standings): AssignedModule[] {
  const found = new Map<string, AssignedModule>();
  for (const assignment of given.filter((each) => isFor(each, member.membershipId))) {
    const dueOn = dueAfter(assignment, member.joinedOn);
    const since = assignment.givenOn > member.joinedOn ? assignment.givenOn : member.joinedOn;
    for (const { course, module } of assignment.modules) {
      const key = keyOf({ course, module });
      const other = found.get(key);
      found.set(key, {
        ...{ course, module, standing: standingIn(standings, course, module) },
        required: assignment.required || (other?.required ?? false),
        since: other && other.since < since ? other.since : since,
        dueOn: earlier(dueOn, other?.dueOn ?? null),
      });
    }
  }
  return [...found.values()];
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

export function isFinished(assigned: readonly AssignedModule[]): boolean {
  return assigned.length > 0 && assigned.every(({ standing }) => standing.state === 'done');
}

export function isUnbegun(assigned: readonly AssignedModule[]): boolean {
  return assigned.length > 0 && assigned.every(({ standing }) => standing.state === 'ahead');
}

/** The next last day among what is not done, passed or not; null: none. */
export function nextDue(assigned: readonly AssignedModule[]): Day | null {
  return assigned.reduce<Day | null>(
    (next, { standing, dueOn }) => (standing.state === 'done' ? next : earlier(next, dueOn)),
    null,
  );
}
