/** The catalogue: every course as a card. */
import type { CourseCard as Card } from '#app/domain/pages.ts';
import { useText } from '#app/i18n/use-text.ts';
import { CourseCard } from './course-card.tsx';
import styles from './course.module.css';

export function CataloguePage({ courses }: { courses: readonly Card[] }) {
  const { t } = useText();
  return (
    <div className="page">
      <h1>{t('catalogue.title')}</h1>
      <p className={`lead ${styles.lead ?? ''}`}>{t('catalogue.lead')}</p>
      <ul className="card-grid" role="list">
        {courses.map((course) => (
          <li key={course.id}>
            <CourseCard course={course} level={2} />
          </li>
        ))}
      </ul>
    </div>
  );
}
