/** Where a lesson, task or quiz stands in its course: found by an address of any day; the module's trail and the neighbours. */
import { type Course, type Item, neighboursOf, partsOf, pathOf } from '#app/domain/course.ts';
import type { CourseFacts } from '#app/domain/facts.ts';
import { Failure, Moved } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import { itemAt } from '#app/domain/moves.ts';
import { stateOf } from '#app/domain/progress.ts';
import type { Place } from '#app/domain/pages.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { findCourse, moduleStates, waypointOf } from './courses.server.ts';

export type ModulePath = { readonly course: string; readonly module: string };

/** An item with its course. `asked` is the address that it was found by, which may be an earlier one. */
export type Found = Item & { readonly course: Course; readonly asked: string };

/**
 * The item at an address of any day, so that a form that was open while an author renamed something still reaches its item.
 * @param word last of the address: a lesson's id, `task` or `quiz`. Throws Failure('not-found').
 */
export async function findItem(path: ModulePath, word: string): Promise<Found> {
  const course = await findCourse(path.course);
  const asked = `${path.module}/${word}`;
  const item = itemAt(course, asked, (await catalogue()).moves(course.id));
  if (!item) throw new Failure('not-found', `${course.id}/${asked}`);
  return { ...item, course, asked };
}

/** For pages, which have one address each. Throws Moved when the item was found by an earlier one. */
export function requirePresentAddress(found: Found): void {
  const path = pathOf(found);
  if (path !== found.asked) throw new Moved(found.course.id, path);
}

export function placeOf(course: Course, item: Item, facts: CourseFacts, language: Language): Place {
  const { module } = item;
  const show = (each: Item) => waypointOf(each, facts, language);
  const here = pathOf(item);
  const { previous, next } = neighboursOf(course, here);
  const trail = partsOf(module).map((part) => show({ module, part }));
  const left = trail.filter((waypoint) => waypoint.state !== 'done');
  const states = moduleStates(course, facts);
  return {
    here,
    state: stateOf(item, facts),
    course: { id: course.id, title: course.title[language] },
    module: { id: module.id, title: module.title[language] },
    modules: course.modules.map(({ id, title }, index) => ({
      id,
      title: title[language],
      state: states[index] ?? 'ahead',
    })),
    trail,
    previous: previous && show(previous),
    next: next && show(next),
    doneInModule: trail.length - left.length,
    minutesLeftInModule: left.reduce((sum, waypoint) => sum + waypoint.minutes, 0),
  };
}
