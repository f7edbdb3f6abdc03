/** Right and wrong responses to a question, for demo people and tests: asked of the key, as somebody who may see everything. */
import type { Question } from '#app/domain/question.ts';
import { type Response, placement } from '#app/domain/response.ts';

/** A response with full points. */
export function rightResponse(question: Question): Response {
  const { solution, options } = question.key.verdict([], 'all', 'fi');
  if (solution) return solution;
  return question.options.map(({ id }) => id).filter((id) => options[id]?.grade === 'right');
}

/** A complete response without points. */
export function wrongResponse(question: Question): Response {
  const { options, choices } = question;
  if (question.type === 'fill-in') return ['jotain muuta'];
  if (question.type === 'numeric') return ['-98765'];
  if (question.type === 'ordering')
    return options.map(({ id }, index) => placement(id, String(options.length - index)));
  if (question.type === 'matching')
    // Each left side gets the choice of the one after it.
    return options.map(({ id }, index) => placement(id, choices[(index + 1) % options.length]?.id ?? id));
  const wrong = options.find(({ id }) => question.key.points([id]) === 0);
  return wrong ? [wrong.id] : options.map(({ id }) => id);
}
