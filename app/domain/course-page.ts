/** What the pages about courses show: cards, outlines, standings. */
import type { Audience, LanguageLevel, Level, Topic } from './course.ts';
import type { CourseFilter, FilterChoices, Relaxed } from './course-filter.ts';
import type { CourseName, Cover, PlacedWaypoint, Waypoint } from './place.ts';
import type { State } from './progress.ts';

export type CourseCard = CourseName & {
  readonly summary: string;
  readonly level: Level;
  readonly audience: readonly Audience[];
  readonly topic: Topic;
  readonly languageLevel: LanguageLevel;
  readonly hours: number;
  readonly modules: readonly string[];
  readonly percent: number;
  readonly cover: Cover;
};

/** The catalogue: the courses that fit the filter out of `all`. `relaxed`: when none does, the ways out of it. */
export type CoursesPage = {
  readonly courses: readonly CourseCard[];
  readonly all: number;
  readonly filter: CourseFilter;
  readonly choices: FilterChoices;
  readonly relaxed: readonly Relaxed[];
};

export type ModuleOutline = {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly minutes: number;
  readonly state: State;
  readonly items: readonly Waypoint[];
};

/** `ahead`: not earned yet. `earned`: may be asked for. `issued`: there is one, with its id. */
export type CertificateStanding =
  | { readonly kind: 'ahead'; readonly missing: readonly PlacedWaypoint[] }
  | { readonly kind: 'earned' }
  | { readonly kind: 'issued'; readonly certificateId: string };

export type CoursePage = Omit<CourseCard, 'modules'> & {
  readonly code: string;
  readonly outcomes: readonly string[];
  readonly modules: readonly ModuleOutline[];
  readonly assessment: string;
  /** Work of one's own in `hours`, beside what the outline lists: the portfolio. */
  readonly extraMinutes: number;
  readonly minutesLeft: number;
  readonly next: Waypoint | null;
  readonly begun: boolean;
  readonly certificate: CertificateStanding;
};

export type CourseStanding = CourseName & {
  readonly percent: number;
  readonly minutesLeft: number;
  /** How many modules the course has; with one, `cover` shows its parts. */
  readonly modules: number;
  readonly cover: Cover;
  readonly next: PlacedWaypoint | null;
  /** Tasks with a text that is not judged yet. */
  readonly drafts: readonly PlacedWaypoint[];
  readonly certificate: CertificateStanding;
  /** ISO time of the newest fact. */
  readonly lastAt: string;
};
