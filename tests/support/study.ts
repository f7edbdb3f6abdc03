/** Studying the fixture course through the services, as a learner would. */
import { randomUUID } from 'node:crypto';
import type { Learner } from '#app/domain/actor.ts';
import type { Course } from '#app/domain/course.ts';
import type { Question } from '#app/domain/question.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { answerCheck, finishLesson } from '#app/services/lessons.server.ts';
import { saveTask } from '#app/services/portfolio.server.ts';
import { openSlotOf } from '#app/services/attempts.server.ts';
import { saveQuizAnswer, startQuiz, submitQuiz } from '#app/services/quizzes.server.ts';
import { asDrawn } from '#app/services/stored.server.ts';
import { rightResponse, wrongResponse } from '../../prisma/right-response.ts';
import { db } from './db.ts';

export const courseId = 'canary-course';
export const first = { course: courseId, module: 'first-steps' } as const;
export const second = { course: courseId, module: 'second-steps' } as const;
export const trialPeriod = { ...first, lesson: 'trial-period' } as const;
export const taxCard = { ...second, lesson: 'tax-card' } as const;
type ModulePath = typeof first | typeof second;

/** The fixture course as its files say now. */
export async function fixtureCourse(): Promise<Course> {
  const course = (await catalogue()).course(courseId);
  if (!course) throw new Error('the fixture course is missing');
  return course;
}

export async function questionNamed(id: string): Promise<Question> {
  const found = (await catalogue()).question(courseId, id);
  if (!found) throw new Error(`the fixture has no question ${id}`);
  return found.question;
}

/** A new form, a right answer. */
export async function answerRight(
  actor: Learner,
  path: typeof trialPeriod | typeof taxCard,
  check: string,
): Promise<void> {
  await answerCheck(actor, path, { check, response: rightResponse(await questionNamed(check)), key: randomUUID() });
}

export async function doLesson(actor: Learner, path: typeof trialPeriod | typeof taxCard): Promise<void> {
  const checks = path.lesson === 'tax-card' ? ['card-price', 'card-oral'] : ['trial-half', 'written-terms'];
  for (const check of checks) await answerRight(actor, path, check);
  await finishLesson(actor, path);
}

export async function doTask(actor: Learner, path: ModulePath, text = 'Koeaika on kolme kuukautta.'): Promise<void> {
  await saveTask(actor, path, { text, ticked: [0, 1, 2], key: randomUUID() });
}

/** Starts an attempt, or goes on with the open one. Returns its id and the ids of its questions in order. */
export async function beginQuiz(actor: Learner, path: ModulePath): Promise<{ id: string; questions: string[] }> {
  await startQuiz(actor, path, randomUUID());
  const openSlot = openSlotOf(actor.personId, path.course, path.module);
  const { id, drawn } = await db.attempt.findUniqueOrThrow({ where: { openSlot } });
  return { id, questions: asDrawn(drawn).map((question) => question.id) };
}

/** Answers questions in order: true rightly, false wrongly; `null`, or nothing, leaves one unanswered. */
export async function answerQuiz(
  actor: Learner,
  path: ModulePath,
  { attempt, give }: { attempt: { id: string; questions: string[] }; give: readonly (boolean | null)[] },
): Promise<void> {
  for (const [index, id] of attempt.questions.entries()) {
    const isRight = give[index] ?? null;
    if (isRight === null) continue;
    const question = await questionNamed(id);
    const response = isRight ? rightResponse(question) : wrongResponse(question);
    await saveQuizAnswer(actor, path, { attempt: attempt.id, question: id, response });
  }
}

/** A whole go at a quiz with so many right answers; everything right without a number. Returns the attempt's id. */
export async function takeQuiz(actor: Learner, path: ModulePath, right = Infinity): Promise<string> {
  const attempt = await beginQuiz(actor, path);
  await answerQuiz(actor, path, { attempt, give: attempt.questions.map((_, index) => index < right) });
  return submitQuiz(actor, path, attempt.id);
}

/** Everything the course asks for, except the items named (`module/lesson`, `module/task`, `module/quiz`). */
export async function studyAll(actor: Learner, { except = [] }: { except?: readonly string[] } = {}): Promise<void> {
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    'first-steps/trial-period': () => doLesson(actor, trialPeriod),
    'first-steps/task': () => doTask(actor, first),
    'first-steps/quiz': () => takeQuiz(actor, first),
    'second-steps/tax-card': () => doLesson(actor, taxCard),
    'second-steps/task': () => doTask(actor, second, 'Kortti on maksuton.'),
    'second-steps/quiz': () => takeQuiz(actor, second),
  };
  const unknown = except.filter((name) => !(name in steps));
  if (unknown.length > 0) throw new Error(`not in the course: ${unknown.join()}`);
  for (const [name, step] of Object.entries(steps)) if (!except.includes(name)) await step();
}
