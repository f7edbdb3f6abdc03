/** How a waypoint of a course is named and marked on a trail. */
import { itemHref } from '#app/domain/addresses.ts';
import type { Language } from '#app/domain/language.ts';
import type { Waypoint } from '#app/domain/place.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { TrailItem } from '../trail/trail-list.tsx';

/** "Testi", "Tehtävä: Oma aloituslista" or the lesson's own title. */
export function waypointTitle({ kind, title }: Waypoint, t: Translate): string {
  if (kind === 'quiz') return t('quiz.title');
  return kind === 'task' ? t('task.named', { title }) : (title ?? '');
}

/** @param here path of the waypoint to mark as "you are here"; null for none. */
export function trailItems(
  waypoints: readonly Waypoint[],
  {
    course,
    here,
    language,
    t,
    withTime = false,
  }: { course: string; here: string | null; language: Language; t: Translate; withTime?: boolean },
): TrailItem[] {
  return waypoints.map((waypoint) => ({
    href: itemHref(language, course, waypoint.path),
    title: waypointTitle(waypoint, t),
    state: waypoint.path === here ? 'here' : waypoint.state,
    note:
      [withTime && formatMinutes(waypoint.minutes, language), !waypoint.required && t('trail.optional')]
        .filter(Boolean)
        .join(' · ') || undefined,
  }));
}
