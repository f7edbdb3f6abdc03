/** Tells ids that the courses have, or whose fate is declared, from ids that have simply gone. */
import { itemAt } from '#app/domain/moves.ts';
import type { CourseContent } from './course-files.server.ts';
import { type Declared, movesByCourse } from './moves.server.ts';
import { namesIn, readName } from './published-ids.server.ts';

/** All names (see `published-ids.server.ts`) of a set of courses with what is declared about earlier ones. */
export type KnownIds = {
  /** Every name that the courses have now. */
  readonly names: ReadonlySet<string>;
  readonly declared: readonly Declared[];
  /** Whether the courses have it, or moves.yml says what became of it or of what it was part of. */
  readonly isAccountedFor: (name: string) => boolean;
};

/** The names of what a name belongs to: whoever declares one of those has declared the name too. */
function wholesOf(name: string): string[] {
  const { kind, course, id } = readName(name);
  const [first = '', second = ''] = id.split('/');
  const whole = `course ${course}`;
  if (kind === 'course') return [];
  if (kind === 'option') return [whole, `question ${course}/${first}`];
  if (kind === 'quiz') return [whole, `module ${course}/${first}`];
  if (kind !== 'address') return [whole];
  return [whole, second === 'task' ? `module ${course}/${first}` : `lesson ${course}/${second}`];
}

export function knownIds(contents: readonly CourseContent[], declared: readonly Declared[]): KnownIds {
  const names = new Set(contents.flatMap(namesIn));
  const rows = new Map(declared.map((each) => [each.from, each]));
  const courses = new Map(contents.map(({ course }) => [course.id, course]));
  const movesOf = movesByCourse(declared);
  const leadsOn = (name: string) => {
    const { kind, course: courseId, id } = readName(name);
    const course = kind === 'address' ? courses.get(courseId) : undefined;
    return course !== undefined && itemAt(course, id, movesOf(courseId)) !== null;
  };
  const isDeclared = (name: string, seen: readonly string[]): boolean => {
    const row = rows.get(name);
    return row !== undefined && !seen.includes(name) && row.to.every((each) => isFine(each, [...seen, name]));
  };
  const isFine = (name: string, seen: readonly string[]): boolean =>
    names.has(name) ||
    isDeclared(name, seen) ||
    leadsOn(name) ||
    wholesOf(name).some((whole) => !names.has(whole) && isDeclared(whole, seen));
  return { names, declared, isAccountedFor: (name) => isFine(name, []) };
}

/** The names that have gone without a word; of a thing that has gone only the thing, not also what belonged to it. */
export function goneFrom(names: Iterable<string>, known: KnownIds): string[] {
  const gone = new Set([...names].filter((name) => !known.isAccountedFor(name)));
  const parents = (name: string) => {
    const { kind, course, id } = readName(name);
    return kind === 'address' ? [...wholesOf(name), `module ${course}/${id.split('/')[0] ?? ''}`] : wholesOf(name);
  };
  return [...gone].filter((name) => !parents(name).some((whole) => gone.has(whole)));
}
