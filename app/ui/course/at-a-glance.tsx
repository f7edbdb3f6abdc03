/** What one asks of a course before beginning: for whom, how long, how demanding, in what language. */
import type { CoursePage as Course } from '#app/domain/course-page.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './course.module.css';

export function AtAGlance({ course }: { course: Course }) {
  const { t, language } = useText();
  const time = (minutes: number) => formatMinutes(minutes, language);
  // The same minutes that stand beside the modules, so that what is shown adds up.
  const parts = course.modules.reduce((sum, { minutes }) => sum + minutes, 0);
  const inAll = t('course.about', { time: time(parts + course.extraMinutes) });
  const ownWork = t('course.own-work', { parts: time(parts), own: time(course.extraMinutes) });
  const facts = [
    [t('course.for'), course.audience.map((each) => t(`audience.${each}`)).join(', ')],
    [t('course.time'), course.extraMinutes > 0 ? `${inAll}: ${ownWork}` : inAll],
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
