/** A whole module for paper: its lessons and its task in order, the same for everyone. */
import { nest } from '#app/content/compiled-html.server.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { lessonText, taskText } from '#app/content/lesson.server.ts';
import {
  type Course,
  type LessonOutline,
  type Module,
  type TaskOutline,
  findModule,
  minutesOf,
} from '#app/domain/course.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import type { PrintedModule, PrintedPart } from '#app/domain/lesson-page.ts';
import { checkOrder, publish } from '#app/domain/question.ts';
import { findCourse } from './courses.server.ts';
import type { ModulePath } from './place.server.ts';

async function printLesson(
  course: Course,
  module: Module,
  lesson: LessonOutline,
  language: Language,
): Promise<PrintedPart> {
  const [text, { question }] = await Promise.all([lessonText(course.id, module.id, lesson.id, language), catalogue()]);
  const checks = lesson.checks.flatMap((id) => question(course.id, id)?.question ?? []);
  const asked = checks.map((check) => {
    const order = checkOrder(check);
    return [check.id, publish(check, language, { order, response: null, reveal: null })] as const;
  });
  const { kind, id, title, minutes } = lesson;
  return { kind, id, title: title[language], minutes, text: nest(text, id), checks: Object.fromEntries(asked) };
}

async function printTask(course: Course, module: Module, task: TaskOutline, language: Language): Promise<PrintedPart> {
  const text = await taskText(course.id, module.id, language);
  const { kind, id, title, minutes } = task;
  return { kind, id, title: title[language], minutes, text: nest(text, id), checks: {} };
}

/** The lessons and the task of a module. Throws Failure('not-found'). */
export async function printModule(path: ModulePath, language: Language): Promise<PrintedModule> {
  const course = await findCourse(path.course);
  const module = findModule(course, path.module);
  if (!module) throw new Failure('not-found', `module ${path.course}/${path.module}`);
  const lessons = module.lessons.map((lesson) => printLesson(course, module, lesson, language));
  const task = module.task ? [printTask(course, module, module.task, language)] : [];
  return {
    course: { id: course.id, title: course.title[language] },
    title: module.title[language],
    minutes: minutesOf(module) - (module.quiz?.minutes ?? 0),
    parts: await Promise.all([...lessons, ...task]),
  };
}
