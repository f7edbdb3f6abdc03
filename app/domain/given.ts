/** What a group's assignments ask of each member: module by module, whichever way each was given. */
import { type Assignment, dueAfter, isFor, type Target } from './assignment.ts';
import type { Course } from './course.ts';
import type { Day } from './day.ts';
import type { Moves } from './moves.ts';
import { type ModuleStanding, type Standings, untouched } from './module-standing.ts';

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
  const known = new Map<Target, number>();
  const placeOf = (target: Target) => {
    const before = known.get(target);
    if (before !== undefined) return before;
    const [module] = target.module === null ? [] : modulesOf(target, studies);
    const place = places.get(module ? keyOf(module) : target.course) ?? places.size;
    known.set(target, place);
    return place;
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
 * Tells of each member what they are asked to study. A module that was given twice stands once: required if either is,
 * with the earlier last day. What is the same for all members is worked out here once: there may be thousands.
 */
export function assigner(given: readonly Given[]): (member: Joined, standings: Standings) => AssignedModule[] {
  const modules = givenModules(given);
  const some = given.filter(({ toAll }) => !toAll);
  const known = new Map<string, AskedModule[]>();
  const due = rememberedDue();
  const askedModules = (member: Joined) => {
    // Whoever joined on the same day and is named in the same assignments is asked the same.
    const named = some.map((each) => (isFor(each, member.membershipId) ? '1' : '0')).join('');
    const key = `${member.joinedOn} ${named}`;
    const list = known.get(key) ?? modules.flatMap((each) => askedModule(each, member, due));
    known.set(key, list);
    return list;
  };
  return (member, standings) =>
    askedModules(member).map(({ key, course, module, required, since, dueOn }) => {
      return { course, module, required, since, dueOn, standing: standings.get(key) ?? untouched };
    });
}

type GivenModule = ModuleId & { readonly key: string; readonly given: Given[] };

function givenModules(given: readonly Given[]): GivenModule[] {
  const modules = new Map<string, GivenModule>();
  for (const each of given) {
    for (const { course, module } of each.modules) {
      const key = keyOf({ course, module });
      const found = modules.get(key);
      if (found) found.given.push(each);
      else modules.set(key, { course, module, key, given: [each] });
    }
  }
  return [...modules.values()];
}

type AskedModule = Omit<AssignedModule, 'standing'> & { readonly key: string };

function askedModule({ course, module, key, given }: GivenModule, member: Joined, due: typeof dueAfter): AskedModule[] {
  const asked = askedOf(given, member, due);
  return asked ? [{ course, module, key, ...asked }] : [];
}

type Asked = Pick<AssignedModule, 'required' | 'since' | 'dueOn'>;

/** What the assignments of one module ask of a member together; null: nothing. */
function askedOf(all: readonly Given[], { membershipId, joinedOn }: Joined, due: typeof dueAfter): Asked | null {
  return all.reduce<Asked | null>((asked, each) => {
    if (!isFor(each, membershipId)) return asked;
    const since = each.givenOn > joinedOn ? each.givenOn : joinedOn;
    return {
      required: each.required || (asked?.required ?? false),
      since: asked && asked.since < since ? asked.since : since,
      dueOn: earlier(due(each, joinedOn), asked?.dueOn ?? null),
    };
  }, null);
}

/** Members join on few days, and few last days are counted from them. */
function rememberedDue(): typeof dueAfter {
  const known = new Map<string, Day | null>();
  return (last, joinedOn) => {
    if (last.dueOn !== null || last.dueDays === null) return last.dueOn;
    const key = `${joinedOn}+${String(last.dueDays)}`;
    const day = known.get(key) ?? dueAfter(last, joinedOn);
    known.set(key, day);
    return day;
  };
}

/** The earlier of two days; null is no day. */
export function earlier(one: Day | null, other: Day | null): Day | null {
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
