/** A check inside a lesson: answer as often as you like, and be told why at once. */
import { Form, Link, useNavigation, useSearchParams } from '@remix-run/react';
import type { PublicQuestion } from '#app/domain/quiz.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { Icon } from '../icon.tsx';
import styles from './check.module.css';
import { QuestionFields } from './question.tsx';

/** `readHref` leads to the section to read again; `error` is a sentence; `isWaiting`: the lesson is done but for this. */
type CheckProps = {
  check: PublicQuestion;
  formKey: string;
  readHref: string | null;
  error?: string | undefined;
  isWaiting?: boolean;
};

export function Check({ check, formKey, readHref, error, isWaiting = false }: CheckProps) {
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
        action={`${beside ? `?with=${encodeURIComponent(beside)}` : ''}#${anchor}`}
        preventScrollReset
        className={styles.form}
      >
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="check" value={check.id} />
        <input type="hidden" name="key" value={formKey} />
        {isWaiting && <p className="notice notice-here">{t('check.waiting')}</p>}
        <QuestionFields question={check} error={error} />
        <div role="status">{check.verdict && <Outcome check={check} readHref={readHref} />}</div>
        <p className={styles.actions}>
          <Button kind={check.verdict ? 'quiet' : 'secondary'} pending={isSending}>
            {t(check.verdict ? 'check.again' : 'check.answer')}
          </Button>
        </p>
      </Form>
    </div>
  );
}

function Outcome({ check, readHref }: { check: PublicQuestion; readHref: string | null }) {
  const { t } = useText();
  const [search] = useSearchParams();
  if (!check.verdict) return null;
  const { right, points, why } = check.verdict;
  const shown = new URLSearchParams(search);
  shown.set('show', check.id);
  const isAllShown = Object.keys(check.verdict.options).length === check.options.length;
  return (
    <div className={styles.outcome}>
      <p className={right ? styles.right : styles.notYet}>
        <Icon name={right ? 'right' : 'info'} />
        <strong>{t(right ? 'check.all-right' : points > 0 ? 'check.partly-right' : 'check.not-right')}</strong>
      </p>
      {why && <p>{why}</p>}
      <p className="row small">
        {readHref && <a href={readHref}>{t('check.read')}</a>}
        {!isAllShown && (
          <Link to={`?${shown.toString()}#check-${check.id}`} preventScrollReset>
            {t('check.show')}
          </Link>
        )}
      </p>
    </div>
  );
}
