/** Tasks that have a text but are not judged yet: they wait where they were left. */
import { Link } from '@remix-run/react';
import { itemHref, myPortfolioHref } from '#app/domain/addresses.ts';
import type { CourseStanding } from '#app/domain/course-page.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/portfolio.ts';
import { Icon } from '../icon.tsx';
import styles from './my-learning.module.css';

/** The portfolio is for those with an account. */
type DraftsProps = { courses: readonly CourseStanding[]; hasAccount: boolean };

export function Drafts({ courses, hasAccount }: DraftsProps) {
  const { t, language } = useText();
  const drafts = courses.flatMap((course) => course.drafts.map((draft) => ({ course, draft })));
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts" className={styles.sideTitle}>
        <Icon name="task" size={24} />
        {t('learning.drafts')}
      </h2>
      {drafts.length === 0 && <p className="soft small">{t('learning.drafts-none')}</p>}
      {drafts.length > 0 && (
        <ul role="list" className={styles.list}>
          {drafts.map(({ course, draft }) => (
            <li key={`${course.id}/${draft.path}`}>
              <Link to={`${itemHref(language, course.id, draft.path)}#my-text`}>{draft.title}</Link>
              <span className="caption">
                {course.title} · {draft.moduleTitle}
              </span>
            </li>
          ))}
        </ul>
      )}
      {hasAccount && (
        <p className={styles.more}>
          <Link to={myPortfolioHref(language)}>{t('portfolio.title')}</Link>
        </p>
      )}
    </section>
  );
}
