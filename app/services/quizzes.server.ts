/** A module's quiz: start an attempt, save answers as they are given, hand it in, see the result. */
import { randomUUID } from 'node:crypto';
import type { Actor, Learner } from '#app/domain/actor.ts';
import type { Course, Module, QuizOutline } from '#app/domain/course.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import type { QuizOpen, QuizPage, QuizResult } from '#app/domain/quiz-page.ts';
import { type Shortcoming, publish, readResponse, shortcomingOf } from '#app/domain/question.ts';
import { draw, resultOf } from '#app/domain/quiz.ts';
import { seededRandom } from '#app/domain/random.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db, type Transaction } from '#app/db/client.server.ts';
import {
  bestOf,
  drawnQuestions,
  findOpen,
  type ModuleNames,
  namesOfModule,
  openSlotOf,
  responsesOf,
  type StoredAttempt,
  summaryOf,
} from './attempts.server.ts';
import { readCourseFacts } from './facts.server.ts';
import { factKey, newFormKey, storeOnce } from './form-key.server.ts';
import { reviewOf } from './quiz-review.server.ts';
import { type Found, findItem, type ModulePath, placeOf, requirePresentAddress } from './place.server.ts';

async function findQuiz(path: ModulePath): Promise<Found & { quiz: QuizOutline; names: ModuleNames }> {
  const found = await findItem(path, 'quiz');
  const { course, module, part } = found;
  if (part.kind !== 'quiz') throw new Failure('not-found', `quiz ${path.course}/${path.module}`);
  return { ...found, quiz: part, names: await namesOfModule(course.id, module.id) };
}

/** Indices of questions. `passedOver`: the one that was just left without an answer. */
type View = { position: number | 'overview' | null; passedOver?: number | null };

async function openStage(
  attempt: StoredAttempt,
  language: Language,
  { position, passedOver = null, isInAccount }: View & { isInAccount: boolean },
): Promise<QuizOpen> {
  const questions = await drawnQuestions(attempt);
  const given = responsesOf(attempt);
  const answered = questions.map(({ drawn }) => given.has(drawn.id));
  const first = answered.indexOf(false);
  const shown = position === 'overview' ? null : (position ?? (first < 0 ? null : first));
  const at = shown === null ? undefined : questions[shown];
  return {
    kind: 'open',
    attemptId: attempt.id,
    answered,
    position: at && shown !== null ? shown : null,
    passedOver: passedOver !== null && answered[passedOver] === false ? passedOver : null,
    isInAccount,
    question: at
      ? publish(at.question, language, {
          order: at.drawn.options,
          response: given.get(at.drawn.id) ?? null,
          reveal: null,
        })
      : null,
  };
}

async function resultStage(
  actor: Actor,
  { course, module, names }: { course: Course; module: Module; names: ModuleNames },
  attemptId: string,
  language: Language,
): Promise<QuizResult> {
  const attempt =
    actor.kind === 'visitor'
      ? null
      : await db.attempt.findFirst({
          where: { id: attemptId, personId: actor.personId, course: names.course, module: { in: [...names.modules] } },
          include: { answers: true },
        });
  const summary = attempt && summaryOf(attempt);
  if (!attempt || !summary) throw new Failure('not-found', 'attempt');
  const given = responsesOf(attempt);
  const reveal = summary.passed ? 'all' : 'chosen';
  const questions = (await drawnQuestions(attempt)).map(({ drawn, question }) =>
    publish(question, language, { order: drawn.options, response: given.get(drawn.id) ?? [], reveal }),
  );
  const review = await reviewOf(questions, { course, module }, language);
  return { kind: 'result', attempt: summary, review, questions };
}

/**
 * The quiz page: the start, the open attempt at a question, or the result of a submitted one.
 * @param view `position`: index of the question, 'overview', or null for the first unanswered; `result`: id of an own attempt.
 */
export async function openQuiz(
  actor: Actor,
  path: ModulePath,
  language: Language,
  view: View & { result: string | null },
): Promise<QuizPage> {
  const found = await findQuiz(path);
  requirePresentAddress(found);
  const { course, module, quiz, names } = found;
  const [facts, open, best] = await Promise.all([
    readCourseFacts(actor, course.id),
    actor.kind === 'visitor' ? null : findOpen(actor, names),
    bestOf(actor, names),
  ]);
  const stage = view.result
    ? await resultStage(actor, found, view.result, language)
    : open
      ? await openStage(open, language, { ...view, isInAccount: actor.kind === 'member' })
      : { kind: 'start' as const };
  return {
    place: placeOf(course, { module, part: quiz }, facts, language),
    questions: quiz.draw,
    pass: quiz.pass,
    minutes: quiz.minutes,
    best,
    formKey: newFormKey(),
    stage,
  };
}

/** Draws an attempt, or goes on with the open one. Starting twice at once leaves one open attempt. */
export async function startQuiz(actor: Learner, path: ModulePath, key: string): Promise<void> {
  const { course, module, quiz, names } = await findQuiz(path);
  // One that was begun under an earlier id of the module keeps another place in the database than a new one would.
  if (names.modules.length > 1 && (await findOpen(actor, names))) return;
  const { pool } = await catalogue();
  const drawn = draw(pool(course.id, module.id), quiz.draw, seededRandom(randomUUID()));
  await storeOnce(() =>
    db.attempt.create({
      data: {
        personId: actor.personId,
        // With the person in it: a start page kept for visitors hands many people one key, and an attempt is never another's.
        key: factKey(key, actor.personId),
        course: course.id,
        module: module.id,
        drawn: drawn.map(({ id, options }) => ({ id, options: [...options] })),
        openSlot: openSlotOf(actor.personId, course.id, module.id),
      },
    }),
  );
}

/**
 * Saves one answer of the open attempt. Nothing at all is no mistake: the question stays, or becomes again, unanswered,
 * and the overview says so.
 * @param input `response` as the form sent it.
 * @returns the index of the question and whether it has an answer now; or what the answer lacks, and then nothing is saved.
 * Throws Failure('conflict') when the attempt is no longer open.
 */
export async function saveQuizAnswer(
  actor: Learner,
  path: ModulePath,
  input: { attempt: string; question: string; response: readonly string[] },
): Promise<
  { kind: 'saved'; position: number; isLast: boolean; isAnswered: boolean } | { kind: 'refused'; why: Shortcoming }
> {
  const { names } = await findQuiz(path);
  const open = await findOpen(actor, names);
  if (!open || open.id !== input.attempt) throw new Failure('conflict', 'attempt is not open');
  const questions = await drawnQuestions(open);
  const position = questions.findIndex(({ question }) => question.id === input.question);
  const found = questions[position];
  if (!found) throw new Failure('not-found', 'question is not drawn');
  const response = [...readResponse(found.question, input.response)];
  const shortcoming = response.length > 0 ? shortcomingOf(found.question, response) : null;
  if (shortcoming) return { kind: 'refused', why: shortcoming };
  const id = { attemptId: open.id, question: found.drawn.id };
  await db.$transaction(async (tx) => {
    await requireOpen(tx, open.id);
    if (response.length === 0) await tx.attemptAnswer.deleteMany({ where: id });
    else
      await tx.attemptAnswer.upsert({
        where: { attemptId_question: id },
        create: { ...id, response },
        update: { response },
      });
  });
  return { kind: 'saved', position, isLast: position === questions.length - 1, isAnswered: response.length > 0 };
}

/** Inside a transaction, so that an answer cannot slip into an attempt that is being handed in. */
async function requireOpen(tx: Transaction, id: string): Promise<void> {
  const open = await tx.attempt.count({ where: { id, openSlot: { not: null } } });
  if (open === 0) throw new Failure('conflict', 'attempt is not open');
}

/** Hands in the open attempt and fixes its points. Handing in again changes nothing. Returns the attempt's id. */
export async function submitQuiz(actor: Learner, path: ModulePath, attemptId: string): Promise<string> {
  const { course, quiz, names } = await findQuiz(path);
  const module = { in: [...names.modules] };
  await db.$transaction(async (tx) => {
    const attempt = await tx.attempt.findFirst({
      where: { id: attemptId, personId: actor.personId, course: course.id, module, abandonedAt: null },
      include: { answers: true },
    });
    if (!attempt) throw new Failure('not-found', 'attempt');
    if (attempt.submittedAt) return;
    await tx.attempt.update({
      where: { id: attempt.id },
      data: { ...(await gradeAttempt(tx, attempt, quiz)), submittedAt: new Date(), openSlot: null },
    });
  });
  return attemptId;
}

async function gradeAttempt(tx: Transaction, attempt: StoredAttempt, quiz: QuizOutline) {
  const given = responsesOf(attempt);
  const points: number[] = [];
  for (const { drawn, question } of await drawnQuestions(attempt)) {
    const response = given.get(drawn.id);
    const earned = response ? question.key.points(response) : 0;
    points.push(earned);
    if (!response) continue;
    const id = { attemptId: attempt.id, question: drawn.id };
    await tx.attemptAnswer.update({ where: { attemptId_question: id }, data: { points: earned } });
  }
  return resultOf(points, quiz.pass);
}
