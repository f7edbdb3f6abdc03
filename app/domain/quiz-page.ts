/** What the page of a quiz shows in its stages. */
import type { Place } from './place.ts';
import type { PublicQuestion } from './question.ts';

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
  /** Index of the question that was just passed over without an answer; null when none was. */
  readonly passedOver: number | null;
  /** Whether it can be gone on with on other devices: a guest's attempt is the browser's own. */
  readonly isInAccount: boolean;
};

/** What to read again after a quiz: a lesson of the module, and its sections that the missed questions come from. */
export type ReviewLesson = {
  readonly path: string;
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
};

export type QuizResult = {
  readonly kind: 'result';
  readonly attempt: AttemptSummary;
  /** In reading order; empty when everything was right. */
  readonly review: readonly ReviewLesson[];
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
