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
  /** Id of today; null for the whole course. */
  readonly module: string | null;
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
  return [...new Set(asked.map(targetKey))].map((key) => together(asked.filter((each) => targetKey(each) === key)));
}

function together(all: readonly AskedWork[]): AskedWork {
  const folded = all.reduce((one, other) => ({
    ...one,
    required: one.required || other.required,
    dueOn: earlier(one.dueOn, other.dueOn),
  }));
  const notes = new Set(all.flatMap(({ note }) => (note === null ? [] : [note])));
  return { ...folded, note: notes.size === 0 ? null : [...notes].join('\n\n') };
}

export type AssignedGroup = {
  readonly membershipId: string;
  readonly name: string;
  /** In the order of their last days, those without one last. */
  readonly open: readonly AssignedWork[];
  readonly done: readonly AssignedWork[];
};
