/** From a course as services tell it to the card that shows it. */
import type { Language } from '#app/domain/language.ts';
import type { CourseCard } from '#app/domain/pages.ts';
import type { State } from '#app/domain/progress.ts';
import type { CourseCardData } from '../home/course-card.tsx';
import { courseHref } from '../progress/paths.ts';
import type { TrailState } from '../trail/trail.ts';

/** The first module that is not done is where you are, once you have begun. */
export function trailStates(states: readonly State[]): TrailState[] {
  const isBegun = states.some((state) => state !== 'ahead');
  const here = isBegun ? states.findIndex((state) => state !== 'done') : -1;
  return states.map((state, index) => (index === here ? 'here' : state));
}

export function cardOf(course: CourseCard, language: Language): CourseCardData {
  return {
    id: course.id,
    href: courseHref(language, course.id),
    title: course.title,
    summary: course.summary,
    hours: course.hours,
    moduleTitles: course.modules,
    states: trailStates(course.states),
  };
}
