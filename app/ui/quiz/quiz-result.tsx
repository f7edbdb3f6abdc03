/** After handing in: the verdict, the next step, what to read again, and each answer with its reason. */
import type { QuizPage as Quiz, QuizResult as Result } from '#app/domain/quiz-page.ts';
import type { PublicQuestion } from '#app/domain/question.ts';
import { formatPercent } from '#app/i18n/format.ts';
import '#app/i18n/quiz.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import { AnsweredQuestion } from '../question/answered-question.tsx';
import { outcomeOf } from '../question/outcome.ts';
import { QuizOnward } from './quiz-onward.tsx';
import { QuizReview } from './quiz-review.tsx';
import styles from './quiz.module.css';

export function QuizResult({ quiz, result }: { quiz: Quiz; result: Result }) {
  const { t } = useText();
  const { passed } = result.attempt;
  return (
    <div className={styles.open}>
      <Verdict quiz={quiz} result={result} />
      {/* Who has passed goes on first; who has not reads first. */}
      {passed && <QuizOnward quiz={quiz} passed />}
      {result.review.length > 0 && <QuizReview course={quiz.place.course.id} review={result.review} />}
      {!passed && <QuizOnward quiz={quiz} passed={false} />}
      <section className={styles.answers} aria-labelledby="answers">
        <h2 id="answers">{t('quiz.answers')}</h2>
        <ol className={styles.results} role="list">
          {result.questions.map((question) => (
            <li key={question.id} id={`answer-${question.id}`} className={styles.result}>
              <AnsweredQuestion question={question} />
              <Summary question={question} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Verdict({ quiz, result }: { quiz: Quiz; result: Result }) {
  const { t, language } = useText();
  const { passed, percent } = result.attempt;
  const right = result.questions.filter((question) => question.verdict?.right).length;
  return (
    <section className={passed ? styles.passed : styles.notPassed} aria-labelledby="result">
      <Icon name={passed ? 'verified' : 'steps'} size={64} />
      <div>
        <h2 id="result" className={styles.verdict} tabIndex={-1}>
          {t(passed ? 'quiz.passed' : 'quiz.not-passed')}
        </h2>
        <p>
          {t('quiz.result', {
            percent: formatPercent(percent, language),
            right,
            all: result.questions.length,
            pass: formatPercent(quiz.pass, language),
          })}
        </p>
      </div>
    </section>
  );
}

function Summary({ question }: { question: PublicQuestion }) {
  const { t } = useText();
  const outcome = outcomeOf(question);
  if (!question.verdict || !outcome) return null;
  return (
    <p className={styles.summary}>
      {/* There is no "yet" in a result. */}
      <strong>{t(outcome === 'check.not-right' ? 'quiz.not-right' : outcome)}</strong>
    </p>
  );
}
