/** One course: what it gives, its modules, what the certificate takes, and where to go on. */
import type { CoursePage as Course } from '#app/domain/pages.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { Icon } from '../icon.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { itemHref } from '../progress/paths.ts';
import { trailItems } from '../progress/waypoint.ts';
import { TrailList } from '../trail/trail-list.tsx';
import { TrailMap } from '../trail/trail-map.tsx';
import { CertificateBox } from './certificate-box.tsx';
import styles from './course.module.css';

export function CoursePage({ course }: { course: Course }) {
  const { t, language } = useText();
  return (
    <div className="page">
      <Breadcrumbs crumbs={[{ href: `/${language}/courses`, title: t('header.courses') }, { title: course.title }]} />
      <header className={styles.head}>
        <div className={styles.words}>
          <h1>{course.title}</h1>
          <p className="lead">{course.summary}</p>
          <p className="meta">
            <span>
              <Icon name="clock" />
              {t('course.hours', { count: course.hours })}
            </span>
            <span>
              <Icon name="steps" />
              {t(`level.${course.level}`)}
            </span>
            <span>
              <Icon name="people" />
              {course.audience.map((each) => t(`audience.${each}`)).join(', ')}
            </span>
          </p>
          {course.next && (
            <ButtonLink to={itemHref(language, course.id, course.next.path)} iconAfter="arrow-right">
              {t(course.begun ? 'course.continue' : 'course.begin')}
            </ButtonLink>
          )}
          {course.begun && (
            <p className="small soft">
              {course.minutesLeft > 0
                ? t('trail.left', { time: formatMinutes(course.minutesLeft, language) })
                : t('course.all-done')}
            </p>
          )}
        </div>
        <CourseTrail course={course} />
      </header>
      <div className={styles.columns}>
        <Modules course={course} />
        <div className={styles.aside}>
          <section aria-labelledby="outcomes">
            <h2 id="outcomes">{t('course.outcomes')}</h2>
            <ul className={styles.outcomes}>
              {course.outcomes.map((outcome) => (
                <li key={outcome}>{outcome}</li>
              ))}
            </ul>
          </section>
          <CertificateBox course={course} />
        </div>
      </div>
    </div>
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

function Modules({ course }: { course: Course }) {
  const { t, language } = useText();
  return (
    <section aria-labelledby="modules">
      <h2 id="modules">{t('course.modules-title')}</h2>
      {course.modules.map((module) => (
        <section key={module.id} className={styles.module} aria-labelledby={`module-${module.id}`}>
          <h3 id={`module-${module.id}`}>{module.title}</h3>
          <p className="meta">
            <span>{formatMinutes(module.minutes, language)}</span>
            {/* A document of its own: its text is sent once. */}
            <a href={itemHref(language, course.id, `${module.id}/print`)}>
              <Icon name="print" />
              {t('print.module')}
            </a>
          </p>
          <TrailList
            items={trailItems(module.items, {
              course: course.id,
              here: course.begun ? (course.next?.path ?? null) : null,
              language,
              t,
              withTime: true,
            })}
            label={t('trail.module', { title: module.title })}
          />
        </section>
      ))}
    </section>
  );
}
