/** Names of what can be assigned. */
import { type Target, targetKey } from '#app/domain/assignment.ts';
import type { NamedTarget } from '#app/domain/assignment-pages.ts';
import { modulesOf, type Studies } from '#app/domain/given.ts';
import type { NamedCourse } from '#app/domain/guidance-pages.ts';
import type { Language } from '#app/domain/language.ts';
import { chosenTargets, type TemplateItem } from '#app/domain/template.ts';
import { catalogue } from '#app/content/catalogue.server.ts';

/** All courses with their modules, for choosing. */
export async function assignableCourses(language: Language): Promise<NamedCourse[]> {
  return (await catalogue()).courses.map(({ id, title, modules }) => ({
    id,
    title: title[language],
    modules: modules.map((module) => ({ id: module.id, title: module.title[language] })),
  }));
}

/** @param added targets as a form names them; they come after the others, without a last day, once each. */
export async function withAdded(items: readonly TemplateItem[], added: readonly string[]): Promise<TemplateItem[]> {
  const known = new Set(items.map(targetKey));
  const fresh = chosenTargets(added, (await catalogue()).courses).filter((target) => !known.has(targetKey(target)));
  return [...items, ...fresh.map((target) => ({ ...target, required: true, note: null, dueDays: null }))];
}

export function namedTarget(target: Target, studies: Studies, language: Language): NamedTarget {
  const course = studies.courses.find(({ id }) => id === target.course);
  if (!course)
    return { title: target.module ?? target.course, courseTitle: target.module === null ? null : target.course };
  if (target.module === null) return { title: course.title[language], courseTitle: null };
  const titles = modulesOf(target, studies).flatMap(({ module: id }) =>
    course.modules.filter((module) => module.id === id).map((module) => module.title[language]),
  );
  return { title: titles.length > 0 ? titles.join(', ') : target.module, courseTitle: course.title[language] };
}
