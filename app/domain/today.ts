/** The one next step of a person who studies several courses. */
import type { AssignedGroup } from './assigned-work.ts';
import type { CourseStanding } from './course-page.ts';
import type { PlacedWaypoint } from './place.ts';

/** `request`: a certificate may be asked for. `go-on`: where the trail goes on. `choose`: everything begun is done. */
export type Today =
  | { readonly kind: 'request'; readonly course: CourseStanding }
  | { readonly kind: 'go-on'; readonly course: CourseStanding; readonly next: PlacedWaypoint }
  | { readonly kind: 'choose' };

/** @param courses those begun, the one worked on last first; it has the say as long as anything is to do in it. */
export function todayOf(courses: readonly CourseStanding[]): Today {
  for (const course of courses) {
    if (course.certificate.kind === 'earned') return { kind: 'request', course };
    if (course.next) return { kind: 'go-on', course, next: course.next };
  }
  return { kind: 'choose' };
}

/** Whether the next step is that of open assigned work: then it stands there already, and is not told twice. */
export function isAssigned(today: Today, groups: readonly AssignedGroup[]): boolean {
  if (today.kind !== 'go-on') return false;
  return groups.some(({ open }) =>
    open.some(({ course, next }) => course === today.course.id && next?.path === today.next.path),
  );
}
