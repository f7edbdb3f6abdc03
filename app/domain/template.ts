/** Assignments to be used again: modules with last days counted from a beginning. */
import type { LastDay, Target } from './assignment.ts';
import { type Course, minutesOf } from './course.ts';
import { type Day, daysAfter, daysBetween } from './day.ts';
import type { Given } from './given.ts';

export type TemplateItem = Target & {
  readonly required: boolean;
  readonly note: string | null;
  /** Days after the beginning, or after joining; null: no last day. */
  readonly dueDays: number | null;
};

/** What is to be assigned. */
export type NewAssignment = LastDay & Omit<TemplateItem, 'dueDays'>;

/** Longest note, and most days after joining. */
export const longestNote = 500;
export const mostDays = 730;
/** More than anybody assigns at once. */
export const mostItems = 300;

/** @param startOn the day from which the days count; null: each member's own day of joining. */
export function assignmentsFrom(items: readonly TemplateItem[], startOn: Day | null): NewAssignment[] {
  return items.map(({ dueDays, ...item }) =>
    startOn === null || dueDays === null
      ? { ...item, dueOn: null, dueDays }
      : { ...item, dueOn: daysAfter(startOn, dueDays), dueDays: null },
  );
}

/** A group's assignments as a template: a fixed last day becomes so many days after it was given. */
export function itemsFrom(given: readonly Given[]): TemplateItem[] {
  return given.map(({ target, required, note, dueOn, dueDays, givenOn }) => ({
    ...target,
    ...{ required, note },
    dueDays: dueOn === null ? dueDays : Math.min(mostDays, Math.max(0, daysBetween(givenOn, dueOn))),
  }));
}

const weeks = 12;

/** All modules of the courses at hand, spread by their minutes over twelve weeks; each is due when its week ends. */
export function twelveWeeks(courses: readonly Course[]): TemplateItem[] {
  const modules = courses.flatMap((course) => course.modules.map((module) => ({ course, module })));
  const total = modules.reduce((sum, { module }) => sum + minutesOf(module), 0);
  let before = 0;
  return modules.map(({ course, module }) => {
    before += minutesOf(module);
    const week = total === 0 ? weeks : Math.max(1, Math.ceil((before * weeks) / total));
    return { course: course.id, module: module.id, required: true, note: null, dueDays: week * 7 };
  });
}

/** The targets that a form names, once each, in the order of the courses; modules of a chosen course go without saying. */
export function chosenTargets(keys: readonly string[], courses: readonly Course[]): Target[] {
  const chosen = new Set(keys);
  return courses.flatMap(({ id, modules }): Target[] => {
    if (chosen.has(id)) return [{ course: id, module: null }];
    return modules
      .filter((module) => chosen.has(`${id}/${module.id}`))
      .map((module) => ({ course: id, module: module.id }));
  });
}
