/** Before the quiz: what is coming, and the best result so far. */
import { Form } from '@remix-run/react';
import type { QuizPage as Quiz } from '#app/domain/pages.ts';
import { formatDate, formatPercent } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';

export function QuizStart({ quiz }: { quiz: Quiz }) {
  const { t, language } = useText();
  const { best } = quiz;
  return (
    <div className="stack">
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
      <StartForm formKey={quiz.formKey} label={t(best ? 'quiz.again' : 'quiz.start')} kind="primary" />
    </div>
  );
}

export function StartForm({ formKey, label, kind }: { formKey: string; label: string; kind: 'primary' | 'secondary' }) {
  return (
    // The address without ?result=…, so that what opens is the new attempt.
    <Form method="post" action=".">
      <input type="hidden" name="intent" value="start" />
      <input type="hidden" name="key" value={formKey} />
      <Button kind={kind} iconAfter="arrow-right">
        {label}
      </Button>
    </Form>
  );
}
