/** What one asks of a course before beginning: for whom, how long, how demanding, in what language. */
import type { CoursePage as Course } from '#app/domain/course-page.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './course.module.css';

export function AtAGlance({ course }: { course: Course }) {
  const { t, language } = useText();
  const ownWork =
    course.extraMinutes > 0 && t('course.own-work', { time: formatMinutes(course.extraMinutes, language) });
  const facts = [
    [t('course.for'), course.audience.map((each) => t(`audience.${each}`)).join(', ')],
    [t('course.time'), [t('course.hours', { count: course.hours }), ownWork].filter(Boolean).join(', ')],
    [t('course.level'), t(`level.${course.level}`)],
    [t('course.language'), course.languageLevel],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
