/** What a guide sees of one member. */
import type { Day } from './day.ts';
import type { GroupHead } from './group-head.ts';
import type { StateCell } from './overview.ts';

/** Something that was finished. `title` is null for a quiz, whose name is its module's. */
export type Finished = {
  readonly kind: 'lesson' | 'task' | 'quiz';
  readonly title: string | null;
  readonly module: string;
};

export type SharedAttempt = {
  readonly module: string;
  readonly percent: number;
  readonly passed: boolean;
  readonly on: Day;
};

/** `id`s are those of the task's address. `text` is null where it stands on a page of its own. */
export type ShownTask = {
  readonly course: string;
  readonly module: string;
  readonly title: string;
  readonly text: string | null;
  readonly savedOn: Day | null;
  readonly waits: boolean;
};

export type MemberPage = {
  readonly group: GroupHead;
  readonly membershipId: string;
  readonly name: string;
  readonly joinedOn: Day;
  readonly lastVisitOn: Day | null;
  readonly sharesUntil: Day;
  readonly assigned: readonly {
    readonly title: string;
    readonly course: string;
    readonly required: boolean;
    readonly cell: StateCell;
  }[];
  /** The newest day first. */
  readonly timeline: readonly { readonly on: Day; readonly finished: readonly Finished[] }[];
  /** Null: not shown. */
  readonly attempts: readonly SharedAttempt[] | null;
  /** All texts, or only those that comments were asked on. */
  readonly texts: { readonly all: boolean; readonly tasks: readonly ShownTask[] };
};
