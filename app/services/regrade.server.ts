/** Grading handed-in attempts anew after an author corrected the key of a question. Points can only rise. */
import { findModule } from '#app/domain/course.ts';
import type { Question } from '#app/domain/question.ts';
import { resultOf } from '#app/domain/quiz.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db } from '#app/db/client.server.ts';
import { drawnQuestions } from './attempts.server.ts';
import { asStrings } from './stored.server.ts';

/** `seen`: handed-in attempts with an answer to the question. */
export type Regraded = { readonly seen: number; readonly raised: number; readonly newlyPassed: number };

/** Each attempt in a transaction of its own; doing it again changes nothing. Null when the course has no such question. */
export async function regradeQuestion(courseId: string, questionId: string): Promise<Regraded | null> {
  const found = (await catalogue()).question(courseId, questionId);
  if (!found) return null;
  const attempts = await db.attempt.findMany({
    where: { course: courseId, submittedAt: { not: null } },
    select: { id: true },
  });
  let [seen, raised, newlyPassed] = [0, 0, 0];
  for (const { id } of attempts) {
    const outcome = await regradeAttempt(id, found.question);
    if (outcome) seen += 1;
    if (outcome && outcome !== 'same') raised += 1;
    if (outcome === 'passed') newlyPassed += 1;
  }
  return { seen, raised, newlyPassed };
}

/** `passed`: the attempt had not been passed before. Null when it has no answer to the question. */
function regradeAttempt(id: string, question: Question): Promise<'same' | 'raised' | 'passed' | null> {
  return db.$transaction(async (tx) => {
    const attempt = await tx.attempt.findUniqueOrThrow({ where: { id }, include: { answers: true } });
    const drawn = await drawnQuestions(attempt);
    // The attempt may know the question by an earlier id.
    const asked = drawn.find((each) => each.question.id === question.id)?.drawn.id;
    const answer = attempt.answers.find((each) => each.question === asked);
    if (!answer) return null;
    const points = question.key.points(asStrings(answer.response));
    if (points <= (answer.points ?? 0)) return 'same';
    await tx.attemptAnswer.update({
      where: { attemptId_question: { attemptId: id, question: answer.question } },
      data: { points },
    });
    const stored = new Map(attempt.answers.map((each) => [each.question, each.points ?? 0]));
    stored.set(answer.question, points);
    const all = drawn.map((each) => stored.get(each.drawn.id) ?? 0);
    const result = resultOf(all, await passMarkOf(attempt));
    const passed = attempt.passed === true || result.passed;
    await tx.attempt.update({
      where: { id },
      data: { percent: Math.max(attempt.percent ?? 0, result.percent), passed },
    });
    return passed && attempt.passed !== true ? 'passed' : 'raised';
  });
}

/** Per cent; a module whose quiz is gone passes nobody anew. */
async function passMarkOf({ course, module }: { course: string; module: string }): Promise<number> {
  const found = (await catalogue()).course(course);
  return (found && findModule(found, module)?.quiz?.pass) ?? Infinity;
}
