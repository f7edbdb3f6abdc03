/** Finds the right response to a question by trying, because a key cannot be read. For demo people and tests. */
import { fullPoints, type Question, type Response } from '#app/domain/quiz.ts';

/** The first combination of options that gives full points. Throws when there is none, which the course check rules out. */
export function rightResponse(question: Question): Response {
  const ids = question.options.map((option) => option.id);
  for (let mask = 1; mask < 2 ** ids.length; mask += 1) {
    const response = ids.filter((_, index) => mask & (1 << index));
    if (question.key.points(response) === fullPoints) return response;
  }
  throw new Error(`question ${question.id} has no right response`);
}

/** A complete response that gives no points. */
export function wrongResponse(question: Question): Response {
  const found = question.options.map((option) => [option.id]).find((response) => question.key.points(response) === 0);
  return found ?? question.options.map((option) => option.id);
}
