/** The overview: what is assigned to whom and by when, the states, and that order and filter only choose and sort. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueFor } from '#app/domain/assignment.ts';
import { dateInHelsinki, daysAfter, daysBetween } from '#app/domain/day.ts';
import { assigner, columnsOf, type Given, modulesOf } from '#app/domain/given.ts';
import { type DatedFact, standingsOf } from '#app/domain/module-standing.ts';
import { movesOf, noMoves } from '#app/domain/moves.ts';
import { choiceFrom, pageOf, queryOf, shownRows, shows, sorts, summarise } from '#app/domain/overview.ts';
import { isModuleDone } from '#app/domain/progress.ts';
import { assignmentsFrom, twelveWeeks } from '#app/domain/template.ts';
import { runs } from '../support/runs.ts';
import { anyCourse, factsFrom, studied } from './arbitrary.ts';

const today = '2026-11-22';
const joined = { membershipId: 'one', joinedOn: '2026-11-01' };
const given = (more: Partial<Given> = {}): Given => ({
  ...{ id: 'a', target: { course: 'c', module: 'm' }, required: true, note: null, dueOn: null, dueDays: null },
  ...{ toAll: true, named: new Set<string>(), givenOn: '2026-11-10', modules: [{ course: 'c', module: 'm' }] },
  ...more,
});

describe('the last day', () => {
  it('is so many calendar days after joining, also over a change of the clocks', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-03-01'), max: new Date('2026-11-30'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 400 }),
        (joinedAt, dueDays) => {
          const due = dueFor({ dueOn: null, dueDays }, { joinedAt });
          expect(due).not.toBeNull();
          expect(daysBetween(dateInHelsinki(joinedAt), due ?? '')).toBe(dueDays);
        },
      ),
    );
    // 24 October 23:30 in Helsinki is the last summer evening; a day later the day has 25 hours.
    const joinedAt = new Date('2026-10-24T20:30:00Z');
    expect(dueFor({ dueOn: null, dueDays: 1 }, { joinedAt })).toBe('2026-10-25');
    expect(dueFor({ dueOn: '2026-12-01', dueDays: 1 }, { joinedAt })).toBe('2026-12-01');
  });

  it('of a module that was given twice is the earlier one, and it is required if either is', () => {
    const twice = [
      given({ dueOn: '2026-12-24', required: false }),
      given({ id: 'b', dueDays: 30, givenOn: '2026-10-01' }),
    ];
    for (const list of [twice, twice.toReversed()]) {
      expect(assigner(list)(joined, new Map())).toMatchObject([
        { dueOn: '2026-12-01', required: true, since: '2026-11-01' },
      ]);
    }
  });
});

it('only those it is for are asked', () => {
  const named = given({ toAll: false, named: new Set(['other']) });
  expect(assigner([named])(joined, new Map())).toEqual([]);
  expect(assigner([named])({ ...joined, membershipId: 'other' }, new Map())).toHaveLength(1);
});

it('a course means its modules of today, and an earlier id of a module what became of it', () => {
  fc.assert(
    fc.property(anyCourse, (course) => {
      const studies = { courses: [course], moves: () => noMoves };
      const ids = course.modules.map(({ id }) => ({ course: 'course', module: id }));
      expect(modulesOf({ course: 'course', module: null }, studies)).toEqual(ids);
      expect(columnsOf([given({ modules: ids.toReversed() })], studies)).toEqual(ids);
      expect(modulesOf({ course: 'gone', module: null }, studies)).toEqual([]);
      const moved = { ...studies, moves: () => movesOf([{ kind: 'module', from: 'old', to: ['m0'] }]) };
      expect(modulesOf({ course: 'course', module: 'old' }, moved)).toEqual([{ course: 'course', module: 'm0' }]);
    }),
  );
});

const kinds = {
  answeredChecks: 'check',
  finishedLessons: 'lesson',
  judgedTasks: 'task',
  begunTasks: 'text',
  passedQuizzes: 'passed',
  begunQuizzes: 'attempt',
} as const;

describe('where a member stands', () => {
  it('is what the learner’s own pages say, whatever the order of the facts; done on the day of the last of them', () => {
    fc.assert(
      fc.property(studied, fc.infiniteStream(fc.integer({ min: 0, max: 30 })), ({ course, known }, days) => {
        const facts = known.map(({ kind, id }): DatedFact => {
          const on = daysAfter('2026-10-01', Number(days.next().value ?? 0));
          return { kind: kinds[kind], item: id, at: `${on}T08:00:00`, on };
        });
        const standings = standingsOf(course, facts);
        expect(standingsOf(course, facts.toReversed())).toEqual(standings);
        for (const [module, { state, doneOn }] of standings) {
          expect(state === 'done').toBe(isModuleDone(course, module, factsFrom(known)));
          expect(doneOn !== null).toBe(state === 'done');
          if (doneOn !== null) expect(facts.map(({ on }) => on)).toContain(doneOn);
        }
      }),
    );
  });

  it('counts the goes at a quiz since it was passed', () => {
    const course = fc.sample(anyCourse, { seed: 7, numRuns: runs(50) }).find(({ modules }) => modules[0]?.quiz);
    if (!course) throw new Error('no course with a quiz');
    const go = (kind: 'failed' | 'passed', at: string) => ({ kind, item: 'm0', at, on: at.slice(0, 10) });
    const failures = (...facts: DatedFact[]) => standingsOf(course, facts).get('m0')?.failures;
    const three = ['2026-11-01T08', '2026-11-02T08', '2026-11-03T08'].map((at) => go('failed', at));
    expect(failures(...three)).toEqual({ times: 3, lastOn: '2026-11-03' });
    expect(failures(...three, go('passed', '2026-11-02T09'))).toEqual({ times: 1, lastOn: '2026-11-03' });
    expect(failures(...three, go('passed', '2026-11-04T09'))).toBeNull();
  });
});

const day = fc.option(fc.integer({ min: -30, max: 30 }).map((days) => daysAfter(today, days)));
const standing = fc.constantFrom(
  { state: 'ahead', doneOn: null, failures: null } as const,
  { state: 'begun', doneOn: null, failures: null } as const,
  { state: 'done', doneOn: '2026-11-11', failures: null } as const,
);
const columns = ['a', 'b', 'c'].map((module) => ({ course: 'c', module }));
const members = fc.uniqueArray(
  fc.record({
    membershipId: fc.uuid(),
    name: fc.constantFrom('Åsa', 'Äijö', 'Aino', 'Zoë', 'Aino'),
    joinedOn: fc.constant('2026-10-01'),
    lastVisitOn: day,
    assigned: fc.array(
      fc.record({
        ...{ course: fc.constant('c'), module: fc.constantFrom('a', 'b', 'c'), required: fc.boolean() },
        ...{ since: fc.constant('2026-10-02'), dueOn: day, standing },
      }),
      { maxLength: 3 },
    ),
    failed: fc.constant([]),
    asked: fc.constantFrom([], [{ course: 'c', module: 'a', askedOn: '2026-11-20' }]),
  }),
  { selector: ({ membershipId }) => membershipId, maxLength: 12 },
);
const choice = fc.record({
  ...{ show: fc.constantFrom(...shows), sort: fc.constantFrom(...sorts), descending: fc.boolean() },
});

describe('order and filter', () => {
  it('only choose and sort: each row is the same in every choice, and the counts are what each filter shows', () => {
    fc.assert(
      fc.property(members, choice, (list, chosen) => {
        const all = summarise(list, { show: 'all', sort: 'name', descending: false }, today);
        const seen = summarise(list, chosen, today);
        expect(seen.counts).toEqual(all.counts);
        expect(seen.rows).toHaveLength(seen.counts[chosen.show]);
        for (const row of seen.rows) expect(all.rows).toContainEqual(row);
        // Filtering what is sorted and sorting what is filtered are one.
        const sorted = summarise(list, { ...chosen, show: 'all' }, today).rows;
        const ids = new Set(seen.rows.map(({ membershipId }) => membershipId));
        expect(sorted.filter(({ membershipId }) => ids.has(membershipId))).toEqual(seen.rows);
        expect(summarise(list.toReversed(), chosen, today)).toEqual(seen);
      }),
    );
  });

  it('the unknown stands last either way, and letters in their Finnish order', () => {
    const list = fc.sample(members, { seed: 3, numRuns: runs(20) }).flat();
    for (const descending of [true, false]) {
      const { rows } = summarise(list, { show: 'all', sort: 'visit', descending }, today);
      const unknown = rows.map(({ lastVisitOn }) => lastVisitOn === null);
      expect(unknown).toEqual(unknown.toSorted());
    }
    const { rows } = summarise(list, choiceFrom(new URLSearchParams()), today);
    expect([...new Set(rows.map(({ name }) => name))]).toEqual(['Aino', 'Zoë', 'Åsa', 'Äijö']);
  });

  it('an address tells the choice and nothing else does', () => {
    fc.assert(
      fc.property(choice, (chosen) => {
        expect(choiceFrom(new URLSearchParams(queryOf(chosen)))).toEqual(chosen);
      }),
    );
    expect(choiceFrom(new URLSearchParams('show=everyone&sort=-x'))).toMatchObject({ show: 'all', sort: 'name' });
  });

  it('a cell is late only when its day has gone by and it is not done', () => {
    fc.assert(
      fc.property(members, (list) => {
        const { rows } = summarise(list, choiceFrom(new URLSearchParams()), today);
        for (const cell of shownRows(rows, columns, today).flatMap(({ cells }) => cells)) {
          if (cell) expect(cell.isLate).toBe(cell.state !== 'done' && cell.dueOn !== null && cell.dueOn < today);
        }
      }),
    );
  });
});

it('pages hold everyone once, a hundred each', () => {
  const rows = Array.from({ length: 250 }, (_, index) => index);
  expect([1, 2, 3].flatMap((page) => pageOf(rows, page).shown)).toEqual(rows);
  expect(pageOf(rows, 99).page).toBe(3);
  expect(pageOf(rows, Number.NaN).page).toBe(1);
  expect(pageOf(rows, 'all').shown).toEqual(rows);
});

describe('templates', () => {
  it('the twelve weeks hold every module once, in order, and end with the twelfth', () => {
    fc.assert(
      fc.property(fc.array(anyCourse, { minLength: 1, maxLength: 4 }), (courses) => {
        const items = twelveWeeks(courses);
        const days = items.map(({ dueDays }) => dueDays ?? 0);
        expect(items).toHaveLength(courses.reduce((sum, { modules }) => sum + modules.length, 0));
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        expect(days.at(-1)).toBe(84);
        for (const each of days) expect(each % 7).toBe(0);
      }),
    );
  });

  it('count from a first day, or from each one’s own', () => {
    const item = { course: 'c', module: 'm', required: true, note: null, dueDays: 7 };
    expect(assignmentsFrom([item], '2026-12-28')).toMatchObject([{ dueOn: '2027-01-04', dueDays: null }]);
    expect(assignmentsFrom([item], null)).toMatchObject([{ dueOn: null, dueDays: 7 }]);
    expect(assignmentsFrom([{ ...item, dueDays: null }], '2026-12-28')).toMatchObject([{ dueOn: null, dueDays: null }]);
  });
});
