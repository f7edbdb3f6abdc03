/** When no course fits the filter: which of the choices to drop, and what that would find. */
import { Link } from '@remix-run/react';
import { coursesHref } from '#app/domain/addresses.ts';
import { queryOf } from '#app/domain/course-filter.ts';
import type { CoursesPage } from '#app/domain/course-page.ts';
import { useText } from '#app/i18n/use-text.ts';
import { TrailMap } from '../trail/trail-map.tsx';
import styles from './catalogue.module.css';
import { choiceText } from './choice-text.ts';

/** `onLeave` is called when a way out is taken, and this with its links goes away. */
export function NothingFits({ page, onLeave }: { page: CoursesPage; onLeave: () => void }) {
  const { t, language } = useText();
  const { filter, relaxed, all } = page;
  return (
    <div className={styles.nothing}>
      <TrailMap
        map="empty"
        states={['here', 'ahead', 'ahead']}
        label={t('catalogue.none-map')}
        className={styles.map}
      />
      <div className="stack">
        <h2>{t('catalogue.none-next')}</h2>
        <ul className={styles.ways} role="list">
          {relaxed.map(({ without, filter: wider, found }) => (
            <li key={without}>
              <Link to={coursesHref(language, queryOf(wider))} preventScrollReset onClick={onLeave}>
                {t('catalogue.drop', { choice: choiceText(t, without, filter[without] ?? '') })}
              </Link>
              <span className="soft">{t('catalogue.all', { count: found })}</span>
            </li>
          ))}
          <li>
            <Link to={coursesHref(language)} preventScrollReset onClick={onLeave}>
              {t('catalogue.clear')}
            </Link>
            <span className="soft">{t('catalogue.all', { count: all })}</span>
          </li>
        </ul>
      </div>
    </div>
  );
}
