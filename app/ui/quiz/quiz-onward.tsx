/** The next step after a quiz, as one big button: on along the trail, or another try. */
import { courseHref, itemHref } from '#app/domain/addresses.ts';
import type { QuizPage as Quiz } from '#app/domain/quiz-page.ts';
import '#app/i18n/quiz.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { waypointTitle } from '../progress/waypoint.ts';
import { StartForm } from './quiz-start.tsx';
import styles from './quiz.module.css';

export function QuizOnward({ quiz, passed }: { quiz: Quiz; passed: boolean }) {
  const { t, language } = useText();
  const { course, next } = quiz.place;
  return (
    <div className={styles.onward}>
      {passed && (
        <>
          <p className="soft">{next ? t('lesson.up-next', { title: waypointTitle(next, t) }) : t('quiz.last')}</p>
          <ButtonLink
            className={styles.big}
            to={next ? itemHref(language, course.id, next.path) : courseHref(language, course.id)}
            iconAfter="arrow-right"
          >
            {t(next ? 'trail.continue' : 'quiz.to-course')}
          </ButtonLink>
        </>
      )}
      <StartForm formKey={quiz.formKey} label={t('quiz.again')} kind={passed ? 'quiet' : 'primary'} isBig={!passed} />
    </div>
  );
}
