/** When a certificate is earned, and what it says for ever. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEarned, missingItems, requiredItems, snapshotOf } from '#app/domain/certificate.ts';
import { dateInHelsinki } from '#app/domain/day.ts';
import { tidyName } from '#app/domain/name.ts';
import { itemsOf, pathOf } from '#app/domain/course.ts';
import { isDone } from '#app/domain/progress.ts';
import { anyCourse, courseOf, factsFrom, possibleFacts, studied } from './arbitrary.ts';
import { both } from './questions.ts';
import { runs } from '../support/runs.ts';

const started = new Date('2026-03-01T10:00:00Z');
const awarded = new Date('2026-05-31T21:30:00Z');

describe('what a certificate needs', () => {
  it('is earned exactly when nothing is missing', () => {
    fc.assert(
      fc.property(studied, ({ course, known }) => {
        fc.pre(requiredItems(course).length > 0);
        const facts = factsFrom(known);
        expect(isEarned(course, facts)).toBe(missingItems(course, facts).length === 0);
        expect(missingItems(course, facts).some((item) => isDone(item, facts))).toBe(false);
      }),
    );
  });

  it('is earned with everything done, and taking away what any required item needs takes it away', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        fc.pre(requiredItems(course).length > 0);
        const all = possibleFacts(course);
        expect(isEarned(course, factsFrom(all))).toBe(true);
        for (const { module, part } of requiredItems(course)) {
          const own =
            part.kind === 'quiz'
              ? { kind: 'passedQuizzes', id: module.id }
              : { kind: part.kind === 'task' ? 'judgedTasks' : 'finishedLessons', id: part.id };
          const less = all.filter((fact) => fact.kind !== own.kind || fact.id !== own.id);
          expect(isEarned(course, factsFrom(less))).toBe(false);
          expect(missingItems(course, factsFrom(less)).map(pathOf)).toEqual([pathOf({ module, part })]);
        }
      }),
      { numRuns: runs(50) },
    );
  });

  it('of a course that requires nothing is never earned', () => {
    expect(isEarned(courseOf([]), factsFrom([]))).toBe(false);
    expect(isEarned(courseOf([], []), factsFrom([]))).toBe(false);
  });

  it('is never less because of more facts', () => {
    fc.assert(
      fc.property(studied, ({ course, known }) => {
        const missing = (count: number) => missingItems(course, factsFrom(known.slice(0, count))).length;
        for (let count = 0; count < known.length; count += 1)
          expect(missing(count + 1)).toBeLessThanOrEqual(missing(count));
      }),
      { numRuns: runs(50) },
    );
  });

  it('all: every required item; a list: the named items, and the required ones of named modules', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { requires } = course.certificate;
        const expected = itemsOf(course).filter((item) => {
          if (requires === 'all') return item.part.required;
          return requires.includes(pathOf(item)) || (item.part.required && requires.includes(item.module.id));
        });
        expect(requiredItems(course).map(pathOf)).toEqual(expected.map(pathOf));
      }),
    );
  });
});

describe('a snapshot', () => {
  it('says what was earned, in both languages, with calendar dates in Helsinki', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const snapshot = snapshotOf(course, started, awarded);
        const covered = course.modules.filter((module) => requiredItems(course).some((item) => item.module === module));
        expect(snapshot.modules).toEqual(covered.map(({ id, title }) => ({ id, title })));
        expect(snapshot).toMatchObject({ startedOn: '2026-03-01', awardedOn: '2026-06-01', title: both('Course') });
      }),
    );
  });

  it('ends when the course says so, and else never', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        expect(snapshotOf(course, started, awarded)).not.toHaveProperty('validUntil');
        const expiring = { ...course, certificate: { ...course.certificate, validYears: 3 } };
        expect(snapshotOf(expiring, started, awarded).validUntil).toBe('2029-06-01');
      }),
    );
  });

  it('has no memory of the course: what is edited later does not reach it', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const editable = structuredClone(course);
        const snapshot = snapshotOf(editable, started, awarded);
        const before = structuredClone(snapshot);
        // An edit in place is the hardest case: every object that could be shared is changed.
        Object.assign(editable.title, both('Other'));
        Object.assign(editable.certificate.assessment, both('Other'));
        for (const module of editable.modules) Object.assign(module.title, both('Other'));
        for (const outcome of editable.outcomes) Object.assign(outcome.text, both('Other'));
        Object.assign(editable, { edition: 9, code: 'X', extraMinutes: 9999 });
        expect(snapshot).toEqual(before);
      }),
    );
  });

  it('survives being stored', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const snapshot = snapshotOf(course, started, awarded);
        expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
      }),
    );
  });

  it.each([
    ['2026-01-01T21:59:59Z', '2026-01-01'],
    ['2026-01-01T22:00:00Z', '2026-01-02'],
    ['2026-07-01T20:59:59Z', '2026-07-01'],
    ['2026-07-01T21:00:00Z', '2026-07-02'],
    ['2026-12-31T22:00:00Z', '2027-01-01'],
  ])('%s is %s in Helsinki', (moment, date) => {
    expect(dateInHelsinki(new Date(moment))).toBe(date);
  });
});

describe('a name on a certificate', () => {
  it.each([
    ['  Aino   Esimerkki ', 'Aino Esimerkki'],
    ['A\u0308iti Esimerkki', 'Äiti Esimerkki'],
    ['Nguyễn Thị Linh', 'Nguyễn Thị Linh'],
    ['محمد علي', 'محمد علي'],
    ['李明', '李明'],
    ["O'Brien-Smith", "O'Brien-Smith"],
    ['Aino\nEsimerkki\u0000', 'Aino Esimerkki'],
    ['Aino\u202eikkremisE', 'Aino ikkremisE'],
    ['\u200b\u200b', null],
    ['A', null],
    ['42', null],
    ['', null],
    ['x'.repeat(80), 'x'.repeat(80)],
    ['x'.repeat(81), null],
  ])('%j becomes %j', (typed, tidy) => {
    expect(tidyName(typed)).toBe(tidy);
  });

  it('tidied twice is the same as once', () => {
    const unit = fc.constantFrom('A', 'a', 'ä', '\u0308', ' ', '\u00a0', '\u200b', '\u202e', '\n', '1', '李', '💡');
    fc.assert(
      fc.property(fc.string({ unit }), (typed) => {
        const tidy = tidyName(typed);
        if (tidy !== null) expect(tidyName(tidy)).toBe(tidy);
      }),
    );
  });
});
