/** The modules of a course by name and state, and the one you are in with its trail; in a course of one module, that alone. */
import { Link } from '@remix-run/react';
import type { Section } from '#app/domain/lesson.ts';
import type { Place } from '#app/domain/pages.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { TrailList } from '../trail/trail-list.tsx';
import styles from './module-trail.module.css';
import { courseHref } from './paths.ts';
import { trailItems } from './waypoint.ts';

type ModuleListProps = { place: Place; sections: readonly Section[] };

export function ModuleList({ place, sections }: ModuleListProps) {
  const { t, language } = useText();
  if (place.modules.length === 1) return <ThisModule place={place} sections={sections} />;
  return (
    <ol role="list" aria-label={t('trail.modules')}>
      {place.modules.map(({ id, title, state }) => (
        <li key={id}>
          {id === place.module.id ? (
            <ThisModule place={place} sections={sections} />
          ) : (
            <Link className={styles.other} to={`${courseHref(language, place.course.id)}#module-${id}`}>
              {title}
              <span className={state === 'ahead' ? 'visually-hidden' : 'caption'}>, {t(`trail.${state}`)}</span>
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}

function ThisModule({ place, sections }: ModuleListProps) {
  const { t, language } = useText();
  const { here, course, module, trail } = place;
  const items = trailItems(trail, { course: course.id, here, language, t });
  const below = sections.length > 0 && <Sections sections={sections} />;
  return (
    <>
      <p className={styles.module}>{module.title}</p>
      <TrailList
        items={items.map((item) => (item.state === 'here' ? { ...item, below } : item))}
        label={t('trail.module', { title: module.title })}
      />
      <p className="small soft">
        {t('trail.done-of', { done: place.doneInModule, all: trail.length })}
        {place.minutesLeftInModule > 0 &&
          ` · ${t('trail.left', { time: formatMinutes(place.minutesLeftInModule, language) })}`}
      </p>
    </>
  );
}

function Sections({ sections }: { sections: readonly Section[] }) {
  const { t } = useText();
  return (
    <ul className={styles.sections} role="list" aria-label={t('trail.sections')}>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
