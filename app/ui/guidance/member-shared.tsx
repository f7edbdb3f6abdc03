/** What a member shows by own choice: results of quizzes and texts of tasks. What is not shown is said. */
import { Link } from '@remix-run/react';
import { memberTaskHref } from '#app/domain/group-addresses.ts';
import type { MemberPage, ShownTask } from '#app/domain/member-page.ts';
import { formatDate, formatPercent } from '#app/i18n/format.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './guidance.module.css';

export function MemberAttempts({ attempts }: Pick<MemberPage, 'attempts'>) {
  const { t, language } = useText();
  return (
    <section className={styles.part} aria-labelledby="attempts">
      <h3 id="attempts" className={styles.title}>
        {t('guidance.attempts')}
      </h3>
      {attempts === null && <p className="soft">{t('guidance.quizzes-not-shown')}</p>}
      {attempts?.length === 0 && <p className="soft">{t('guidance.no-attempts')}</p>}
      <ul role="list" className={styles.states}>
        {attempts?.map(({ module, percent, passed, on }, index) => (
          <li key={index}>
            <span>
              {module} <span className="small soft">{formatDate(on, language)}</span>
            </span>
            <span>
              {formatPercent(percent, language)}{' '}
              <span className={passed ? 'tag tag-done' : 'tag'}>
                {t(passed ? 'guidance.passed' : 'guidance.not-passed')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function MemberTexts({ member }: { member: MemberPage }) {
  const { t } = useText();
  const { all, tasks } = member.texts;
  return (
    <section className={styles.part} aria-labelledby="texts">
      <h3 id="texts" className={styles.title}>
        {t('guidance.texts')}
      </h3>
      {!all && <p className="soft">{t(tasks.length > 0 ? 'guidance.texts-one-by-one' : 'guidance.texts-not-shown')}</p>}
      {all && tasks.length === 0 && <p className="soft">{t('guidance.no-texts')}</p>}
      <ul role="list" className={styles.states}>
        {tasks.map((task) => (
          <li key={`${task.course}/${task.module}`}>
            <TaskText member={member} task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TaskText({ member: { group, membershipId }, task }: { member: MemberPage; task: ShownTask }) {
  const { t, language } = useText();
  const { title, text, savedOn, waits } = task;
  return (
    <div>
      <p>
        <Link to={memberTaskHref(language, group.id, membershipId, task)}>{title}</Link>{' '}
        {waits && <span className="tag tag-here">{t('guidance.flag.comment')}</span>}
      </p>
      {text !== null && (
        <details>
          <summary>{savedOn === null ? title : t('guidance.text-of', { date: formatDate(savedOn, language) })}</summary>
          <p className={styles.text}>{text}</p>
        </details>
      )}
    </div>
  );
}
