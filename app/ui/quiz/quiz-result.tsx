/** After handing in: passed or not, each answer with its reason, what to read again, and the next step. */
import type { QuizPage as Quiz, QuizResult as Result } from '#app/domain/pages.ts';
import type { PublicQuestion } from '#app/domain/question.ts';
import { formatPercent } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { Icon } from '../icon.tsx';
import { courseHref, itemHref } from '../progress/paths.ts';
import { AnsweredQuestion } from '../question/answered-question.tsx';
import { outcomeOf } from '../question/outcome.ts';
import { StartForm } from './quiz-start.tsx';
import styles from './quiz.module.css';

export function QuizResult({ quiz, result }: { quiz: Quiz; result: Result }) {
  const { t, language } = useText();
  const { passed, percent } = result.attempt;
  const right = result.questions.filter((question) => question.verdict?.right).length;
  return (
    <div className={styles.open}>
      <section className={passed ? styles.passed : styles.notPassed} aria-labelledby="result">
        <Icon name={passed ? 'verified' : 'steps'} size={56} />
        <div>
          <h2 id="result" tabIndex={-1}>
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
      <Onward quiz={quiz} passed={passed} />
      <h2 className={styles.number}>{t('quiz.answers')}</h2>
      <ol className={styles.results} role="list">
        {result.questions.map((question) => (
          <li key={question.id} id={`answer-${question.id}`} className={styles.result}>
            <AnsweredQuestion question={question} />
            <Summary question={question} quiz={quiz} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Onward({ quiz, passed }: { quiz: Quiz; passed: boolean }) {
  const { t, language } = useText();
  const { course, next } = quiz.place;
  return (
    <div className="row">
      {passed && (
        <ButtonLink
          to={next ? itemHref(language, course.id, next.path) : courseHref(language, course.id)}
          iconAfter="arrow-right"
        >
          {t(next ? 'quiz.go-on' : 'quiz.to-course')}
        </ButtonLink>
      )}
      <StartForm formKey={quiz.formKey} label={t('quiz.again')} kind={passed ? 'secondary' : 'primary'} />
    </div>
  );
}

function Summary({ question, quiz }: { question: PublicQuestion; quiz: Quiz }) {
  const { t, language } = useText();
  const { verdict, read } = question;
  const outcome = outcomeOf(question);
  if (!verdict || !outcome) return null;
  const lesson = read && quiz.place.trail.find(({ path }) => path.endsWith(`/${read.lesson}`));
  return (
    <div className={styles.summary}>
      <p>
        <strong>{t(outcome)}</strong>
      </p>
      {!verdict.right && lesson && (
        <a href={itemHref(language, quiz.place.course.id, lesson.path) + (read.section ? `#${read.section}` : '')}>
          {t('quiz.read-again', { title: lesson.title })}
        </a>
      )}
    </div>
  );
}
