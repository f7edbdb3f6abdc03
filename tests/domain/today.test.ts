/** The one next step: the course worked on last has the say as long as anything is to do in it. */
import { describe, expect, it } from 'vitest';
import type { CourseStanding } from '#app/domain/course-page.ts';
import { isAssigned, todayOf } from '#app/domain/today.ts';

const next = {
  kind: 'lesson',
  path: 'm/l',
  title: 'Lesson',
  minutes: 30,
  state: 'ahead',
  required: true,
  moduleTitle: 'Module',
} as const;
const course = (id: string, more: Partial<CourseStanding>): CourseStanding => ({
  id,
  title: id,
  percent: 0,
  minutesLeft: 30,
  modules: 1,
  cover: [],
  next: null,
  drafts: [],
  certificate: { kind: 'ahead', missing: [] },
  lastAt: '2026-11-22T09:00:00Z',
  ...more,
});
const issued = { kind: 'issued', certificateId: 'c' } as const;

describe('today', () => {
  it('goes on where one was last', () => {
    const today = todayOf([course('new', { next }), course('old', { next })]);
    expect(today).toMatchObject({ kind: 'go-on', course: { id: 'new' }, next: { path: 'm/l' } });
  });

  it('asks for the certificate as soon as it is earned, although something optional is left', () => {
    expect(todayOf([course('new', { next, certificate: { kind: 'earned' } })])).toMatchObject({ kind: 'request' });
  });

  it('passes over what is done, and then there is something new to choose', () => {
    const done = course('done', { certificate: issued });
    expect(todayOf([done, course('old', { next })])).toMatchObject({ kind: 'go-on', course: { id: 'old' } });
    expect(todayOf([done])).toEqual({ kind: 'choose' });
    expect(todayOf([])).toEqual({ kind: 'choose' });
  });

  it('is told once when guides have assigned it', () => {
    const today = todayOf([course('new', { next })]);
    const group = (work: { course: string; path: string | null }) => ({
      membershipId: 'm',
      name: 'Group',
      done: [],
      open: [
        {
          id: 'a',
          title: 'Module',
          courseTitle: null,
          module: null,
          required: true,
          note: null,
          dueOn: null,
          isLate: false,
          state: 'ahead' as const,
          course: work.course,
          next: work.path === null ? null : { ...next, path: work.path },
        },
      ],
    });
    expect(isAssigned(today, [group({ course: 'other', path: 'm/l' }), group({ course: 'new', path: 'm/l' })])).toBe(
      true,
    );
    expect(isAssigned(today, [group({ course: 'other', path: 'm/l' })])).toBe(false);
    expect(isAssigned(today, [group({ course: 'new', path: 'm/other' }), group({ course: 'new', path: null })])).toBe(
      false,
    );
    expect(isAssigned({ kind: 'choose' }, [group({ course: 'new', path: 'm/l' })])).toBe(false);
  });
});
