/** One assignment: what it is, for whom, by when, how many have done it, and changing or withdrawing it. */
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ListedAssignment } from '#app/domain/assignment-pages.ts';
import { formatDate } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useText } from '#app/i18n/use-text.ts';
import type { Language } from '#app/domain/language.ts';
import { Button } from '../form/button.tsx';
import styles from './guidance.module.css';
import { LastDayFields } from './last-day-fields.tsx';

type AssignmentCardProps = {
  assignment: ListedAssignment;
  canChange: boolean;
  lastResult: SubmissionResult<string[]> | null;
};

export function AssignmentCard({ assignment, canChange, lastResult }: AssignmentCardProps) {
  const { t, language } = useText();
  const { id, title, courseTitle, required, note, names, done, of } = assignment;
  const facts = [courseTitle ?? t('guidance.whole-course'), names === null ? t('guidance.to-all') : names.join(', ')];
  return (
    <article className={`surface ${styles.card ?? ''}`} aria-labelledby={`assignment-${id}`}>
      <h2 id={`assignment-${id}`} className={`${styles.title ?? ''} ${styles.tagged ?? ''}`}>
        {title}{' '}
        <span className={required ? 'tag tag-here' : 'tag'}>
          {t(required ? 'guidance.required' : 'guidance.recommended')}
        </span>
      </h2>
      <p className="soft small">{facts.join(' · ')}</p>
      <p className="meta">
        <span>{t('guidance.done-of', { done, of })}</span>
        <span>{lastDayText(assignment, t, language)}</span>
      </p>
      {note !== null && <p className={styles.note}>{note}</p>}
      {canChange && (
        <div className={styles.actions}>
          <details open={lastResult !== null}>
            <summary>{t('guidance.change-last-day')}</summary>
            <Form method="post" className={styles.form}>
              <input type="hidden" name="intent" value="due" />
              <input type="hidden" name="assignment" value={id} />
              <LastDayFields id={`due-${id}`} lastResult={lastResult} present={assignment} />
              <Button kind="secondary">{t('form.save')}</Button>
            </Form>
          </details>
          <details>
            <summary>{t('guidance.withdraw')}</summary>
            <Form method="post" className={styles.form}>
              <input type="hidden" name="intent" value="withdraw" />
              <input type="hidden" name="assignment" value={id} />
              <p>{t('guidance.withdraw-text')}</p>
              <Button kind="danger">{t('guidance.withdraw')}</Button>
            </Form>
          </details>
        </div>
      )}
    </article>
  );
}

function lastDayText({ dueOn, dueDays, isOver }: ListedAssignment, t: Translate, language: Language): string {
  if (dueOn !== null) return t(isOver ? 'guidance.due-was' : 'guidance.due-on', { date: formatDate(dueOn, language) });
  return dueDays === null ? t('guidance.no-last-day') : t('guidance.due-days', { count: dueDays });
}
