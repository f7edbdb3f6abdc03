/** One course: what it gives, the trail of its modules, what the certificate takes, and where to go on. */
import { certificateBoxHref, coursesHref, itemHref } from '#app/domain/addresses.ts';
import type { CoursePage as Course } from '#app/domain/course-page.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { TrailMap } from '../trail/trail-map.tsx';
import { CertificateBox } from './certificate-box.tsx';
import { AtAGlance } from './at-a-glance.tsx';
import styles from './course.module.css';
import { ModuleTrails } from './module-trails.tsx';

export function CoursePage({ course }: { course: Course }) {
  const { t, language } = useText();
  return (
    <div className="page">
      <Breadcrumbs crumbs={[{ href: coursesHref(language), title: t('catalogue.title') }]} />
      <header className={styles.head}>
        <div className={styles.words}>
          <h1>{course.title}</h1>
          <p className="lead">{course.summary}</p>
          <Onward course={course} />
        </div>
        <CourseTrail course={course} />
      </header>
      <div className={styles.columns}>
        <AtAGlance course={course} />
        <div className={styles.main}>
          <section aria-labelledby="outcomes">
            <h2 id="outcomes">{t('course.outcomes')}</h2>
            <ul className={styles.outcomes}>
              {course.outcomes.map((outcome) => (
                <li key={outcome}>{outcome}</li>
              ))}
            </ul>
          </section>
          <ModuleTrails course={course} />
        </div>
        <CertificateBox course={course} />
      </div>
    </div>
  );
}

/** The one thing to do next; for those on the way, how long it still takes and what the certificate waits for. */
function Onward({ course }: { course: Course }) {
  const { t, language } = useText();
  const { next, begun, minutesLeft } = course;
  return (
    <>
      {next && (
        <ButtonLink to={itemHref(language, course.id, next.path)} iconAfter="arrow-right">
          {t(begun ? 'course.continue' : 'course.begin')}
        </ButtonLink>
      )}
      {begun && (
        <p className={`row small soft ${styles.left ?? ''}`}>
          <span>
            {minutesLeft > 0 ? t('trail.left', { time: formatMinutes(minutesLeft, language) }) : t('course.all-done')}
          </span>
          {course.certificate.kind === 'ahead' && (
            <a href={certificateBoxHref(language, course.id)}>{t('certificate.see-missing')}</a>
          )}
        </p>
      )}
    </>
  );
}

function CourseTrail({ course }: { course: Course }) {
  const { t } = useText();
  const done = course.cover.filter((state) => state === 'done').length;
  return (
    <TrailMap
      map={course.id}
      states={course.cover}
      label={t('trail.summary', { done, all: course.cover.length })}
      className={styles.map}
    />
  );
}
