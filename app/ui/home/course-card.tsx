/** A course as a card: its trail on its own map, what it gives, how long it takes. */
import { Link } from '@remix-run/react';
import { useText } from '#app/i18n/use-text.ts';
import type { TrailState } from '../trail/trail.ts';
import { TrailMap } from '../trail/trail-map.tsx';
import { Icon } from '../icon.tsx';
import styles from './course-card.module.css';

/** `states`: one per waypoint of the cover, in study order. `hours`: whole hours of work. Texts are in the page's language. */
export type CourseCardData = {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly hours: number;
  readonly moduleTitles: readonly string[];
  readonly states: readonly TrailState[];
};

/** `level`: the heading the card carries, by where it stands on the page. */
export function CourseCard({ course, level = 3 }: { course: CourseCardData; level?: 2 | 3 }) {
  const { t } = useText();
  const Heading = level === 2 ? 'h2' : 'h3';
  const done = course.states.filter((state) => state === 'done').length;
  return (
    <article className={styles.card}>
      <div className={styles.cover}>
        <TrailMap
          map={course.id}
          states={course.states}
          label={t('trail.summary', { done, all: course.states.length })}
          fit="cover"
        />
      </div>
      <div className={styles.words}>
        <Heading className={styles.title}>
          <Link className={styles.link} to={course.href}>
            {course.title}
          </Link>
        </Heading>
        <p className={styles.summary}>{course.summary}</p>
        <p className={`meta ${styles.meta}`}>
          <span>
            <Icon name="clock" />
            {t('course.hours', { count: course.hours })}
          </span>
          <span>
            <Icon name="map" />
            {course.moduleTitles.length === 1
              ? course.moduleTitles[0]
              : t('course.modules', { count: course.moduleTitles.length })}
          </span>
        </p>
      </div>
    </article>
  );
}
