/** What to read again after a quiz, lesson by lesson: the sections that the missed questions come from. */
import { Link } from '@remix-run/react';
import { itemHref } from '#app/domain/addresses.ts';
import type { ReviewLesson } from '#app/domain/quiz-page.ts';
import '#app/i18n/quiz.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import styles from './quiz.module.css';

export function QuizReview({ course, review }: { course: string; review: readonly ReviewLesson[] }) {
  const { t, language } = useText();
  return (
    <section className={styles.review} aria-labelledby="review">
      <h2 id="review">{t('quiz.review')}</h2>
      <p className="soft small">{t('quiz.review-text')}</p>
      <ul role="list" className={styles.reviewLessons}>
        {review.map(({ path, title, sections }) => (
          <li key={path}>
            <h3 className={styles.reviewLesson}>
              <Icon name="lesson" />
              <Link to={itemHref(language, course, path)}>{title}</Link>
            </h3>
            {sections.length > 0 && (
              <ul className={styles.reviewSections}>
                {sections.map((section) => (
                  <li key={section.id}>
                    <Link to={`${itemHref(language, course, path)}#${section.id}`}>{section.title}</Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
