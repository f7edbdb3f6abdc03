/** A check inside a lesson: answer as often as you like, and be told why at once. */
import { Form, Link, useNavigation, useSearchParams } from '@remix-run/react';
import type { Verdict } from '#app/domain/answer-key.ts';
import type { PublicQuestion } from '#app/domain/question.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonAnchor } from '../form/button.tsx';
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
  const isRight = check.verdict?.right ?? false;
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
        <QuestionFields question={check} given={given} error={error}>
          <Outcome check={check} />
        </QuestionFields>
        {check.verdict && <Reasons check={check} verdict={check.verdict} readHref={readHref} />}
        {check.verdict && <p className={styles.changed}>{t('check.changed')}</p>}
        <p className={styles.actions}>
          <Button
            kind={isRight ? 'quiet' : 'secondary'}
            className={isRight ? styles.quiet : undefined}
            pending={isSending}
          >
            {t(check.verdict ? 'check.again' : 'check.answer')}
          </Button>
          {check.verdict && next !== undefined && (
            <ButtonAnchor
              kind={isRight ? 'secondary' : 'quiet'}
              className={isRight ? undefined : styles.quiet}
              href={next ? `#check-${next}` : '#next'}
            >
              {t(next ? 'check.next' : 'check.end')}
            </ButtonAnchor>
          )}
        </p>
      </Form>
    </div>
  );
}

/** Directly under what was asked: the page comes here with the answer, and on a phone the options take the rest of the screen. */
function Outcome({ check }: { check: PublicQuestion }) {
  const { t } = useText();
  const outcome = outcomeOf(check);
  const isRight = check.verdict?.right;
  return (
    <div role="status">
      {outcome && (
        <p className={[styles.outcome, isRight ? styles.right : styles.notYet].join(' ')}>
          <Icon name={isRight ? 'right' : 'info'} />
          <strong>{t(outcome)}</strong>
        </p>
      )}
    </div>
  );
}

type ReasonsProps = { check: PublicQuestion; verdict: Verdict; readHref: string | null };

function Reasons({ check, verdict: { reveal, why }, readHref }: ReasonsProps) {
  const { t } = useText();
  const [search] = useSearchParams();
  const shown = new URLSearchParams(search);
  shown.set('show', check.id);
  return (
    <div className={styles.reasons}>
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
