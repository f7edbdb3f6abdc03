/** Stored attempts at quizzes: the open one, the best one, the questions that were drawn. */
import type { Actor, Learner } from '#app/domain/actor.ts';
import type { AttemptSummary } from '#app/domain/pages.ts';
import type { Question } from '#app/domain/question.ts';
import type { Drawn } from '#app/domain/quiz.ts';
import type { Response } from '#app/domain/response.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db } from '#app/db/client.server.ts';
import type { Attempt, AttemptAnswer } from '#db';
import type { ModulePath } from './place.server.ts';
import { asDrawn, asStrings } from './stored.server.ts';

export type StoredAttempt = Attempt & { answers: AttemptAnswer[] };

/** Value of the unique column that allows one open attempt per person and module. */
export function openSlotOf(personId: string, course: string, module: string): string {
  return `${personId}:${course}:${module}`;
}

/** The open attempt of a module with the answers so far; null when there is none. */
export function findOpen(actor: Learner, path: ModulePath): Promise<StoredAttempt | null> {
  const openSlot = openSlotOf(actor.personId, path.course, path.module);
  return db.attempt.findUnique({ where: { openSlot }, include: { answers: true } });
}

/** What was answered so far, by question id. */
export function responsesOf(attempt: StoredAttempt): Map<string, Response> {
  return new Map(attempt.answers.map((answer) => [answer.question, asStrings(answer.response)]));
}

/** The drawn questions that still exist; one that an author has retired since is passed over. */
export async function drawnQuestions(attempt: Attempt): Promise<{ drawn: Drawn; question: Question }[]> {
  const { question } = await catalogue();
  return asDrawn(attempt.drawn).flatMap((drawn) => {
    const found = question(attempt.course, drawn.id)?.question;
    return found ? [{ drawn, question: found }] : [];
  });
}

/** The result of a submitted attempt; null for an open or abandoned one. */
export function summaryOf(attempt: Attempt): AttemptSummary | null {
  if (!attempt.submittedAt || attempt.percent === null || attempt.passed === null) return null;
  return {
    id: attempt.id,
    percent: attempt.percent,
    passed: attempt.passed,
    submittedAt: attempt.submittedAt.toISOString(),
  };
}

/** The best submitted attempt: passed before not passed, then the most points, then the earliest. */
export async function bestOf(actor: Actor, path: ModulePath): Promise<AttemptSummary | null> {
  if (actor.kind === 'visitor') return null;
  const best = await db.attempt.findFirst({
    where: { personId: actor.personId, course: path.course, module: path.module, submittedAt: { not: null } },
    orderBy: [{ passed: 'desc' }, { percent: 'desc' }, { submittedAt: 'asc' }],
  });
  return best && summaryOf(best);
}
