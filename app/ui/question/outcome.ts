/** The outcome of an answer in one sentence, by the key of its text. */
import type { PublicQuestion } from '#app/domain/question.ts';

/** Null before an answer. */
export function outcomeOf({ type, response, verdict }: PublicQuestion) {
  if (!verdict) return null;
  if (verdict.right) return 'check.all-right';
  if (response?.length === 0) return 'check.unanswered';
  if (verdict.points === 0) return 'check.not-right';
  return type === 'scenario' ? 'check.nearly-best' : 'check.partly-right';
}
