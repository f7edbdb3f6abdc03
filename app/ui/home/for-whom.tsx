/** The front page's "for whom": one press to the courses that are meant for you. */
import { Link } from '@remix-run/react';
import { coursesHref } from '#app/domain/addresses.ts';
import { choicesAmong } from '#app/domain/course-filter.ts';
import type { CourseCard } from '#app/domain/course-page.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/home.ts';
import styles from './home-page.module.css';

export function ForWhom({ courses }: { courses: readonly CourseCard[] }) {
  const { t, language } = useText();
  return (
    <div className={styles.forWhom}>
      <p id="for-whom">{t('home.for-whom')}</p>
      <ul className={styles.audiences} role="list" aria-labelledby="for-whom">
        {choicesAmong(courses).audience.map((audience) => (
          <li key={audience}>
            <Link className={styles.audience} to={coursesHref(language, { audience })}>
              {t(`catalogue.audience.${audience}`)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
