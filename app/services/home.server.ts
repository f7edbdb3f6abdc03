/** The front page: the courses, and a real question of a real lesson to answer on the spot. */
import type { Actor, Learner } from '#app/domain/actor.ts';
import { itemsOf, type LessonOutline } from '#app/domain/course.ts';
import { Failure } from '#app/domain/failure.ts';
import type { HomePage, SampleLesson } from '#app/domain/home-page.ts';
import type { Language } from '#app/domain/language.ts';
import type { Question, Shortcoming } from '#app/domain/question.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { listCourses } from './courses.server.ts';
import { myLearning } from './my-learning.server.ts';
import { answerCheck, type CheckInput, type LessonPath, openLesson } from './lessons.server.ts';

type Sample = { readonly path: LessonPath; readonly lesson: LessonOutline; readonly question: Question };

/** Kinds of questions that are understood at a glance. */
const plainTypes: readonly Question['type'][] = ['single', 'true-false', 'scenario'];

/** The first lesson in the catalogue's order that has a plain question, with the first of those; null when none has. */
async function findSample(): Promise<Sample | null> {
  const { courses, question } = await catalogue();
  for (const course of courses) {
    for (const { module, part } of itemsOf(course)) {
      if (part.kind !== 'lesson') continue;
      const plain = part.checks
        .flatMap((id) => question(course.id, id)?.question ?? [])
        .find(({ type }) => plainTypes.includes(type));
      if (plain)
        return { path: { course: course.id, module: module.id, lesson: part.id }, lesson: part, question: plain };
    }
  }
  return null;
}

/** The sample with the actor's answer, by the rules of the lesson that it stands in. */
async function openSample(actor: Actor, language: Language, shown: string | null): Promise<SampleLesson | null> {
  const sample = await findSample();
  if (!sample) return null;
  const lesson = await openLesson(actor, sample.path, language, shown);
  const check = lesson.checks[sample.question.id];
  if (!check) return null;
  const { place, title, minutes, text, formKey } = lesson;
  return { course: place.course, path: place.here, title, minutes, outcome: text.outcome, check, formKey };
}

/** @param shown id of a check whose whole key the visitor asked to see; granted only after an answer to it. */
export async function openHome(actor: Actor, language: Language, shown: string | null): Promise<HomePage> {
  const [courses, sample, begun] = await Promise.all([
    listCourses(actor, language),
    openSample(actor, language, shown),
    actor.kind === 'visitor' ? [] : myLearning(actor, language),
  ]);
  return { courses, sample, begun };
}

/** Stores an answer given on the front page as an answer in the lesson. @returns as answerCheck. Throws Failure('not-found'). */
export async function answerSample(actor: Learner, input: CheckInput): Promise<Shortcoming | null> {
  const sample = await findSample();
  if (!sample) throw new Failure('not-found', 'sample');
  // Another check than the sample's comes from a form that was open while the courses changed: the lesson may still know it.
  return answerCheck(actor, sample.path, input);
}
