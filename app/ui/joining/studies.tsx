/** What whoever joins is asked to study, with its workload and the suggested pace. */
import { targetKey } from '#app/domain/assignment.ts';
import { minutesInAll, weeksFor } from '#app/domain/invitation.ts';
import type { OpenedInvitation } from '#app/domain/join-page.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './joining.module.css';

export function Studies({ invitation: { modules, minutesAWeek, note } }: { invitation: OpenedInvitation }) {
  const { t, language } = useText();
  if (modules.length === 0 && !note) return null;
  const weeks = weeksFor(modules, minutesAWeek);
  return (
    <section className={styles.part} aria-labelledby="studies">
      <h2 id="studies">{t('joining.studies')}</h2>
      {note && <p className={styles.words}>{note}</p>}
      {modules.length > 0 && (
        <ul role="list" className={styles.studies}>
          {modules.map(({ target, title, course, minutes }) => (
            <li key={targetKey(target)}>
              <span>
                {title[language]} {course && <small>{course[language]}</small>}
              </span>
              <span className="small soft">{formatMinutes(minutes, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {modules.length > 0 && (
        <p>
          {t('joining.in-all', { minutes: formatMinutes(minutesInAll(modules), language) })}.{' '}
          {weeks !== null &&
            minutesAWeek !== null &&
            `${t('joining.pace', { count: weeks, minutes: formatMinutes(minutesAWeek, language) })}.`}
        </p>
      )}
    </section>
  );
}
