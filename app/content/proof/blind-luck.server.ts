/** How often somebody who answers at random would pass a quiz. */
import { type Question, draw, resultOf } from '#app/domain/quiz.ts';
import { seededRandom } from '#app/domain/random.ts';

const rounds = 4000;

/** A complete answer picked blindly: one option, or each option of many with even odds, but at least one. */
function blindResponse(question: Question, random: () => number): string[] {
  const ids = question.options.map((option) => option.id);
  const one = ids.slice(Math.floor(random() * ids.length)).slice(0, 1);
  if (question.type !== 'multiple') return one;
  const some = ids.filter(() => random() < 0.5);
  return some.length > 0 ? some : one;
}

/**
 * The share (0 to 1) of blind attempts that pass, from 4,000 drawn and answered ones; the same for the same pool.
 * @param quiz how many questions are drawn, and the pass mark in per cent.
 */
export function chanceOfPassing(
  pool: readonly Question[],
  quiz: { readonly draw: number; readonly pass: number },
): number {
  const random = seededRandom(pool.map((question) => question.id).join(' '));
  const byId = new Map(pool.map((question) => [question.id, question]));
  let passed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const drawn = draw(pool, quiz.draw, random).flatMap(({ id }) => byId.get(id) ?? []);
    const points = drawn.map((question) => question.key.points(blindResponse(question, random)));
    if (resultOf(points, quiz.pass).passed) passed += 1;
  }
  return passed / rounds;
}
