/** What the page of a lesson shows, and a module as it is printed. */
import type { LessonText, TaskText } from './lesson.ts';
import type { CourseName, Place } from './place.ts';
import type { PublicQuestion } from './question.ts';

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
