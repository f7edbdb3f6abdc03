/** Where one person stands in each module of a course, with days: what guides see of it. */
import type { Course, Item, Module } from './course.ts';
import type { Day } from './day.ts';
import { type Facts, isDone, moduleStateOf, neededParts, type State } from './progress.ts';

/**
 * A fact as far as guides ask. `attempt`: a go at a quiz that was not handed in; `failed` and `passed`: one that was.
 * `at` sorts by time, whatever its precision; `on` is its day in Helsinki.
 */
export type DatedFact = {
  readonly kind: 'check' | 'lesson' | 'task' | 'text' | 'attempt' | 'failed' | 'passed';
  readonly item: string;
  readonly at: string;
  readonly on: Day;
};

/** Goes at one quiz since it was last passed, none of which was enough. */
export type Failures = { readonly times: number; readonly lastOn: Day };

export type ModuleStanding = {
  readonly state: State;
  /** When the last thing that it needed was done; null while something is missing. */
  readonly doneOn: Day | null;
  readonly failures: Failures | null;
};

export const untouched: ModuleStanding = { state: 'ahead', doneOn: null, failures: null };

/** By `keyOf` of course and module, both of today; without entries for what nobody has touched. */
export type Standings = ReadonlyMap<string, ModuleStanding>;

/** @param facts of one person in this course, under the ids of today, in any order. */
export function standingsOf(course: Course, facts: readonly DatedFact[]): Map<string, ModuleStanding> {
  const first = firstDays(facts);
  const known = setsOf(first);
  const goes = handedIn(facts);
  return new Map(
    course.modules.map((module) => {
      const state = moduleStateOf(course, module, known);
      const doneOn = state === 'done' ? doneDay(module, known, first) : null;
      return [module.id, { state, doneOn, failures: failuresOf(goes.get(module.id) ?? []) }];
    }),
  );
}

type FirstDays = Readonly<Record<DatedFact['kind'], ReadonlyMap<string, Day>>>;

/** The day of the earliest fact of each kind and item. */
function firstDays(facts: readonly DatedFact[]): FirstDays {
  const first = {
    ...{ check: new Map<string, Day>(), lesson: new Map<string, Day>(), task: new Map<string, Day>() },
    ...{ text: new Map<string, Day>(), attempt: new Map<string, Day>() },
    ...{ failed: new Map<string, Day>(), passed: new Map<string, Day>() },
  };
  for (const { kind, item, on } of facts) {
    const known = first[kind].get(item);
    if (known === undefined || on < known) first[kind].set(item, on);
  }
  return first;
}

function setsOf({ check, lesson, task, text, attempt, failed, passed }: FirstDays): Facts {
  return {
    answeredChecks: new Set(check.keys()),
    finishedLessons: new Set(lesson.keys()),
    judgedTasks: new Set(task.keys()),
    begunTasks: new Set(text.keys()),
    passedQuizzes: new Set(passed.keys()),
    begunQuizzes: new Set([...attempt.keys(), ...failed.keys(), ...passed.keys()]),
  };
}

/** Goes that were handed in, by module. */
function handedIn(facts: readonly DatedFact[]): Map<string, DatedFact[]> {
  const goes = new Map<string, DatedFact[]>();
  for (const fact of facts) {
    if (fact.kind !== 'failed' && fact.kind !== 'passed') continue;
    const list = goes.get(fact.item);
    if (list) list.push(fact);
    else goes.set(fact.item, [fact]);
  }
  return goes;
}

function doneDay(module: Module, facts: Facts, first: FirstDays): Day | null {
  return neededParts(module).reduce<Day | null>((latest, part) => {
    const day = isDone({ module, part }, facts) ? itemDay({ module, part }, first) : null;
    return day !== null && (latest === null || day > latest) ? day : latest;
  }, null);
}

function itemDay({ module, part }: Item, first: FirstDays): Day | null {
  if (part.kind === 'quiz') return first.passed.get(module.id) ?? null;
  if (part.kind === 'task') return first.task.get(part.id) ?? null;
  let latest = first.lesson.get(part.id) ?? null;
  for (const check of part.checks) {
    const day = first.check.get(check);
    if (day !== undefined && (latest === null || day > latest)) latest = day;
  }
  return latest;
}

/** @param goes at one quiz. */
function failuresOf(goes: readonly DatedFact[]): Failures | null {
  const passedAt = goes.reduce((last, { kind, at }) => (kind === 'passed' && at > last ? at : last), '');
  const failed = goes.filter(({ kind, at }) => kind === 'failed' && at > passedAt);
  const lastOn = failed.reduce((last, { on }) => (on > last ? on : last), '');
  return failed.length === 0 ? null : { times: failed.length, lastOn };
}
