/** A module's quiz in its three stages: start, one question at a time, result. */
import type { SubmissionResult } from '@conform-to/react';
import type { QuizPage as Quiz } from '#app/domain/quiz-page.ts';
import '#app/i18n/quiz.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { strayErrors } from '../form/errors.ts';
import { PageMeta } from '../lesson/page-meta.tsx';
import { ModuleTrail } from '../progress/module-trail.tsx';
import { QuizOverview } from './quiz-overview.tsx';
import { QuizQuestion } from './quiz-question.tsx';
import styles from './quiz.module.css';
import { QuizResult } from './quiz-result.tsx';
import { QuizStart } from './quiz-start.tsx';

type QuizPageProps = { quiz: Quiz; lastResult: SubmissionResult<string[]> | null };

export function QuizPage({ quiz, lastResult }: QuizPageProps) {
  const { t } = useText();
  const { module } = quiz.place;
  const shown = quiz.stage.kind === 'open' && quiz.stage.question ? [quiz.stage.question.id] : [];
  return (
    <div className={`page page-with-side ${shown.length > 0 ? (styles.wide ?? '') : ''}`}>
      <aside className="page-side">
        <ModuleTrail place={quiz.place} />
      </aside>
      <div className={styles.page}>
        <PageMeta minutes={quiz.minutes} state={quiz.place.state} />
        <h1>{t('quiz.heading', { title: module.title })}</h1>
        <ErrorSummary errors={strayErrors(lastResult, shown, t)} />
        <Stage quiz={quiz} lastResult={lastResult} />
      </div>
    </div>
  );
}

function Stage({ quiz, lastResult }: QuizPageProps) {
  const { stage } = quiz;
  if (stage.kind === 'start') return <QuizStart quiz={quiz} />;
  if (stage.kind === 'result') return <QuizResult quiz={quiz} result={stage} />;
  return stage.question ? (
    <QuizQuestion open={stage} question={stage.question} lastResult={lastResult} />
  ) : (
    <QuizOverview open={stage} />
  );
}
