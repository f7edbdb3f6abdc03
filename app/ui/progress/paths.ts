/** Addresses of a course's pages in a language. */
import type { Language } from '#app/domain/language.ts';

export function courseHref(language: Language, course: string): string {
  return `/${language}/courses/${course}`;
}

/** @param path course-relative path of an item, as services give it. */
export function itemHref(language: Language, course: string, path: string): string {
  return `${courseHref(language, course)}/${path}`;
}
