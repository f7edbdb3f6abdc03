/** Progress computed from facts: the states of the rule, and what must hold for every course and every set of facts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf, pathOf } from '#app/domain/course.ts';
import { type Facts, isDone, isModuleDone, noFacts, progressOf, stateOf } from '#app/domain/progress.ts';
import { anyCourse, courseOf, factsFrom, possibleFacts, studied } from './arbitrary.ts';
import { both } from './questions.ts';
import { runs } from '../support/runs.ts';

const lesson = {
  kind: 'lesson' as const,
  id: 'l',
  code: null,
  title: both('l'),
  minutes: 30,
  required: true,
  checks: ['c1', 'c2'],
};
const module = {
  id: 'm',
  code: null,
  title: both('m'),
  lessons: [lesson, { ...lesson, id: 'plain', checks: [] }],
  task: { kind: 'task' as const, id: 't', title: both('t'), minutes: 60, required: true },
  quiz: { kind: 'quiz' as const, id: 'quiz' as const, draw: 6, pass: 70, minutes: 15, required: true },
};
const set = (...ids: string[]): ReadonlySet<string> => new Set(ids);
const facts = (known: Partial<Facts>): Facts => ({ ...noFacts, ...known });

describe('the state of an item', () => {
  it.each<[string, Partial<Facts>, string]>([
    ['no facts', {}, 'ahead'],
    ['one check of two', { answeredChecks: set('c1') }, 'begun'],
    ['all checks, not finished', { answeredChecks: set('c1', 'c2') }, 'begun'],
    ['finished without its checks', { finishedLessons: set('l') }, 'begun'],
    ['finished with one check missing', { finishedLessons: set('l'), answeredChecks: set('c1') }, 'begun'],
    ['both', { finishedLessons: set('l'), answeredChecks: set('c1', 'c2') }, 'done'],
    ['checks of another lesson', { finishedLessons: set('plain'), answeredChecks: set('c9') }, 'ahead'],
  ])('lesson: %s', (_, known, state) => {
    expect(stateOf({ module, part: lesson }, facts(known))).toBe(state);
  });

  it('lesson without checks: done when finished, and not before', () => {
    const part = { ...lesson, checks: [] };
    expect(stateOf({ module, part }, noFacts)).toBe('ahead');
    expect(stateOf({ module, part }, facts({ finishedLessons: set('l') }))).toBe('done');
  });

  it.each<[string, Partial<Facts>, string]>([
    ['nothing', {}, 'ahead'],
    ['a text', { begunTasks: set('t') }, 'begun'],
    ['judged', { begunTasks: set('t'), judgedTasks: set('t') }, 'done'],
    ['a lesson of the same id', { finishedLessons: set('t') }, 'ahead'],
  ])('task: %s', (_, known, state) => {
    expect(stateOf({ module, part: module.task }, facts(known))).toBe(state);
  });

  it.each<[string, Partial<Facts>, string]>([
    ['nothing', {}, 'ahead'],
    ['an attempt', { begunQuizzes: set('m') }, 'begun'],
    ['a passed attempt', { begunQuizzes: set('m'), passedQuizzes: set('m') }, 'done'],
    ['another module', { begunQuizzes: set('m2'), passedQuizzes: set('m2') }, 'ahead'],
    ['every check right', { answeredChecks: set('c1', 'c2') }, 'ahead'],
  ])('quiz: %s', (_, known, state) => {
    expect(stateOf({ module, part: module.quiz }, facts(known))).toBe(state);
  });
});

describe('progress', () => {
  it('counts minutes, not items', () => {
    const course = courseOf([module]);
    // 60 of 30 + 30 + 60 + 15 minutes.
    expect(progressOf(course, facts({ judgedTasks: set('t') }))).toMatchObject({
      percent: 44,
      doneItems: 1,
      allItems: 4,
      minutesLeft: 75,
    });
  });

  it('is rounded down: nearly everything is 99 %', () => {
    const long = {
      ...module,
      lessons: [{ ...lesson, minutes: 2000 }],
      task: { ...module.task, minutes: 1 },
      quiz: null,
    };
    const known = facts({ finishedLessons: set('l'), answeredChecks: set('c1', 'c2') });
    expect(progressOf(courseOf([long]), known)).toMatchObject({ percent: 99, minutesLeft: 1 });
  });

  it('is 0 to 100 %, and 100 exactly when everything is done', () => {
    fc.assert(
      fc.property(studied, ({ course, known }) => {
        const { percent, doneItems, allItems, minutesLeft, next } = progressOf(course, factsFrom(known));
        expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true);
        const isAll = doneItems === allItems;
        expect([percent === 100, minutesLeft === 0, next === null]).toEqual([isAll, isAll, isAll]);
      }),
    );
  });

  it('is 100 % with every fact, and 0 % without any', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        expect(progressOf(course, factsFrom(possibleFacts(course))).percent).toBe(100);
        expect(progressOf(course, noFacts).percent).toBe(0);
      }),
    );
  });

  it('never goes back when a fact is added', () => {
    const rank = { ahead: 0, begun: 1, done: 2 };
    fc.assert(
      fc.property(studied, ({ course, known }) => {
        for (let count = 0; count < known.length; count += 1) {
          const before = progressOf(course, factsFrom(known.slice(0, count)));
          const after = progressOf(course, factsFrom(known.slice(0, count + 1)));
          expect(after.percent).toBeGreaterThanOrEqual(before.percent);
          for (const [path, state] of before.states) {
            expect(rank[after.states.get(path) ?? 'ahead']).toBeGreaterThanOrEqual(rank[state]);
          }
        }
      }),
      { numRuns: runs(50) },
    );
  });

  it('depends neither on the order of the facts nor on facts of other courses', () => {
    fc.assert(
      fc.property(studied, ({ course, known }) => {
        const elsewhere = [...known]
          .reverse()
          .concat(known)
          .concat([
            { kind: 'judgedTasks', id: 'elsewhere' },
            { kind: 'finishedLessons', id: 'm0' },
            { kind: 'passedQuizzes', id: 'elsewhere' },
          ]);
        expect(progressOf(course, factsFrom(elsewhere))).toEqual(progressOf(course, factsFrom(known)));
      }),
    );
  });

  it('goes on at an item that is not done, at or after the one touched last when there is one', () => {
    fc.assert(
      fc.property(studied, fc.nat(30), ({ course, known }, number) => {
        const all = itemsOf(course);
        const state = factsFrom(known);
        const start = number % all.length;
        const last = all[start];
        const { next } = progressOf(course, state, last ? pathOf(last) : null);
        const open = all.filter((item) => !isDone(item, state)).map(pathOf);
        const ahead = all
          .slice(start)
          .filter((item) => !isDone(item, state))
          .map(pathOf);
        expect(next && pathOf(next)).toBe(ahead[0] ?? open[0] ?? null);
      }),
    );
  });

  it('starts at the beginning when the item touched last is gone', () => {
    expect(progressOf(courseOf([module]), noFacts, 'm/gone').next?.part.id).toBe('l');
  });
});

describe('a module', () => {
  const optional = { ...lesson, id: 'extra', required: false };
  const course = courseOf([
    { ...module, lessons: [lesson, optional] },
    { ...module, id: 'm2' },
  ]);
  const all: Partial<Facts> = {
    finishedLessons: set('l'),
    answeredChecks: set('c1', 'c2'),
    judgedTasks: set('t'),
    passedQuizzes: set('m'),
  };

  it('is done when lessons, task and quiz are, those not required excepted', () => {
    expect(isModuleDone(course, 'm', facts(all))).toBe(true);
  });

  it.each<keyof Facts>(['finishedLessons', 'answeredChecks', 'judgedTasks', 'passedQuizzes'])(
    'is not done without %s',
    (kind) => {
      expect(isModuleDone(course, 'm', facts({ ...all, [kind]: set() }))).toBe(false);
    },
  );
});
