/** What a member's guides have assigned, as the member sees it on my learning. */
import { type Target, targetKey } from './assignment.ts';
import type { Day } from './day.ts';
import { earlier } from './given.ts';
import type { PlacedWaypoint } from './place.ts';
import type { State } from './progress.ts';

export type AssignedWork = {
  readonly id: string;
  readonly title: string;
  /** Name and id of the course; the name is null when the course itself is assigned. */
  readonly courseTitle: string | null;
  readonly course: string;
  readonly required: boolean;
  readonly note: string | null;
  readonly dueOn: Day | null;
  readonly isLate: boolean;
  readonly state: State;
  /** The next thing to do in it; null when all is done. */
  readonly next: PlacedWaypoint | null;
};

/** What one assignment asks of the member. */
export type AskedWork = Target & Pick<AssignedWork, 'id' | 'required' | 'note' | 'dueOn'>;

/** What was given twice, to all and by name, stands once: required if either is, with the earlier last day and all notes. */
export function foldAsked(asked: readonly AskedWork[]): AskedWork[] {
  const folded = new Map<string, AskedWork>();
  for (const each of asked) {
    const before = folded.get(targetKey(each));
    folded.set(targetKey(each), before ? together(before, each) : each);
  }
  return [...folded.values()];
}

function together(one: AskedWork, other: AskedWork): AskedWork {
  const notes = new Set([one.note, other.note].filter((note) => note !== null));
  return {
    ...one,
    required: one.required || other.required,
    dueOn: earlier(one.dueOn, other.dueOn),
    note: notes.size === 0 ? null : [...notes].join('\n\n'),
  };
}

export type AssignedGroup = {
  readonly membershipId: string;
  readonly name: string;
  /** In the order of their last days, those without one last. */
  readonly open: readonly AssignedWork[];
  readonly done: readonly AssignedWork[];
};
