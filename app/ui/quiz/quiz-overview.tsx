/** Before handing in: what has an answer and what has not. */
import { Form, Link, useNavigation } from '@remix-run/react';
import type { QuizOpen } from '#app/domain/quiz-page.ts';
import '#app/i18n/quiz.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { QuizSteps } from './quiz-steps.tsx';
import styles from './quiz.module.css';

export function QuizOverview({ open }: { open: QuizOpen }) {
  const { t } = useText();
  const navigation = useNavigation();
  const left = open.answered.flatMap((isAnswered, index) => (isAnswered ? [] : [index + 1]));
  return (
    <div className={styles.open}>
      <QuizSteps open={open} />
      <h2 className={styles.number}>{t('quiz.overview')}</h2>
      {left.length === 0 ? (
        <p>{t('quiz.all-answered')}</p>
      ) : (
        <div className="notice notice-here">
          <div>
            <p>{t('quiz.left', { count: left.length })}</p>
            <p className="row small">
              {left.map((number) => (
                <Link key={number} to={`?q=${String(number)}`}>
                  {t('check.label')} {number}
                </Link>
              ))}
            </p>
          </div>
        </div>
      )}
      <Form method="post">
        <input type="hidden" name="intent" value="submit" />
        <input type="hidden" name="attempt" value={open.attemptId} />
        <Button kind={left.length === 0 ? 'primary' : 'secondary'} pending={navigation.formMethod === 'POST'}>
          {t('quiz.hand-in')}
        </Button>
      </Form>
    </div>
  );
}
