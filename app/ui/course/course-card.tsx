/** A course as a card: its trail on its own map, what it gives, how long it takes, how well one must read. */
import { Link } from '@remix-run/react';
import { courseHref } from '#app/domain/addresses.ts';
import type { CourseCard as Card } from '#app/domain/course-page.ts';
import { formatPercent } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import { TrailMap } from '../trail/trail-map.tsx';
import styles from './course-card.module.css';

/** `level`: the heading the card carries, by where it stands on the page. */
export function CourseCard({ course, level = 3 }: { course: Card; level?: 2 | 3 }) {
  const { t, language } = useText();
  const Heading = level === 2 ? 'h2' : 'h3';
  const done = course.cover.filter((state) => state === 'done').length;
  return (
    <article className={styles.card}>
      <div className={styles.cover}>
        <TrailMap
          map={course.id}
          states={course.cover}
          label={t('trail.summary', { done, all: course.cover.length })}
          fit="cover"
        />
      </div>
      <div className={styles.words}>
        <Heading className={styles.title}>
          <Link className={styles.link} to={courseHref(language, course.id)}>
            {course.title}
          </Link>
        </Heading>
        <p className={styles.summary}>{course.summary}</p>
        {course.percent > 0 && (
          <p className={styles.progress}>
            <span className={course.percent === 100 ? 'tag tag-done' : 'tag tag-here'}>
              {t('learning.percent', { percent: formatPercent(course.percent, language) })}
            </span>
          </p>
        )}
        <p className={`meta ${styles.meta ?? ''}`}>
          <span>
            <Icon name="clock" />
            {t('course.hours', { count: course.hours })}
          </span>
          {course.modules.length > 1 && (
            <span>
              <Icon name="map" />
              {t('course.modules', { count: course.modules.length })}
            </span>
          )}
          <span>
            <Icon name="language" />
            {t('course.language-level', { level: course.languageLevel })}
          </span>
        </p>
      </div>
    </article>
  );
}
