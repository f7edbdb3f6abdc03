/** The one next step, with the time it takes. */
import { certificateRequestHref, coursesHref, itemHref } from '#app/domain/addresses.ts';
import type { CourseStanding } from '#app/domain/course-page.ts';
import { todayOf } from '#app/domain/today.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { Icon, type IconName } from '../icon.tsx';
import styles from './my-learning.module.css';
import { waypointTitle } from './waypoint.ts';

type Step = { label: string; title: string; facts: readonly [IconName, string][]; to: string; button: string };

export function TodayStep({ courses }: { courses: readonly CourseStanding[] }) {
  const { label, title, facts, to, button } = useStep(courses);
  return (
    <section className={styles.today} aria-labelledby="today">
      <div className={styles.todayWords}>
        <h2 id="today" className={styles.label}>
          {label}
        </h2>
        <p className={styles.next}>{title}</p>
        {facts.length > 0 && (
          <p className="meta">
            {facts.map(([icon, text]) => (
              <span key={icon}>
                <Icon name={icon} />
                {text}
              </span>
            ))}
          </p>
        )}
      </div>
      <ButtonLink to={to} iconAfter="arrow-right">
        {button}
      </ButtonLink>
    </section>
  );
}

function useStep(courses: readonly CourseStanding[]): Step {
  const { t, language } = useText();
  const today = todayOf(courses);
  if (today.kind === 'choose')
    return {
      label: t('learning.all-done'),
      title: t('learning.all-done-text'),
      facts: [],
      to: coursesHref(language),
      button: t('learning.choose'),
    };
  if (today.kind === 'request')
    return {
      label: t('learning.request'),
      title: today.course.title,
      facts: [['verified', t('certificate.earned')]],
      to: certificateRequestHref(language, today.course.id),
      button: t('certificate.request'),
    };
  const { course, next } = today;
  return {
    label: t('course.continue'),
    title: waypointTitle(next, t),
    facts: [
      ['clock', formatMinutes(next.minutes, language)],
      ['map', `${course.title} · ${next.moduleTitle}`],
    ],
    to: itemHref(language, course.id, next.path),
    button: t('trail.continue'),
  };
}
