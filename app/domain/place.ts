/** Where things stand on the trail of a course: its waypoints, and the place of one page among them. */
import type { State } from './progress.ts';

/** One waypoint of the trail. `path` follows `/:lang/courses/:course/`; title is null for a quiz (its name is an interface text). */
export type Waypoint = {
  readonly kind: 'lesson' | 'task' | 'quiz';
  readonly path: string;
  readonly title: string | null;
  readonly minutes: number;
  readonly state: State;
  readonly required: boolean;
};

/** A waypoint in a list that goes across modules. */
export type PlacedWaypoint = Waypoint & { readonly moduleTitle: string };

export type CourseName = { readonly id: string; readonly title: string };

/** States along the picture of a course: its modules, or the parts of its only one. `here` is where to go on, once begun. */
export type Cover = readonly (State | 'here')[];

/** Where a page stands: its course and module, the module's trail, the neighbours in the course. */
export type Place = {
  /** Course-relative path of the page shown, and the state of its item. */
  readonly here: string;
  readonly state: State;
  readonly course: CourseName;
  readonly module: { readonly id: string; readonly title: string };
  /** All modules of the course in order, this one among them. */
  readonly modules: readonly { readonly id: string; readonly title: string; readonly state: State }[];
  readonly trail: readonly Waypoint[];
  readonly previous: Waypoint | null;
  readonly next: Waypoint | null;
  readonly doneInModule: number;
  readonly minutesLeftInModule: number;
};
