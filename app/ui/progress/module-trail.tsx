/** The trail of a module beside its pages; on a phone behind one button. */
import { Link } from '@remix-run/react';
import { courseHref } from '#app/domain/addresses.ts';
import type { Place } from '#app/domain/place.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { TrailList } from '../trail/trail-list.tsx';
import styles from './module-trail.module.css';
import { trailItems } from './waypoint.ts';

export function ModuleTrail({ place }: { place: Place }) {
  const { t, language } = useText();
  const { here } = place;
  const position = place.trail.findIndex((waypoint) => waypoint.path === here) + 1;
  const content = (
    <>
      <Link className={styles.course} to={courseHref(language, place.course.id)}>
        {place.course.title}
      </Link>
      <p className={styles.module}>{place.module.title}</p>
      <TrailList
        items={trailItems(place.trail, { course: place.course.id, here, language, t })}
        label={t('trail.module', { title: place.module.title })}
      />
      <p className="small soft">
        {t('trail.done-of', { done: place.doneInModule, all: place.trail.length })}
        {place.minutesLeftInModule > 0 &&
          ` · ${t('trail.left', { time: formatMinutes(place.minutesLeftInModule, language) })}`}
      </p>
    </>
  );
  return (
    <>
      <nav className={styles.wide} aria-label={t('trail.label')}>
        {content}
      </nav>
      <details className={styles.narrow}>
        <summary className={styles.summary}>
          <span>{place.module.title}</span>
          <span className="soft">
            {position} / {place.trail.length}
          </span>
        </summary>
        <nav aria-label={t('trail.label')}>{content}</nav>
      </details>
    </>
  );
}
