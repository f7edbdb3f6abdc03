/** Where one person stands in each module of a course, with days: what guides see of it. */
import type { Course, Item, Module } from './course.ts';
import { partsOf } from './course.ts';
import type { Day } from './day.ts';
import { type Facts, isDone, moduleStateOf, type State } from './progress.ts';

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

/** By course id and module id, both of today. */
export type Standings = ReadonlyMap<string, ReadonlyMap<string, ModuleStanding>>;

export function standingIn(standings: Standings, course: string, module: string): ModuleStanding {
  return standings.get(course)?.get(module) ?? untouched;
}

/** @param facts of one person in this course, under the ids of today, in any order. */
export function standingsOf(course: Course, facts: readonly DatedFact[]): Map<string, ModuleStanding> {
  const first = firstDays(facts);
  const known = setsOf(facts);
  return new Map(
    course.modules.map((module) => {
      const state = moduleStateOf(course, module, known);
      const doneOn = state === 'done' ? doneDay(module, known, first) : null;
      return [module.id, { state, doneOn, failures: failuresOf(module, facts) }];
    }),
  );
}

/** The day of the earliest fact of each kind and item. */
function firstDays(facts: readonly DatedFact[]): Map<string, Day> {
  const first = new Map<string, Day>();
  for (const { kind, item, on } of facts) {
    const key = `${kind} ${item}`;
    const known = first.get(key);
    if (known === undefined || on < known) first.set(key, on);
  }
  return first;
}

function setsOf(facts: readonly DatedFact[]): Facts {
  const items = (...kinds: DatedFact['kind'][]) =>
    new Set(facts.filter(({ kind }) => kinds.includes(kind)).map(({ item }) => item));
  return {
    answeredChecks: items('check'),
    finishedLessons: items('lesson'),
    judgedTasks: items('task'),
    begunTasks: items('text'),
    passedQuizzes: items('passed'),
    begunQuizzes: items('attempt', 'failed', 'passed'),
  };
}

function doneDay(module: Module, facts: Facts, first: ReadonlyMap<string, Day>): Day | null {
  const parts = partsOf(module);
  const needed = parts.some((part) => part.required) ? parts.filter((part) => part.required) : parts;
  return needed.reduce<Day | null>((latest, part) => {
    const day = isDone({ module, part }, facts) ? itemDay({ module, part }, first) : null;
    return day !== null && (latest === null || day > latest) ? day : latest;
  }, null);
}

function itemDay({ module, part }: Item, first: ReadonlyMap<string, Day>): Day | null {
  if (part.kind === 'quiz') return first.get(`passed ${module.id}`) ?? null;
  if (part.kind === 'task') return first.get(`task ${part.id}`) ?? null;
  const days = [first.get(`lesson ${part.id}`), ...part.checks.map((check) => first.get(`check ${check}`))];
  return days.reduce<Day | null>((latest, day) => (day && (!latest || day > latest) ? day : latest), null);
}

function failuresOf(module: Module, facts: readonly DatedFact[]): Failures | null {
  const goes = facts.filter(({ kind, item }) => item === module.id && (kind === 'failed' || kind === 'passed'));
  const passedAt = goes.reduce((last, { kind, at }) => (kind === 'passed' && at > last ? at : last), '');
  const failed = goes.filter(({ kind, at }) => kind === 'failed' && at > passedAt);
  const lastOn = failed.reduce((last, { on }) => (on > last ? on : last), '');
  return failed.length === 0 ? null : { times: failed.length, lastOn };
}
