/** Stored attempts at quizzes: the open one, the best one, the questions that were drawn. */
import type { Actor, Learner } from '#app/domain/actor.ts';
import type { AttemptSummary } from '#app/domain/quiz-page.ts';
import type { Question } from '#app/domain/question.ts';
import type { Drawn } from '#app/domain/quiz.ts';
import type { Response } from '#app/domain/response.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db } from '#app/db/client.server.ts';
import type { Attempt, AttemptAnswer } from '#db';
import { asDrawn, asStrings } from './stored.server.ts';

export type StoredAttempt = Attempt & { answers: AttemptAnswer[] };

/** A module by every id it has had, the present one first: attempts keep the one they were made under. */
export type ModuleNames = { readonly course: string; readonly modules: readonly string[] };

/** The names of a module of the catalogue. */
export async function namesOfModule(course: string, module: string): Promise<ModuleNames> {
  return { course, modules: (await catalogue()).moves(course).names('module', module) };
}

/** Value of the unique column that allows one open attempt per person and module. */
export function openSlotOf(personId: string, course: string, module: string): string {
  return `${personId}:${course}:${module}`;
}

/** The open attempt of a module with the answers so far; null when there is none. */
export async function findOpen(actor: Learner, { course, modules }: ModuleNames): Promise<StoredAttempt | null> {
  const slots = modules.map((module) => openSlotOf(actor.personId, course, module));
  const open = await db.attempt.findMany({ where: { openSlot: { in: slots } }, include: { answers: true } });
  return open.find((attempt) => attempt.openSlot === slots[0]) ?? open[0] ?? null;
}

/** What was answered so far, by question id. */
export function responsesOf(attempt: StoredAttempt): Map<string, Response> {
  return new Map(attempt.answers.map((answer) => [answer.question, asStrings(answer.response)]));
}

/**
 * The drawn questions that still exist, under the ids of today; one that an author has retired since is passed over.
 * Answers are stored under the id that was drawn.
 */
export async function drawnQuestions(attempt: Attempt): Promise<{ drawn: Drawn; question: Question }[]> {
  const { question, moves } = await catalogue();
  const seen = new Set<string>();
  return asDrawn(attempt.drawn).flatMap((drawn) => {
    const today = moves(attempt.course).now('question', drawn.id);
    const found = today.flatMap((id) => question(attempt.course, id)?.question ?? [])[0];
    // Two questions that became one are asked once.
    if (!found || seen.has(found.id)) return [];
    seen.add(found.id);
    return [{ drawn, question: found }];
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
export async function bestOf(actor: Actor, { course, modules }: ModuleNames): Promise<AttemptSummary | null> {
  if (actor.kind === 'visitor') return null;
  const best = await db.attempt.findFirst({
    where: { personId: actor.personId, course, module: { in: [...modules] }, submittedAt: { not: null } },
    orderBy: [{ passed: 'desc' }, { percent: 'desc' }, { submittedAt: 'asc' }],
  });
  return best && summaryOf(best);
}
