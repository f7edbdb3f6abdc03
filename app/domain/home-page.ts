/** What the front page shows. */
import type { CourseCard, CourseStanding } from './course-page.ts';
import type { CourseName } from './place.ts';
import type { PublicQuestion } from './question.ts';

/** A lesson to try without opening it: what it gives, and one of its checks. `path` follows `/:lang/courses/:course/`. */
export type SampleLesson = {
  readonly course: CourseName;
  readonly path: string;
  readonly title: string;
  readonly minutes: number;
  readonly outcome: string;
  readonly check: PublicQuestion;
  readonly formKey: string;
};

/** `sample` is null when no lesson has a question that can stand alone; `begun` is what the reader studies, as in "My learning". */
export type HomePage = {
  readonly courses: readonly CourseCard[];
  readonly sample: SampleLesson | null;
  readonly begun: readonly CourseStanding[];
};
