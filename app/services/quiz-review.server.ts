/** After a quiz: which lessons and sections the missed questions come from. */
import type { Course, Module } from '#app/domain/course.ts';
import type { Language } from '#app/domain/language.ts';
import type { PublicQuestion } from '#app/domain/question.ts';
import type { ReviewLesson } from '#app/domain/quiz-page.ts';
import { lessonText } from '#app/content/lesson.server.ts';

/**
 * What to read again, in reading order. A question that names a whole lesson brings the lesson without a section.
 * @param questions as marked; only those that were not fully right count.
 */
export async function reviewOf(
  questions: readonly PublicQuestion[],
  { course, module }: { readonly course: Course; readonly module: Module },
  language: Language,
): Promise<ReviewLesson[]> {
  const missed = questions.flatMap(({ verdict, read }) => (verdict && !verdict.right && read ? [read] : []));
  const lessons = module.lessons.filter(({ id }) => missed.some(({ lesson }) => lesson === id));
  return Promise.all(
    lessons.map(async ({ id, title }) => {
      const { sections } = await lessonText(course.id, module.id, id, language);
      const wanted = new Set(missed.flatMap(({ lesson, section }) => (lesson === id && section ? [section] : [])));
      return {
        path: `${module.id}/${id}`,
        title: title[language],
        sections: sections.filter((section) => wanted.has(section.id)),
      };
    }),
  );
}
