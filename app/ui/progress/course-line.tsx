/** One course on my learning: its trail, how far I am, and what its certificate waits for. */
import { Link } from '@remix-run/react';
import { certificateBoxHref, certificateHref, certificateRequestHref, courseHref } from '#app/domain/addresses.ts';
import type { CourseStanding } from '#app/domain/course-page.ts';
import { formatMinutes, formatPercent } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { TrailMap } from '../trail/trail-map.tsx';
import styles from './my-learning.module.css';

export function CourseLine({ course }: { course: CourseStanding }) {
  const { t, language } = useText();
  const { id, title, cover, modules, percent, minutesLeft } = course;
  const done = cover.filter((state) => state === 'done').length;
  const facts = [
    t('learning.percent', { percent: formatPercent(percent, language) }),
    modules > 1 && t('course.modules-done', { done, all: modules }),
    minutesLeft > 0 && t('trail.left', { time: formatMinutes(minutesLeft, language) }),
  ];
  return (
    <>
      <TrailMap
        map={id}
        states={cover}
        label={t('trail.summary', { done, all: cover.length })}
        fit="cover"
        className={styles.map}
      />
      <div>
        <h3>
          <Link to={courseHref(language, id)}>{title}</Link>
        </h3>
        <p className="soft small">{facts.filter(Boolean).join(' · ')}</p>
        <p className={styles.certificate}>
          <TowardsCertificate course={course} />
        </p>
      </div>
    </>
  );
}

function TowardsCertificate({ course: { id, certificate } }: { course: CourseStanding }) {
  const { t, language } = useText();
  if (certificate.kind === 'issued')
    return <Link to={certificateHref(language, certificate.certificateId)}>{t('certificate.open')}</Link>;
  if (certificate.kind === 'earned')
    return <Link to={certificateRequestHref(language, id)}>{t('certificate.request')}</Link>;
  return (
    <Link to={certificateBoxHref(language, id)}>
      {t('certificate.missing-count', { count: certificate.missing.length })}
    </Link>
  );
}
