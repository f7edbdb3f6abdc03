/** Where a lesson, task or quiz stands in its course: the module's trail and the neighbours. */
import { type Course, type Item, type Module, findModule, neighboursOf, partsOf } from '#app/domain/course.ts';
import type { CourseFacts } from '#app/domain/facts.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import type { Place } from '#app/domain/pages.ts';
import { findCourse, waypointOf } from './courses.server.ts';

export type ModulePath = { readonly course: string; readonly module: string };

/** The course and module of a path. Throws Failure('not-found'). */
export async function findPlace(path: ModulePath): Promise<{ course: Course; module: Module }> {
  const course = await findCourse(path.course);
  const module = findModule(course, path.module);
  if (!module) throw new Failure('not-found', `module ${path.course}/${path.module}`);
  return { course, module };
}

/** @param path course-relative path of the item shown (`pathOf`). */
export function placeOf(course: Course, module: Module, path: string, facts: CourseFacts, language: Language): Place {
  const show = (item: Item) => waypointOf(item, facts, language);
  const { previous, next } = neighboursOf(course, path);
  const trail = partsOf(module).map((part) => show({ module, part }));
  const left = trail.filter((waypoint) => waypoint.state !== 'done');
  return {
    course: { id: course.id, title: course.title[language] },
    module: { id: module.id, title: module.title[language] },
    trail,
    previous: previous && show(previous),
    next: next && show(next),
    doneInModule: trail.length - left.length,
    minutesLeftInModule: left.reduce((sum, waypoint) => sum + waypoint.minutes, 0),
  };
}

/** The state of the item at `path` on the trail. */
export function stateAt(place: Place, path: string): Place['trail'][number]['state'] {
  return place.trail.find((waypoint) => waypoint.path === path)?.state ?? 'ahead';
}
