/** A check inside a lesson: answer as often as you like, and be told why at once. */
import { Form, Link, useNavigation, useSearchParams } from '@remix-run/react';
import type { PublicQuestion } from '#app/domain/question.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { Icon } from '../icon.tsx';
import { outcomeOf } from '../question/outcome.ts';
import { QuestionFields } from '../question/question-fields.tsx';
import { Solution } from '../question/solution.tsx';
import styles from './check.module.css';

/**
 * `readHref` leads to the section to read again; `given` and `error` come from a form that was refused; `waiting`: how many
 * checks the lesson lacks to be done, this one among them; 0 says nothing. `query` is what the page's own address needs for the form to reach it.
 * `next` is the id of the check after this one; null: none, so the page's `#next` is where to go on.
 */
type CheckProps = {
  check: PublicQuestion;
  formKey: string;
  readHref: string | null;
  given?: readonly string[] | null;
  error?: string | undefined;
  waiting?: number;
  query?: string;
  next?: string | null;
};

export function Check({ check, formKey, readHref, given = null, error, waiting = 0, query, next }: CheckProps) {
  const { t } = useText();
  const navigation = useNavigation();
  const isSending = navigation.state !== 'idle' && navigation.formData?.get('check') === check.id;
  const anchor = `check-${check.id}`;
  const beside = useSearchParams()[0].get('with');
  return (
    // A group, not a section: a lesson has many checks, and landmarks of one name lead nowhere.
    <div className={styles.check} id={anchor} tabIndex={-1} role="group" aria-label={t('check.label')}>
      <Form
        method="post"
        action={`${query ?? (beside ? `?with=${encodeURIComponent(beside)}` : '')}#${anchor}`}
        preventScrollReset
        className={styles.form}
      >
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="check" value={check.id} />
        <input type="hidden" name="key" value={formKey} />
        {waiting > 0 && <p className="notice notice-here">{t('check.waiting', { count: waiting })}</p>}
        <QuestionFields question={check} given={given} error={error} />
        <div role="status">{check.verdict && <Outcome check={check} readHref={readHref} />}</div>
        {check.verdict && <p className={styles.changed}>{t('check.changed')}</p>}
        <p className={styles.actions}>
          <Button
            kind={check.verdict ? 'quiet' : 'secondary'}
            className={check.verdict ? styles.again : undefined}
            pending={isSending}
          >
            {t(check.verdict ? 'check.again' : 'check.answer')}
          </Button>
          {check.verdict && next !== undefined && (
            <a className={styles.next} href={next ? `#check-${next}` : '#next'}>
              {t(next ? 'check.next' : 'check.end')}
            </a>
          )}
        </p>
      </Form>
    </div>
  );
}

function Outcome({ check, readHref }: { check: PublicQuestion; readHref: string | null }) {
  const { t } = useText();
  const [search] = useSearchParams();
  const outcome = outcomeOf(check);
  if (!check.verdict || !outcome) return null;
  const { right, reveal, why } = check.verdict;
  const shown = new URLSearchParams(search);
  shown.set('show', check.id);
  return (
    <div className={styles.outcome}>
      <p className={right ? styles.right : styles.notYet}>
        <Icon name={right ? 'right' : 'info'} />
        <strong>{t(outcome)}</strong>
      </p>
      {why.map((each) => (
        <p key={each}>{each}</p>
      ))}
      <Solution question={check} />
      <p className="row small">
        {readHref && <a href={readHref}>{t('check.read')}</a>}
        {reveal === 'chosen' && (
          <Link to={`?${shown.toString()}#check-${check.id}`} preventScrollReset>
            {t('check.show')}
          </Link>
        )}
      </p>
    </div>
  );
}
