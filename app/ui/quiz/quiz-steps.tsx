/** The questions of an attempt as numbers: which have an answer, which one is shown. */
import { Link } from '@remix-run/react';
import type { QuizOpen } from '#app/domain/quiz-page.ts';
import '#app/i18n/quiz.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './quiz.module.css';

export function QuizSteps({ open }: { open: QuizOpen }) {
  const { t } = useText();
  return (
    <nav aria-label={t('quiz.questions')}>
      <ol className={styles.steps} role="list">
        {open.answered.map((isAnswered, index) => (
          <li key={index}>
            <Link
              to={`?q=${String(index + 1)}`}
              className={[styles.step, isAnswered && styles.answered].filter(Boolean).join(' ')}
              aria-current={open.position === index ? 'step' : undefined}
            >
              <span className="visually-hidden">{t('check.label')} </span>
              {index + 1}
              <span className="visually-hidden">, {t(isAnswered ? 'quiz.answered' : 'quiz.unanswered')}</span>
            </Link>
          </li>
        ))}
      </ol>
      <p className="small soft">
        {t('quiz.done-of', {
          done: String(open.answered.filter((isAnswered) => isAnswered).length),
          all: String(open.answered.length),
        })}
      </p>
    </nav>
  );
}
