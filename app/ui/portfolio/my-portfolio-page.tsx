/** My portfolio: the texts of my practical tasks, newest first; made to be printed as well. */
import { Link } from '@remix-run/react';
import { coursesHref, itemHref } from '#app/domain/addresses.ts';
import type { PortfolioEntry } from '#app/domain/task-page.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/portfolio.ts';
import { MyPlaces } from '../account/my-places.tsx';
import { ButtonLink } from '../form/button.tsx';
import { MapBeside } from '../layout/map-beside.tsx';
import styles from './portfolio.module.css';

export function MyPortfolioPage({ entries }: { entries: readonly PortfolioEntry[] }) {
  const { t, language } = useText();
  if (entries.length === 0) return <Empty />;
  return (
    <>
      <MyPlaces />
      <div className="page-narrow">
        <h1>{t('portfolio.title')}</h1>
        <p className="lead">{t('portfolio.lead')}</p>
        {entries.map((entry) => (
          <article key={`${entry.course.id}/${entry.path}`} className={styles.entry}>
            <h2>{entry.title}</h2>
            <p className="small soft">
              {entry.course.title} · {entry.module}
            </p>
            <p className={styles.state}>
              <span className={entry.state === 'done' ? 'tag tag-done' : 'tag tag-here'}>
                {t(`trail.${entry.state}`)}
              </span>
              <span className="small soft">{t('portfolio.saved', { date: formatDate(entry.savedAt, language) })}</span>
            </p>
            <p className={styles.text}>{entry.text}</p>
            <p className={styles.edit}>
              <Link to={`${itemHref(language, entry.course.id, entry.path)}#my-text`}>{t('portfolio.edit')}</Link>
            </p>
          </article>
        ))}
      </div>
    </>
  );
}

/** Before the first task: what will stand here, and where to begin. */
function Empty() {
  const { t, language } = useText();
  return (
    <>
      <MyPlaces />
      <MapBeside states={['here', 'ahead', 'ahead']} label={t('learning.empty-map')}>
        <h1>{t('portfolio.title')}</h1>
        <p className="lead">{t('portfolio.empty')}</p>
        <p className={styles.next}>
          <ButtonLink to={coursesHref(language)} iconAfter="arrow-right">
            {t('learning.choose')}
          </ButtonLink>
        </p>
      </MapBeside>
    </>
  );
}
