/** One question of an open attempt. The answer is saved when it is given. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, Link, useNavigation } from '@remix-run/react';
import type { QuizOpen } from '#app/domain/quiz-page.ts';
import type { PublicQuestion } from '#app/domain/question.ts';
import '#app/i18n/quiz.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { errorAt, givenAt } from '../form/errors.ts';
import { QuestionFields } from '../question/question-fields.tsx';
import { PassedOver } from './passed-over.tsx';
import { QuizSteps } from './quiz-steps.tsx';
import styles from './quiz.module.css';

type QuizQuestionProps = { open: QuizOpen; question: PublicQuestion; lastResult: SubmissionResult<string[]> | null };

export function QuizQuestion({ open, question, lastResult }: QuizQuestionProps) {
  const { t } = useText();
  const navigation = useNavigation();
  const number = (open.position ?? 0) + 1;
  const next = number < open.answered.length ? String(number + 1) : 'overview';
  return (
    <div className={styles.open}>
      <QuizSteps open={open} />
      <PassedOver open={open} />
      <Form method="post" key={question.id} className={styles.sheet}>
        <h2 className={styles.position}>{t('quiz.question-of', { number, all: open.answered.length })}</h2>
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="attempt" value={open.attemptId} />
        <input type="hidden" name="question" value={question.id} />
        <QuestionFields
          question={question}
          given={givenAt(lastResult, 'response')}
          error={errorAt(lastResult, question.id, t)}
        />
        <p className={styles.actions}>
          <Button iconAfter="arrow-right" pending={navigation.formMethod === 'POST'}>
            {t('quiz.save')}
          </Button>
          <Link to={`?q=${next}`} className={styles.skip}>
            {t(next === 'overview' ? 'quiz.to-overview' : 'quiz.skip')}
          </Link>
        </p>
      </Form>
      <p className="small soft">{t(open.isInAccount ? 'quiz.kept' : 'quiz.kept-here')}</p>
    </div>
  );
}
