/** Where a lesson, task or quiz stands in its course: the module's trail and the neighbours. */
import { type Course, type Item, type Module, findModule, neighboursOf, partsOf, pathOf } from '#app/domain/course.ts';
import type { CourseFacts } from '#app/domain/facts.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import { stateOf } from '#app/domain/progress.ts';
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

export function placeOf(course: Course, item: Item, facts: CourseFacts, language: Language): Place {
  const { module } = item;
  const show = (each: Item) => waypointOf(each, facts, language);
  const here = pathOf(item);
  const { previous, next } = neighboursOf(course, here);
  const trail = partsOf(module).map((part) => show({ module, part }));
  const left = trail.filter((waypoint) => waypoint.state !== 'done');
  return {
    here,
    state: stateOf(item, facts),
    course: { id: course.id, title: course.title[language] },
    module: { id: module.id, title: module.title[language] },
    trail,
    previous: previous && show(previous),
    next: next && show(next),
    doneInModule: trail.length - left.length,
    minutesLeftInModule: left.reduce((sum, waypoint) => sum + waypoint.minutes, 0),
  };
}
