/** From a course as services tell it to the card that shows it. */
import type { Language } from '#app/domain/language.ts';
import type { CourseCard } from '#app/domain/pages.ts';
import type { CourseCardData } from '../home/course-card.tsx';
import { courseHref } from '../progress/paths.ts';

export function cardOf(course: CourseCard, language: Language): CourseCardData {
  return {
    id: course.id,
    href: courseHref(language, course.id),
    title: course.title,
    summary: course.summary,
    hours: course.hours,
    moduleTitles: course.modules,
    states: course.cover,
  };
}
