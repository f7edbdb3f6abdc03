/**
 * Who may need help, and why. These rules are all there is: no score, no weights, nothing learned. Each looks at what the
 * member has agreed to show, and speaks with the dates and numbers that made it speak. docs/guides.md tells them to people.
 */
import { type Day, daysAfter, daysBetween } from './day.ts';
import { type AssignedModule, isFinished, isUnbegun, type ModuleId } from './given.ts';
import type { Failures } from './module-standing.ts';

/** Days without a beginning, days without a visit, goes at one quiz, days before a last day. */
export const limits = { unbegun: 7, away: 14, failures: 3, due: 3 } as const;

/** What the rules know of a member. `failed` is empty when the member does not show quiz results. */
export type Subject = {
  readonly joinedOn: Day;
  readonly lastVisitOn: Day | null;
  readonly assigned: readonly AssignedModule[];
  readonly failed: readonly (ModuleId & Failures)[];
  /** Tasks whose comment the member waits for. */
  readonly asked: readonly (ModuleId & { readonly askedOn: Day })[];
};

/** `since`: the day on which the rule began to speak; the list is in that order. Everything else is the evidence. */
type Evidence = {
  readonly 'not-started': { readonly givenOn: Day; readonly days: number };
  /** `lastVisitOn` null: never since joining. */
  readonly 'no-visit': { readonly lastVisitOn: Day | null; readonly joinedOn: Day; readonly days: number };
  readonly 'quiz-failed': ModuleId & Failures;
  /** `days` until the last day; negative when it has gone by. */
  readonly due: ModuleId & { readonly dueOn: Day; readonly days: number; readonly others: number };
  readonly comment: ModuleId & { readonly askedOn: Day; readonly days: number };
};

export type Rule = keyof Evidence;
export type Flag = { readonly [R in Rule]: { readonly rule: R; readonly since: Day } & Evidence[R] }[Rule];

type Rules = { readonly [R in Rule]: (subject: Subject, today: Day) => readonly (Flag & { readonly rule: R })[] };

const rules: Rules = {
  'not-started': ({ assigned }, today) => {
    if (!isUnbegun(assigned)) return [];
    const givenOn = earliest(assigned.map(({ since }) => since));
    const days = daysBetween(givenOn, today);
    if (days < limits.unbegun) return [];
    return [{ rule: 'not-started', since: daysAfter(givenOn, limits.unbegun), givenOn, days }];
  },

  'no-visit': ({ assigned, lastVisitOn, joinedOn }, today) => {
    if (isFinished(assigned)) return [];
    const last = lastVisitOn ?? joinedOn;
    const days = daysBetween(last, today);
    if (days < limits.away) return [];
    return [{ rule: 'no-visit', since: daysAfter(last, limits.away), lastVisitOn, joinedOn, days }];
  },

  'quiz-failed': ({ failed }) =>
    failed
      .filter(({ times }) => times >= limits.failures)
      .map(({ course, module, times, lastOn }) => ({
        ...{ rule: 'quiz-failed', since: lastOn, course, module, times, lastOn },
      })),

  due: ({ assigned }, today) => {
    const until = daysAfter(today, limits.due);
    const open = assigned.flatMap(({ course, module, dueOn, standing }) =>
      dueOn !== null && dueOn <= until && standing.state !== 'done' ? [{ course, module, dueOn }] : [],
    );
    if (open.length === 0) return [];
    const first = open.reduce((one, other) => (other.dueOn < one.dueOn ? other : one));
    const since = daysAfter(first.dueOn, -limits.due);
    return [{ rule: 'due', since, ...first, days: daysBetween(today, first.dueOn), others: open.length - 1 }];
  },

  comment: ({ asked }, today) =>
    asked.map(({ course, module, askedOn }) => ({
      ...{ rule: 'comment', since: askedOn, course, module, askedOn, days: daysBetween(askedOn, today) },
    })),
};

export const ruleNames = [
  'not-started',
  'no-visit',
  'quiz-failed',
  'due',
  'comment',
] as const satisfies readonly Rule[];

/** Every flag of a member, the one that has waited longest first. */
export function flagsOf(subject: Subject, today: Day): Flag[] {
  const flags: Flag[] = ruleNames.flatMap((rule) => [...rules[rule](subject, today)]);
  return flags.length < 2 ? flags : flags.toSorted((a, b) => a.since.localeCompare(b.since));
}

function earliest(days: readonly Day[]): Day {
  return days.reduce((first, day) => (day < first ? day : first));
}
