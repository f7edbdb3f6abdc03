/** Everything the database knows about one person in one course, sorted for the rules that read it. */
import type { Response } from './response.ts';
import { type Facts, noFacts } from './progress.ts';

export type CourseFacts = Facts & {
  /** The latest response to each check. */
  readonly responses: ReadonlyMap<string, Response>;
  /** The item worked on last, for "continue where you left off"; ids, not a path. */
  readonly last: { readonly kind: 'check' | 'lesson' | 'task' | 'quiz'; readonly id: string; readonly at: Date } | null;
};

export const noCourseFacts: CourseFacts = { ...noFacts, responses: new Map(), last: null };
