/** Reading a lesson, answering its checks, finishing it. */
import type { Actor, Learner } from '#app/domain/actor.ts';
import { neighboursOf, pathOf } from '#app/domain/course.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import type { LessonPage } from '#app/domain/lesson-page.ts';
import {
  checkOrder,
  publish,
  readResponse,
  revealOfCheck,
  type Shortcoming,
  shortcomingOf,
} from '#app/domain/question.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { lessonText } from '#app/content/lesson.server.ts';
import { db } from '#app/db/client.server.ts';
import { readCourseFacts } from './facts.server.ts';
import { factKey, newFormKey, storeOnce } from './form-key.server.ts';
import { findItem, type ModulePath, placeOf, requirePresentAddress } from './place.server.ts';

export type LessonPath = ModulePath & { readonly lesson: string };

/** An answer as a form sent it. */
export type CheckInput = { readonly check: string; readonly response: readonly string[]; readonly key: string };

async function findLessonPlace(path: LessonPath) {
  const found = await findItem(path, path.lesson);
  if (found.part.kind !== 'lesson') throw new Failure('not-found', `lesson ${path.course}/${found.asked}`);
  return { ...found, lesson: found.part };
}

/**
 * A lesson with the actor's answers.
 * @param shown id of a check whose whole key the learner asked to see; granted only after an answer to it.
 */
export async function openLesson(
  actor: Actor,
  path: LessonPath,
  language: Language,
  shown: string | null = null,
): Promise<LessonPage> {
  const found = await findLessonPlace(path);
  requirePresentAddress(found);
  const { course, module, lesson } = found;
  const [text, { question }, facts] = await Promise.all([
    lessonText(course.id, module.id, lesson.id, language),
    catalogue(),
    readCourseFacts(actor, course.id),
  ]);
  const checks = lesson.checks.flatMap((id) => question(course.id, id)?.question ?? []);
  return {
    place: placeOf(course, { module, part: lesson }, facts, language),
    title: lesson.title[language],
    minutes: lesson.minutes,
    text,
    checks: Object.fromEntries(
      checks.map((check) => {
        const response = facts.responses.get(check.id) ?? null;
        const reveal = response && revealOfCheck(check, response, shown === check.id);
        return [check.id, publish(check, language, { order: checkOrder(check), response, reveal })];
      }),
    ),
    formKey: newFormKey(),
  };
}

/**
 * Stores an answer to a check of this lesson.
 * @returns what the answer lacks, and then nothing is stored; null when it is stored.
 */
export async function answerCheck(actor: Learner, path: LessonPath, input: CheckInput): Promise<Shortcoming | null> {
  const { course, lesson } = await findLessonPlace(path);
  const found = lesson.checks.includes(input.check) ? (await catalogue()).question(course.id, input.check) : null;
  if (!found) throw new Failure('not-found', `check ${input.check}`);
  const response = readResponse(found.question, input.response);
  const shortcoming = shortcomingOf(found.question, response);
  if (shortcoming) return shortcoming;
  await storeOnce(() =>
    db.answer.create({
      data: {
        personId: actor.personId,
        key: factKey(input.key, input.check, ...response),
        course: course.id,
        question: input.check,
        response: [...response],
        points: found.question.key.points(response),
      },
    }),
  );
  return null;
}

/** Marks the lesson finished. Returns its checks that still wait for an answer, and the path of the next item in the course. */
export async function finishLesson(
  actor: Learner,
  path: LessonPath,
): Promise<{ unanswered: string[]; next: string | null }> {
  const { course, module, lesson } = await findLessonPlace(path);
  const mark = { personId: actor.personId, course: course.id, kind: 'lesson' as const, item: lesson.id };
  await db.mark.upsert({ where: { personId_course_kind_item: mark }, create: mark, update: {} });
  const { answeredChecks } = await readCourseFacts(actor, course.id);
  const { next } = neighboursOf(course, pathOf({ module, part: lesson }));
  return { unanswered: lesson.checks.filter((id) => !answeredChecks.has(id)), next: next && pathOf(next) };
}
