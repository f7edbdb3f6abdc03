/** The attention list: which rule speaks when, with which evidence, and that nothing else makes it speak. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagsOf, ruleNames, type Subject } from '#app/domain/attention.ts';
import { daysAfter } from '#app/domain/day.ts';
import type { AssignedModule } from '#app/domain/given.ts';
import { untouched } from '#app/domain/module-standing.ts';

const today = '2026-11-22';
const ago = (days: number) => daysAfter(today, -days);

const assigned = (more: Partial<AssignedModule> = {}): AssignedModule => ({
  ...{ course: 'c', module: 'm', required: true, since: ago(1), dueOn: null, standing: untouched },
  ...more,
});
const done = { state: 'done', doneOn: ago(1), failures: null } as const;
const begun = { state: 'begun', doneOn: null, failures: null } as const;
const subject = (more: Partial<Subject> = {}): Subject => ({
  ...{ joinedOn: ago(1), lastVisitOn: today, assigned: [assigned({ standing: begun })], failed: [], asked: [] },
  ...more,
});

describe('each rule speaks from its day on, and not before', () => {
  it.each([
    [6, []],
    [7, [{ rule: 'not-started', since: today, givenOn: ago(7), days: 7 }]],
    [9, [{ rule: 'not-started', since: ago(2), givenOn: ago(9), days: 9 }]],
  ])('nothing begun %d days after it was given', (days, flags) => {
    expect(flagsOf(subject({ joinedOn: ago(30), assigned: [assigned({ since: ago(days) })] }), today)).toEqual(flags);
  });

  it.each([
    [13, []],
    [14, [{ rule: 'no-visit', since: today, lastVisitOn: ago(14), joinedOn: ago(40), days: 14 }]],
  ])('last visit %d days ago', (days, flags) => {
    expect(flagsOf(subject({ joinedOn: ago(40), lastVisitOn: ago(days) }), today)).toEqual(flags);
  });

  it('never visited: the day of joining counts', () => {
    expect(flagsOf(subject({ joinedOn: ago(20), lastVisitOn: null }), today)).toEqual([
      { rule: 'no-visit', since: ago(6), lastVisitOn: null, joinedOn: ago(20), days: 20 },
    ]);
  });

  it.each([
    [2, []],
    [3, [{ rule: 'quiz-failed', since: ago(2), course: 'c', module: 'm', times: 3, lastOn: ago(2) }]],
  ])('%d goes at a quiz in vain', (times, flags) => {
    const failed = [{ course: 'c', module: 'm', times, lastOn: ago(2) }];
    expect(flagsOf(subject({ failed }), today)).toEqual(flags);
  });

  it.each([
    [4, null],
    [3, { since: today, days: 3 }],
    [0, { since: ago(3), days: 0 }],
    [-2, { since: ago(5), days: -2 }],
  ])('last day in %d days', (days, flag) => {
    const module = assigned({ standing: begun, dueOn: daysAfter(today, days) });
    const expected = { rule: 'due', course: 'c', module: 'm', dueOn: daysAfter(today, days), others: 0 };
    expect(flagsOf(subject({ assigned: [module] }), today)).toEqual(flag ? [{ ...expected, ...flag }] : []);
    expect(flagsOf(subject({ assigned: [{ ...module, standing: done }] }), today)).toEqual([]);
  });

  it('a comment asked for', () => {
    expect(flagsOf(subject({ asked: [{ course: 'c', module: 'm', askedOn: ago(4) }] }), today)).toEqual([
      { rule: 'comment', since: ago(4), course: 'c', module: 'm', askedOn: ago(4), days: 4 },
    ]);
  });
});

it('the one that has waited longest is first', () => {
  const flags = flagsOf(
    subject({
      joinedOn: ago(40),
      lastVisitOn: ago(15),
      assigned: [assigned({ since: ago(30), dueOn: daysAfter(today, 2) })],
      failed: [{ course: 'c', module: 'm', times: 5, lastOn: ago(3) }],
      asked: [{ course: 'c', module: 'm', askedOn: ago(2) }],
    }),
    today,
  );
  expect(flags.map(({ rule }) => rule)).toEqual(['not-started', 'quiz-failed', 'comment', 'no-visit', 'due']);
});

const day = fc.integer({ min: -60, max: 60 }).map((days) => daysAfter(today, days));
const module = fc.record({
  ...{ course: fc.constant('c'), module: fc.constantFrom('a', 'b', 'c'), required: fc.boolean(), since: day },
  dueOn: fc.option(day),
  standing: fc.constantFrom(untouched, done, begun),
});
const anySubject = fc.record({
  ...{ joinedOn: day, lastVisitOn: fc.option(day), assigned: fc.array(module, { maxLength: 4 }) },
  failed: fc.array(
    fc.record({
      course: fc.constant('c'),
      module: fc.constant('m'),
      times: fc.integer({ min: 1, max: 9 }),
      lastOn: day,
    }),
    { maxLength: 2 },
  ),
  asked: fc.array(fc.record({ course: fc.constant('c'), module: fc.constant('m'), askedOn: day }), { maxLength: 2 }),
});

describe('whatever is known of a member', () => {
  it('who is finished, or has nothing assigned, is never told to begin; who is finished is never missed', () => {
    fc.assert(
      fc.property(anySubject, (known) => {
        const rules = flagsOf(known, today).map(({ rule }) => rule);
        const open = known.assigned.filter(({ standing }) => standing.state !== 'done');
        if (open.length === 0) {
          expect(rules).not.toContain('not-started');
          expect(rules).not.toContain('due');
        }
        if (open.length === 0 && known.assigned.length > 0) expect(rules).not.toContain('no-visit');
      }),
    );
  });

  it('a member who shows no results is never flagged for quizzes', () => {
    fc.assert(
      fc.property(anySubject, (known) => {
        expect(flagsOf({ ...known, failed: [] }, today).filter(({ rule }) => rule === 'quiz-failed')).toEqual([]);
      }),
    );
  });

  it('every flag has a rule of the list, a day, and evidence', () => {
    fc.assert(
      fc.property(anySubject, (known) => {
        for (const { rule, since, ...evidence } of flagsOf(known, today)) {
          expect(ruleNames).toContain(rule);
          expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(Object.keys(evidence)).not.toEqual([]);
        }
      }),
    );
  });
});
