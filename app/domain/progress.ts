/**
 * What is done, computed from facts. Nothing here is stored: not a percentage, not a state.
 * The rules are "What counts" in docs/authoring.md; `certificate.ts` asks the same `isDone`.
 */
import { type Course, findModule, type Item, itemsOf, type Module, partsOf, pathOf } from './course.ts';

/** What the database knows about one person in one course. All ids, no languages. */
export type Facts = {
  /** Ids of the checks that got a complete answer, right or wrong. */
  readonly answeredChecks: ReadonlySet<string>;
  /** Ids of lessons with "Done, continue" pressed. */
  readonly finishedLessons: ReadonlySet<string>;
  /** Ids of tasks with a text that is not blank and all criteria ticked. */
  readonly judgedTasks: ReadonlySet<string>;
  /** Ids of tasks with some text. */
  readonly begunTasks: ReadonlySet<string>;
  /** Modules whose quiz has a passed attempt. Passed stays passed. */
  readonly passedQuizzes: ReadonlySet<string>;
  /** Modules whose quiz has an attempt of any kind. */
  readonly begunQuizzes: ReadonlySet<string>;
};

export const noFacts: Facts = {
  answeredChecks: new Set(),
  finishedLessons: new Set(),
  judgedTasks: new Set(),
  begunTasks: new Set(),
  passedQuizzes: new Set(),
  begunQuizzes: new Set(),
};

export type State = 'done' | 'begun' | 'ahead';

export function stateOf({ module, part }: Item, facts: Facts): State {
  if (part.kind === 'task') {
    return facts.judgedTasks.has(part.id) ? 'done' : facts.begunTasks.has(part.id) ? 'begun' : 'ahead';
  }
  if (part.kind === 'quiz') {
    return facts.passedQuizzes.has(module.id) ? 'done' : facts.begunQuizzes.has(module.id) ? 'begun' : 'ahead';
  }
  const answered = part.checks.filter((check) => facts.answeredChecks.has(check)).length;
  if (facts.finishedLessons.has(part.id) && answered === part.checks.length) return 'done';
  return answered > 0 || facts.finishedLessons.has(part.id) ? 'begun' : 'ahead';
}

export function isDone(item: Item, facts: Facts): boolean {
  return stateOf(item, facts) === 'done';
}

export type Progress = {
  readonly states: ReadonlyMap<string, State>;
  readonly doneItems: number;
  readonly allItems: number;
  /** Minutes of done items ÷ minutes of listed items, in whole per cent, rounded down, so 100 means everything. */
  readonly percent: number;
  readonly minutesLeft: number;
  /** Where to go on: the first item that is not done, beginning after the last one touched; null when all is done. */
  readonly next: Item | null;
};

/**
 * @param lastTouched path of the item the person worked on last, if known; "continue" then looks forward from there first.
 */
export function progressOf(course: Course, facts: Facts, lastTouched: string | null = null): Progress {
  const items = itemsOf(course);
  const states = new Map(items.map((item) => [pathOf(item), stateOf(item, facts)]));
  const done = items.filter((item) => isDone(item, facts));
  const minutes = (list: Item[]) => list.reduce((sum, item) => sum + item.part.minutes, 0);
  const total = minutes(items);
  return {
    states,
    doneItems: done.length,
    allItems: items.length,
    percent: total === 0 ? 0 : Math.floor((minutes(done) * 100) / total),
    minutesLeft: total - minutes(done),
    next: nextItem(items, facts, lastTouched),
  };
}

function nextItem(items: Item[], facts: Facts, lastTouched: string | null): Item | null {
  const start = Math.max(
    0,
    items.findIndex((item) => pathOf(item) === lastTouched),
  );
  const ahead = [...items.slice(start), ...items.slice(0, start)];
  return ahead.find((item) => !isDone(item, facts)) ?? null;
}

/** True when every required item of the module is done; without required ones, every item. */
export function isModuleDone(course: Course, moduleId: string, facts: Facts): boolean {
  const module = findModule(course, moduleId);
  return module === null || neededParts(module).every((part) => isDone({ module, part }, facts));
}

/** What a module needs to be done: its required parts; without any, all. */
export function neededParts(module: Module): Item['part'][] {
  const parts = partsOf(module);
  const required = parts.filter((part) => part.required);
  return required.length > 0 ? required : parts;
}

export function moduleStateOf(course: Course, module: Module, facts: Facts): State {
  if (isModuleDone(course, module.id, facts)) return 'done';
  return partsOf(module).some((part) => stateOf({ module, part }, facts) !== 'ahead') ? 'begun' : 'ahead';
}
