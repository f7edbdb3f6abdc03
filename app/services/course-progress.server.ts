/** How far somebody is in a course: states from the facts, as the pages about courses show them. */
import type { Actor } from '#app/domain/actor.ts';
import { isEarned, missingItems } from '#app/domain/certificate.ts';
import { type Course, type Item, itemsOf, partsOf, pathOf } from '#app/domain/course.ts';
import type { CertificateStanding } from '#app/domain/course-page.ts';
import type { CourseFacts } from '#app/domain/facts.ts';
import type { Language } from '#app/domain/language.ts';
import type { Cover, PlacedWaypoint, Waypoint } from '#app/domain/place.ts';
import { type Progress, type State, moduleStateOf, progressOf, stateOf } from '#app/domain/progress.ts';
import { db } from '#app/db/client.server.ts';

export function waypointOf(item: Item, facts: CourseFacts, language: Language): Waypoint {
  const { part } = item;
  return {
    kind: part.kind,
    path: pathOf(item),
    title: part.kind === 'quiz' ? null : part.title[language],
    minutes: part.minutes,
    state: stateOf(item, facts),
    required: part.required,
  };
}

/** The same with the name of its module, for lists that go across modules. */
export function placedWaypointOf(item: Item, facts: CourseFacts, language: Language): PlacedWaypoint {
  return { ...waypointOf(item, facts, language), moduleTitle: item.module.title[language] };
}

/** Path of the item worked on last, or null when it is no longer in the course. */
function lastPath(course: Course, { last }: CourseFacts): string | null {
  if (!last) return null;
  const item = itemsOf(course).find(({ module, part }) => {
    if (last.kind === 'quiz') return part.kind === 'quiz' && module.id === last.id;
    if (last.kind === 'check') return part.kind === 'lesson' && part.checks.includes(last.id);
    return part.kind === last.kind && part.id === last.id;
  });
  return item ? pathOf(item) : null;
}

export function courseProgress(course: Course, facts: CourseFacts): Progress {
  return progressOf(course, facts, lastPath(course, facts));
}

/** The state of each module, in order. */
export function moduleStates(course: Course, facts: CourseFacts): State[] {
  return course.modules.map((module) => moduleStateOf(course, module, facts));
}

export function coverOf(course: Course, facts: CourseFacts): Cover {
  const [only, ...others] = course.modules;
  const { next } = courseProgress(course, facts);
  const isHere = (waypoint: unknown) => facts.last !== null && (waypoint === next?.part || waypoint === next?.module);
  if (only && others.length === 0) {
    return partsOf(only).map((part) => (isHere(part) ? 'here' : stateOf({ module: only, part }, facts)));
  }
  const states = moduleStates(course, facts);
  return course.modules.map((module, index) => (isHere(module) ? 'here' : (states[index] ?? 'ahead')));
}

/** A certificate that the actor has, whatever its course means today. */
export type IssuedCertificate = { readonly id: string; readonly course: string; readonly edition: number };

export async function issuedCertificates(actor: Actor): Promise<IssuedCertificate[]> {
  if (actor.kind !== 'member') return [];
  return db.certificate.findMany({
    where: { personId: actor.personId },
    select: { id: true, course: true, edition: true },
  });
}

/** Where somebody stands on the way to the course's certificate. */
export function standingOf(
  course: Course,
  facts: CourseFacts,
  issued: readonly IssuedCertificate[],
  language: Language,
): CertificateStanding {
  const held = issued.find((row) => row.course === course.id && row.edition === course.edition);
  if (held) return { kind: 'issued', certificateId: held.id };
  if (isEarned(course, facts)) return { kind: 'earned' };
  return { kind: 'ahead', missing: missingItems(course, facts).map((item) => placedWaypointOf(item, facts, language)) };
}
