/** The shapes that pages show: plain values in one language, made by services, drawn by ui. */
import type { Role } from './actor.ts';
import type { RevocationReason, Snapshot } from './certificate.ts';
import type { Audience, Level } from './course.ts';
import type { LessonText, TaskText } from './lesson.ts';
import type { State } from './progress.ts';
import type { PublicQuestion } from './question.ts';

/** One waypoint of the trail. `path` follows `/:lang/courses/:course/`; title is null for a quiz (its name is an interface text). */
export type Waypoint = {
  readonly kind: 'lesson' | 'task' | 'quiz';
  readonly path: string;
  readonly title: string | null;
  readonly minutes: number;
  readonly state: State;
  readonly required: boolean;
};

export type CourseName = { readonly id: string; readonly title: string };

/** States along the picture of a course: its modules, or the parts of its only one. `here` is where to go on, once begun. */
export type Cover = readonly (State | 'here')[];

export type CourseCard = CourseName & {
  readonly summary: string;
  readonly level: Level;
  readonly hours: number;
  readonly modules: readonly string[];
  readonly percent: number;
  readonly cover: Cover;
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
  | { readonly kind: 'ahead'; readonly missing: readonly Waypoint[] }
  | { readonly kind: 'earned' }
  | { readonly kind: 'issued'; readonly certificateId: string };

export type CoursePage = CourseName & {
  readonly cover: Cover;
  readonly code: string;
  readonly summary: string;
  readonly level: Level;
  readonly audience: readonly Audience[];
  readonly hours: number;
  readonly outcomes: readonly string[];
  readonly modules: readonly ModuleOutline[];
  readonly assessment: string;
  readonly percent: number;
  readonly minutesLeft: number;
  readonly next: Waypoint | null;
  readonly begun: boolean;
  readonly certificate: CertificateStanding;
};

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

export type LessonPage = {
  readonly place: Place;
  readonly title: string;
  readonly minutes: number;
  readonly text: LessonText;
  readonly checks: Readonly<Record<string, PublicQuestion>>;
  /** Goes with every form of the page, so that sending one twice stores one fact. */
  readonly formKey: string;
};

/** A lesson or task of a module as it is printed: nobody's answers, and no verdicts. */
export type PrintedPart = {
  readonly kind: 'lesson' | 'task';
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly text: LessonText | TaskText;
  readonly checks: Readonly<Record<string, PublicQuestion>>;
};

export type PrintedModule = {
  readonly course: CourseName;
  readonly title: string;
  readonly minutes: number;
  readonly parts: readonly PrintedPart[];
};

export type AttemptSummary = {
  readonly id: string;
  readonly percent: number;
  readonly passed: boolean;
  /** ISO time in UTC. */
  readonly submittedAt: string;
};

export type QuizOpen = {
  readonly kind: 'open';
  readonly attemptId: string;
  /** For each question in order: whether it has an answer. */
  readonly answered: readonly boolean[];
  /** Index of the question shown; null: the overview before handing in. */
  readonly position: number | null;
  readonly question: PublicQuestion | null;
};

export type QuizResult = {
  readonly kind: 'result';
  readonly attempt: AttemptSummary;
  readonly questions: readonly PublicQuestion[];
};

export type QuizPage = {
  readonly place: Place;
  readonly questions: number;
  readonly pass: number;
  readonly minutes: number;
  readonly best: AttemptSummary | null;
  readonly formKey: string;
  readonly stage: { readonly kind: 'start' } | QuizOpen | QuizResult;
};

export type TaskPage = {
  readonly place: Place;
  readonly title: string;
  readonly minutes: number;
  readonly text: TaskText;
  /** What is in the text box: the newest version, else the author's frame. */
  readonly draft: string;
  readonly ticked: readonly number[];
  /** ISO time of the newest version. */
  readonly savedAt: string | null;
  /** Older versions, newest first. */
  /** The newest text was written before signing in. */
  readonly fromGuest: boolean;
  readonly earlier: readonly { readonly savedAt: string; readonly text: string; readonly fromGuest: boolean }[];
  readonly formKey: string;
};

export type PortfolioEntry = {
  readonly course: CourseName;
  readonly module: string;
  readonly title: string;
  readonly path: string;
  readonly text: string;
  readonly state: State;
  readonly savedAt: string;
};

export type CourseStanding = CourseName & {
  readonly percent: number;
  readonly minutesLeft: number;
  readonly cover: Cover;
  readonly next: (Waypoint & { readonly moduleTitle: string }) | null;
  readonly certificate: CertificateStanding;
  /** ISO time of the newest fact. */
  readonly lastAt: string;
};

export type HeldCertificate = {
  readonly id: string;
  readonly credentialId: string;
  readonly code: string;
  readonly name: string;
  readonly state: 'valid' | 'replaced' | 'revoked';
  readonly open: boolean;
  readonly snapshot: Snapshot;
  readonly revokedAt: string | null;
  readonly revokedReason: RevocationReason | null;
};

export type AccountPage = { readonly name: string; readonly email: string; readonly role: Role };
