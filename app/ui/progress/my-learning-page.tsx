/** My learning: go on where you left off, and every course you have begun. */
import { Link } from '@remix-run/react';
import type { CourseStanding } from '#app/domain/pages.ts';
import { formatMinutes, formatPercent } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { TrailMap } from '../trail/trail-map.tsx';
import { Empty, KeepIt } from './first-steps.tsx';
import styles from './my-learning.module.css';
import { courseHref, itemHref } from './paths.ts';
import { waypointTitle } from './waypoint.ts';

type MyLearningPageProps = { courses: readonly CourseStanding[]; hasAccount: boolean };

export function MyLearningPage({ courses, hasAccount }: MyLearningPageProps) {
  const { t, language } = useText();
  const [latest] = courses;
  return (
    <div className="page">
      <h1>{t('learning.title')}</h1>
      {latest?.next ? <GoOn course={latest} next={latest.next} /> : null}
      {!latest && <Empty />}
      {latest && !hasAccount && <KeepIt />}
      {latest && (
        <section className={styles.courses} aria-labelledby="begun">
          <h2 id="begun">{t('learning.begun')}</h2>
          <ul role="list">
            {courses.map((course) => (
              <li key={course.id} className={styles.course}>
                <CourseLine course={course} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {hasAccount && (
        <p className={`row ${styles.more ?? ''}`}>
          <Link to={`/${language}/my-portfolio`}>{t('portfolio.title')}</Link>
          <Link to={`/${language}/my-certificates`}>{t('certificates.title')}</Link>
        </p>
      )}
    </div>
  );
}

function GoOn({ course, next }: { course: CourseStanding; next: NonNullable<CourseStanding['next']> }) {
  const { t, language } = useText();
  return (
    <section className={styles.goOn} aria-labelledby="go-on">
      <div>
        <h2 id="go-on" className={styles.label}>
          {t('learning.go-on')}
        </h2>
        <p className={styles.next}>{waypointTitle(next, t)}</p>
        <p className="soft">
          {course.title} · {next.moduleTitle} · {formatMinutes(next.minutes, language)}
        </p>
      </div>
      <ButtonLink to={itemHref(language, course.id, next.path)} iconAfter="arrow-right">
        {t('learning.continue')}
      </ButtonLink>
    </section>
  );
}

function CourseLine({ course }: { course: CourseStanding }) {
  const { t, language } = useText();
  const done = course.cover.filter((state) => state === 'done').length;
  const { certificate } = course;
  return (
    <>
      <TrailMap
        map={course.id}
        states={course.cover}
        label={t('trail.summary', { done, all: course.cover.length })}
        fit="cover"
        className={styles.map}
      />
      <div>
        <h3>
          <Link to={courseHref(language, course.id)}>{course.title}</Link>
        </h3>
        <p className="soft">
          {t('learning.percent', { percent: formatPercent(course.percent, language) })}
          {course.minutesLeft > 0 && ` · ${t('trail.left', { time: formatMinutes(course.minutesLeft, language) })}`}
        </p>
        {certificate.kind === 'earned' && (
          <p>
            <Link to={`${courseHref(language, course.id)}/certificate`}>{t('certificate.request')}</Link>
          </p>
        )}
        {certificate.kind === 'issued' && (
          <p>
            <Link to={`/${language}/my-certificates/${certificate.certificateId}`}>{t('certificate.open')}</Link>
          </p>
        )}
      </div>
    </>
  );
}
