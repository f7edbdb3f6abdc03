/** Before the quiz: what is coming, and the best result so far. */
import { Form } from '@remix-run/react';
import type { QuizPage as Quiz } from '#app/domain/quiz-page.ts';
import { formatDate, formatPercent } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, type ButtonKind } from '../form/button.tsx';
import styles from './quiz.module.css';

export function QuizStart({ quiz }: { quiz: Quiz }) {
  const { t, language } = useText();
  const { best } = quiz;
  return (
    <div className={styles.open}>
      <p className="lead">{t('quiz.lead', { count: quiz.questions, pass: formatPercent(quiz.pass, language) })}</p>
      <p>{t('quiz.rules')}</p>
      {best && (
        <p className={best.passed ? 'notice notice-done' : 'notice'}>
          {t(best.passed ? 'quiz.best-passed' : 'quiz.best', {
            percent: formatPercent(best.percent, language),
            date: formatDate(best.submittedAt, language),
          })}
        </p>
      )}
      <StartForm formKey={quiz.formKey} label={t(best ? 'quiz.again' : 'quiz.start')} kind="primary" isBig />
    </div>
  );
}

type StartFormProps = { formKey: string; label: string; kind: ButtonKind; isBig?: boolean };

export function StartForm({ formKey, label, kind, isBig = false }: StartFormProps) {
  return (
    // The address without ?result=…, so that what opens is the new attempt.
    <Form method="post" action=".">
      <input type="hidden" name="intent" value="start" />
      <input type="hidden" name="key" value={formKey} />
      <Button kind={kind} className={isBig ? styles.big : undefined} iconAfter="arrow-right">
        {label}
      </Button>
    </Form>
  );
}
