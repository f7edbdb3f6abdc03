/** Moves: whatever is renamed, split or taken away, progress before and after is what was declared. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingItems } from '#app/domain/certificate.ts';
import { type Course, type Module, itemsOf, pathOf } from '#app/domain/course.ts';
import { type MovableKind, type Move, itemAt, movesOf, noMoves, underTodaysIds } from '#app/domain/moves.ts';
import { type Facts, isDone, progressOf } from '#app/domain/progress.ts';
import { anyCourse, courseOf, type Fact, factsFrom, possibleFacts } from './arbitrary.ts';
import { both } from './questions.ts';

const kindsOf: Readonly<Record<keyof Facts, MovableKind>> = {
  answeredChecks: 'question',
  finishedLessons: 'lesson',
  judgedTasks: 'task',
  begunTasks: 'task',
  passedQuizzes: 'module',
  begunQuizzes: 'module',
};

function factsAfter(known: readonly Fact[], moves: readonly Move[]): Facts {
  const rows = known.map(({ kind, id }) => ({ kind, item: id }));
  const today = underTodaysIds(rows, movesOf(moves), ({ kind }) => kindsOf[kind]);
  return factsFrom(today.map(({ kind, item }) => ({ kind, id: item })));
}

type Rename = (kind: MovableKind, id: string) => string;

/** The course with every id passed through `rename`. */
function renamed(course: Course, rename: Rename): Course {
  const modules = course.modules.map((module): Module => ({
    ...module,
    id: rename('module', module.id),
    lessons: module.lessons.map((lesson) => ({
      ...lesson,
      id: rename('lesson', lesson.id),
      checks: lesson.checks.map((check) => rename('question', check)),
    })),
    task: module.task && { ...module.task, id: rename('task', module.task.id) },
  }));
  return courseOf(modules);
}

/** Everything in the course that facts can name. */
function nameable(course: Course): { kind: MovableKind; id: string }[] {
  const facts = possibleFacts(course).map(({ kind, id }) => ({ kind: kindsOf[kind], id }));
  return [...new Map(facts.map((each) => [`${each.kind} ${each.id}`, each])).values()];
}

const next = (id: string) => `${id}-x`;

/** A course, some facts about it, and some of its ids to be renamed, each up to three times. */
const withRenames = anyCourse.chain((course) =>
  fc.record({
    course: fc.constant(courseOf(course.modules)),
    known: fc.shuffledSubarray(possibleFacts(course)),
    chosen: fc.subarray(nameable(course)),
    times: fc.integer({ min: 1, max: 3 }),
  }),
);

describe('renaming', () => {
  it('any ids any number of times leaves every state, the minutes and what is missing as they were', () => {
    fc.assert(
      fc.property(withRenames, ({ course, known, chosen, times }) => {
        const moves: Move[] = [];
        const latest = new Map<string, string>();
        for (let round = 0; round < times; round += 1) {
          for (const { kind, id } of chosen) {
            const from = latest.get(`${kind} ${id}`) ?? id;
            latest.set(`${kind} ${id}`, next(from));
            moves.push({ kind, from, to: [next(from)] });
          }
        }
        const after = renamed(course, (kind, id) => latest.get(`${kind} ${id}`) ?? id);
        const [was, is] = [factsFrom(known), factsAfter(known, moves)];
        const [before, now] = [progressOf(course, was), progressOf(after, is)];
        expect([...now.states.values()]).toEqual([...before.states.values()]);
        expect(now).toMatchObject({ percent: before.percent, doneItems: before.doneItems, allItems: before.allItems });
        expect(missingItems(after, is)).toHaveLength(missingItems(course, was).length);
        // Every address of the days before leads to the item that was there.
        const places = itemsOf(after).map(pathOf);
        expect(itemsOf(course).map((item) => itemAt(after, pathOf(item), movesOf(moves)))).toEqual(
          itemsOf(after).map((item) => expect.objectContaining({ part: item.part })),
        );
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('costs nothing when there is nothing to rename', () => {
    const rows = [{ item: 'a' }];
    expect(movesOf([])).toBe(noMoves);
    expect(underTodaysIds(rows, noMoves, () => 'lesson')).toBe(rows);
  });
});

describe('splitting', () => {
  it('a lesson leaves each part done when the lesson was, if the checks only moved', () => {
    fc.assert(
      fc.property(withRenames, fc.nat(100), ({ course, known }, number) => {
        const lessons = course.modules.flatMap((module) => module.lessons);
        const lesson = lessons[number % lessons.length];
        if (!lesson) throw new Error('every course has a lesson');
        const half = Math.ceil(lesson.checks.length / 2);
        const parts = [
          { ...lesson, id: 'part-one', checks: lesson.checks.slice(0, half) },
          { ...lesson, id: 'part-two', checks: lesson.checks.slice(half) },
        ];
        const after = courseOf(
          course.modules.map((module) => ({
            ...module,
            lessons: module.lessons.flatMap((each) => (each.id === lesson.id ? parts : [each])),
          })),
        );
        const facts = factsAfter(known, [{ kind: 'lesson', from: lesson.id, to: ['part-one', 'part-two'] }]);
        const done = (of: Course, known: Facts) =>
          new Set(itemsOf(of).flatMap((item) => (isDone(item, known) ? [item.part.id + item.module.id] : [])));
        const before = done(course, factsFrom(known));
        const now = done(after, facts);
        const wasFinished = known.some(({ kind, id }) => kind === 'finishedLessons' && id === lesson.id);
        const answered = (check: string) => known.some(({ kind, id }) => kind === 'answeredChecks' && id === check);
        for (const part of parts) {
          const module = after.modules.find(({ lessons }) => lessons.includes(part));
          expect(now.has(part.id + (module?.id ?? ''))).toBe(wasFinished && part.checks.every(answered));
        }
        for (const each of before) if (!each.startsWith(lesson.id)) expect(now).toContain(each);
      }),
    );
  });

  it('a module lets its passed quiz count for both', () => {
    const moves = movesOf([{ kind: 'module', from: 'm', to: ['a', 'b'] }]);
    const rows = underTodaysIds([{ item: 'm' }, { item: 'other' }], moves, () => 'module');
    expect(rows.map(({ item }) => item)).toEqual(['a', 'b', 'other']);
    expect(moves.names('module', 'b')).toEqual(['b', 'm']);
  });
});

describe('following', () => {
  it('goes through moves of moves, keeps kinds apart and ends in a circle', () => {
    const moves = movesOf([
      { kind: 'lesson', from: 'a', to: ['b'] },
      { kind: 'lesson', from: 'b', to: ['c', 'd'] },
      { kind: 'task', from: 'a', to: ['z'] },
      { kind: 'lesson', from: 'x', to: ['y'] },
      { kind: 'lesson', from: 'y', to: ['x'] },
    ]);
    expect(moves.now('lesson', 'a')).toEqual(['c', 'd']);
    expect(moves.now('task', 'a')).toEqual(['z']);
    expect(moves.now('question', 'a')).toEqual(['a']);
    expect(moves.names('lesson', 'd')).toEqual(['d', 'a', 'b']);
    expect(moves.now('lesson', 'x')).toHaveLength(1);
  });
});

describe('an address', () => {
  const lesson = {
    kind: 'lesson' as const,
    id: 'l',
    code: null,
    title: both('l'),
    minutes: 30,
    required: true,
    checks: [],
  };
  const task = { kind: 'task' as const, id: 't', title: both('t'), minutes: 60, required: true };
  const module = { id: 'new', code: null, title: both('m'), lessons: [lesson], task, quiz: null };
  const other = { ...module, id: 'other', lessons: [{ ...lesson, id: 'k' }], task: null };
  const course = courseOf([module, other]);

  it.each<[string, readonly Move[], string | null]>([
    ['new/l', [], 'new/l'],
    ['old/l', [], null],
    ['other/l', [], null],
    ['old/l', [{ kind: 'module', from: 'old', to: ['new'] }], 'new/l'],
    ['old/task', [{ kind: 'module', from: 'old', to: ['new'] }], 'new/task'],
    ['old/task', [{ kind: 'module', from: 'old', to: ['other', 'new'] }], 'new/task'],
    ['old/k', [{ kind: 'module', from: 'old', to: ['new', 'other'] }], 'other/k'],
    ['other/j', [{ kind: 'lesson', from: 'j', to: ['l'] }], 'new/l'],
    ['other/l', [{ kind: 'address', from: 'other/l', to: ['new/l'] }], 'new/l'],
    ['other/task', [{ kind: 'address', from: 'other/task', to: ['new/task'] }], 'new/task'],
    ['other/quiz', [{ kind: 'lesson', from: 'j', to: ['l'] }], null],
  ])('%s after %j leads to %s', (address, moves, path) => {
    const item = itemAt(course, address, movesOf(moves));
    expect(item && pathOf(item)).toBe(path);
  });
});
