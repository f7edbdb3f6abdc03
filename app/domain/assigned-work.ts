/** What a member's guides have assigned, as the member sees it on my learning. */
import type { Day } from './day.ts';
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

export type AssignedGroup = {
  readonly membershipId: string;
  readonly name: string;
  /** In the order of their last days, those without one last. */
  readonly open: readonly AssignedWork[];
  readonly done: readonly AssignedWork[];
};
