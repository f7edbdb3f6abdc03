/** What guides ask members to study, for whom and until when. */
import { type Day, dateInHelsinki, daysAfter } from './day.ts';

/** A course, or one module of it. Ids of today. */
export type Target = { readonly course: string; readonly module: string | null };

/** How a form names a target: `course` or `course/module`. */
export function targetKey({ course, module }: Target): string {
  return module === null ? course : `${course}/${module}`;
}

export function targetOf(key: string): Target {
  const [course = '', module] = key.split('/', 2);
  return { course, module: module ?? null };
}

export type Assignment = {
  readonly id: string;
  readonly target: Target;
  readonly required: boolean;
  readonly note: string | null;
  /** The last day; the end of that day in Helsinki is the end. */
  readonly dueOn: Day | null;
  /** Or so many days after the member joined. */
  readonly dueDays: number | null;
  readonly toAll: boolean;
  /** Ids of the memberships it is for, when it is not for all. */
  readonly named: ReadonlySet<string>;
};

/** Somebody in a group, as far as assignments ask. */
type Assignee = { readonly membershipId: string; readonly joinedAt: Date };

/** A day, so many days after joining, or neither. */
export type LastDay = Pick<Assignment, 'dueOn' | 'dueDays'>;

export function isFor({ toAll, named }: Assignment, membershipId: string): boolean {
  return toAll || named.has(membershipId);
}

/** The last day for this member; null: no date. */
export function dueFor(last: LastDay, { joinedAt }: Pick<Assignee, 'joinedAt'>): Day | null {
  return dueAfter(last, dateInHelsinki(joinedAt));
}

/** The same for somebody who joined on that day. */
export function dueAfter({ dueOn, dueDays }: LastDay, joinedOn: Day): Day | null {
  if (dueOn !== null) return dueOn;
  return dueDays === null ? null : daysAfter(joinedOn, dueDays);
}
