/** What a member has finished, day by day, the newest first. */
import type { Finished, MemberPage } from '#app/domain/member-page.ts';
import { formatDate } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './guidance.module.css';

const few = 7;

export function MemberTimeline({ timeline }: Pick<MemberPage, 'timeline'>) {
  const { t } = useText();
  const [newest, older] = [timeline.slice(0, few), timeline.slice(few)];
  return (
    <section className={styles.part} aria-labelledby="timeline">
      <h3 id="timeline" className={styles.title}>
        {t('guidance.timeline')}
      </h3>
      {timeline.length === 0 && <p className="soft">{t('guidance.nothing-finished')}</p>}
      <Days timeline={newest} />
      {older.length > 0 && (
        <details>
          <summary>{t('guidance.older')}</summary>
          <Days timeline={older} />
        </details>
      )}
    </section>
  );
}

function Days({ timeline }: Pick<MemberPage, 'timeline'>) {
  const { t, language } = useText();
  return (
    <ol role="list" className={styles.timeline}>
      {timeline.map(({ on, finished }) => (
        <li key={on}>
          <time dateTime={on}>{formatDate(on, language)}</time>
          <ul role="list">
            {finished.map((each) => (
              <li key={`${each.kind} ${each.title ?? ''} ${each.module}`}>
                {titleOf(each, t)} {each.title !== null && <span className={styles.beneath}>{each.module}</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function titleOf({ kind, title, module }: Finished, t: Translate): string {
  if (title === null) return t('quiz.heading', { title: module });
  return kind === 'task' ? t('task.named', { title }) : title;
}
