/** What my guides have assigned, first on my learning: by when, with which words, and the way to the next step. */
import { Link } from '@remix-run/react';
import type { AssignedGroup, AssignedWork as Work } from '#app/domain/assigned-work.ts';
import { courseHref, itemHref } from '#app/domain/addresses.ts';
import { formatDate, formatMinutes } from '#app/i18n/format.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { waypointTitle } from '../progress/waypoint.ts';
import styles from './guidance.module.css';
import { StateLine } from './state-mark.tsx';

export function AssignedWork({ groups }: { groups: readonly AssignedGroup[] }) {
  const { t, language } = useText();
  return groups.map(({ membershipId, name, open, done }) => (
    <section key={membershipId} className={styles.assigned} aria-labelledby={`group-${membershipId}`}>
      <h2 id={`group-${membershipId}`}>{t('guidance.assigned-by', { group: name })}</h2>
      {open.length === 0 && <p>{t('guidance.all-assigned-done')}</p>}
      <ul role="list" className={styles.work}>
        {open.map((work) => (
          <li key={work.id} className="surface">
            <OpenWork work={work} />
          </li>
        ))}
      </ul>
      {done.length > 0 && (
        <details>
          <summary>{t('guidance.assigned-done', { count: done.length })}</summary>
          <ul role="list" className={styles.states}>
            {done.map(({ id, title, course, module }) => (
              <li key={id}>
                <Link to={courseHref(language, course) + (module === null ? '' : `#module-${module}`)}>{title}</Link>{' '}
                <span className="tag tag-done">{t('guidance.state.done')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  ));
}

function OpenWork({ work }: { work: Work }) {
  const { t, language } = useText();
  const { title, courseTitle, required, note, dueOn, isLate, state, next, course } = work;
  const date = dueOn === null ? null : formatDate(dueOn, language);
  return (
    <div className={styles.workHead}>
      <div>
        <h3>{title}</h3>
        <p className="soft small">
          {[courseTitle ?? t('guidance.whole-course'), t(required ? 'guidance.required' : 'guidance.recommended')].join(
            ' · ',
          )}
        </p>
        {date !== null && <p>{t(isLate ? 'guidance.was-due' : 'guidance.due-on', { date })}</p>}
        {note !== null && <p className={styles.note}>{note}</p>}
        <p className="small">
          <StateLine cell={{ state, doneOn: null, dueOn: null, isLate: false }} />
        </p>
      </div>
      {next && (
        <p>
          <ButtonLink kind="secondary" to={itemHref(language, course, next.path)} iconAfter="arrow-right">
            {t(state === 'ahead' ? 'guidance.begin' : 'trail.continue')}
            <span className="visually-hidden">: {title}</span>
          </ButtonLink>
          <span className={`small soft ${styles.below ?? ''}`}>
            {waypointTitle(next, t)} · {formatMinutes(next.minutes, language)}
          </span>
        </p>
      )}
    </div>
  );
}
