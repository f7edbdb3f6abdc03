/** What a course is: modules in order, each with lessons, a practical task and a quiz. Outline only, no lesson text. */
import type { Translated } from './language.ts';

export type Level = 'basic' | 'intermediate' | 'master';
/** What a course is about; one each. */
export const topics = [
  'working-life',
  'job-search',
  'networking',
  'language',
  'guidance',
  'recruiting',
  'entrepreneurship',
] as const;
export type Topic = (typeof topics)[number];
/** Of the Common European Framework of Reference, from the lowest up: how well one must read the course's language. */
export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type LanguageLevel = (typeof languageLevels)[number];
export const audiences = ['talent', 'student', 'spouse', 'guide', 'employer', 'organiser', 'entrepreneur'] as const;
export type Audience = (typeof audiences)[number];

/** `checks` are the ids of the questions that stand inside the lesson, in reading order. */
export type LessonOutline = {
  readonly kind: 'lesson';
  readonly id: string;
  readonly code: string | null;
  readonly title: Translated;
  readonly minutes: number;
  readonly required: boolean;
  readonly checks: readonly string[];
};

export type TaskOutline = {
  readonly kind: 'task';
  readonly id: string;
  readonly title: Translated;
  readonly minutes: number;
  readonly required: boolean;
};

/** `draw` questions are drawn for one attempt; `pass` is the share of points needed, in per cent. */
export type QuizOutline = {
  readonly kind: 'quiz';
  readonly id: 'quiz';
  readonly draw: number;
  readonly pass: number;
  readonly minutes: number;
  readonly required: boolean;
};

export type Module = {
  readonly id: string;
  readonly code: string | null;
  readonly title: Translated;
  readonly lessons: readonly LessonOutline[];
  readonly task: TaskOutline | null;
  readonly quiz: QuizOutline | null;
};

export type Outcome = { readonly id: string; readonly text: Translated };

export type Course = {
  readonly id: string;
  readonly code: string;
  readonly title: Translated;
  readonly summary: Translated;
  readonly level: Level;
  readonly topic: Topic;
  readonly audience: readonly Audience[];
  readonly languageLevel: LanguageLevel;
  /** Raised by the author when what a certificate means changes. */
  readonly edition: number;
  readonly outcomes: readonly Outcome[];
  readonly modules: readonly Module[];
  readonly extraMinutes: number;
  readonly certificate: {
    readonly requires: 'all' | readonly string[];
    readonly assessment: Translated;
    /** Full years that a certificate is in force; null: for good. */
    readonly validYears: number | null;
  };
};

/** One thing a learner can finish, with the module it stands in. */
export type Item = { readonly module: Module; readonly part: LessonOutline | TaskOutline | QuizOutline };

/** The parts of a module in the order they are studied: lessons, task, quiz. */
export function partsOf(module: Module): Item['part'][] {
  return [...module.lessons, ...(module.task ? [module.task] : []), ...(module.quiz ? [module.quiz] : [])];
}

/** Every item of the course in study order. */
export function itemsOf(course: Course): Item[] {
  return course.modules.flatMap((module) => partsOf(module).map((part) => ({ module, part })));
}

export function findModule(course: Course, moduleId: string): Module | null {
  return course.modules.find((module) => module.id === moduleId) ?? null;
}

export function findLesson(module: Module, lessonId: string): LessonOutline | null {
  return module.lessons.find((lesson) => lesson.id === lessonId) ?? null;
}

/**
 * Path of an item inside its course: `module/lesson`, `module/task`, `module/quiz`. It follows `/:lang/courses/:course/` in
 * addresses and is what `certificate.requires` names.
 */
export function pathOf({ module, part }: Item): string {
  return `${module.id}/${part.kind === 'lesson' ? part.id : part.kind}`;
}

/** The items before and after the one at `path`; null at either end of the course. */
export function neighboursOf(course: Course, path: string): { previous: Item | null; next: Item | null } {
  const items = itemsOf(course);
  const index = items.findIndex((item) => pathOf(item) === path);
  if (index < 0) return { previous: null, next: null };
  return { previous: items[index - 1] ?? null, next: items[index + 1] ?? null };
}

export function minutesOf(module: Module): number {
  return partsOf(module).reduce((sum, part) => sum + part.minutes, 0);
}

/** Workload shown to people and written on certificates: all listed minutes and the extra ones, in whole hours, rounded up. */
export function hoursOf(course: Course): number {
  const minutes = course.modules.reduce((sum, module) => sum + minutesOf(module), course.extraMinutes);
  return Math.ceil(minutes / 60);
}
