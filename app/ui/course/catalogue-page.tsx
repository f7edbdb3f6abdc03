/** The catalogue: the courses as cards, and a filter to find one's own. */
import { Link } from '@remix-run/react';
import { useRef } from 'react';
import { coursesHref } from '#app/domain/addresses.ts';
import { queryOf } from '#app/domain/course-filter.ts';
import type { CoursesPage } from '#app/domain/course-page.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './catalogue.module.css';
import { CourseCard } from './course-card.tsx';
import { CourseFilterForm, resultsId } from './course-filter-form.tsx';
import { NothingFits } from './nothing-fits.tsx';

export function CataloguePage({ page }: { page: CoursesPage }) {
  const { t, language } = useText();
  const outcome = useRef<HTMLParagraphElement>(null);
  const { courses, all, filter } = page;
  const isNarrowed = Object.keys(queryOf(filter)).length > 0;
  const sentence = () => {
    if (!isNarrowed) return t('catalogue.all', { count: all });
    return courses.length === 0 ? t('catalogue.none') : t('catalogue.found', { count: courses.length, all });
  };
  // What is pressed here leaves the page, and the focus must not fall out of it.
  const readOutcome = () => outcome.current?.focus();
  return (
    <div className="page">
      <h1>{t('catalogue.title')}</h1>
      <p className={`lead ${styles.lead ?? ''}`}>{t('catalogue.lead')}</p>
      <CourseFilterForm filter={filter} choices={page.choices} />
      <div className={styles.outcome}>
        <p id={resultsId} role="status" tabIndex={-1} ref={outcome}>
          {sentence()}
        </p>
        {isNarrowed && courses.length > 0 && (
          <Link to={coursesHref(language)} preventScrollReset onClick={readOutcome}>
            {t('catalogue.clear')}
          </Link>
        )}
      </div>
      {courses.length === 0 ? (
        <NothingFits page={page} onLeave={readOutcome} />
      ) : (
        <ul className="card-grid" role="list">
          {courses.map((course) => (
            <li key={course.id} className={styles.course}>
              <CourseCard course={course} level={2} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
