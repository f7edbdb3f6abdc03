/** The overview of a group: what to show, the table, and the ways to paper and to a spreadsheet. */
import { Link } from '@remix-run/react';
import { useRef } from 'react';
import { groupCsvHref, groupHref, newAssignmentHref } from '#app/domain/group-addresses.ts';
import type { OverviewPage as Shown } from '#app/domain/guidance-pages.ts';
import { queryOf, shows } from '#app/domain/overview.ts';
import '#app/i18n/groups.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonAnchor, ButtonLink } from '../form/button.tsx';
import { GroupPage } from '../group/group-page.tsx';
import { useCurrentInSight } from '../layout/use-current-in-sight.ts';
import { OverviewTable } from './overview-table.tsx';
import styles from './overview.module.css';
import { Legend } from './state-mark.tsx';

export function OverviewPage(overview: Shown) {
  const { t, language } = useText();
  const { group, counts, courses, choice, isWhole } = overview;
  if (counts.all === 0 || courses.length === 0) return <Beginning {...overview} />;
  const query = queryOf(choice);
  return (
    <GroupPage group={group} title={t('groups.overview')}>
      <div className={styles.print}>
        {overview.hasRemoved && <Removed />}
        <Filter {...overview} />
        <p role="status">{t('guidance.found', { count: overview.found, all: counts.all })}</p>
        {overview.found > 0 && <OverviewTable {...overview} />}
        <Legend />
        <Pages {...overview} />
        <p className="row no-print">
          <ButtonAnchor kind="secondary" icon="download" href={groupCsvHref(language, group.id, query)} download>
            {t('guidance.csv')}
          </ButtonAnchor>
          <ButtonLink kind="secondary" icon="print" to={groupHref(language, group.id, { ...query, page: 'all' })}>
            {t('guidance.for-paper')}
          </ButtonLink>
        </p>
        {isWhole && <p className="soft small no-print">{t('guidance.paper-hint')}</p>}
      </div>
    </GroupPage>
  );
}

function Removed() {
  const { t } = useText();
  return (
    <p className="notice notice-done" role="status">
      {t('guidance.removed')}
    </p>
  );
}

/** A group without members, or without anything to study, has no table yet. */
function Beginning({ group, counts, hasRemoved }: Shown) {
  const { t, language } = useText();
  return (
    <GroupPage group={group} title={t('groups.overview')}>
      {hasRemoved && <Removed />}
      {group.hasEnded ? null : (
        <>
          <p className="lead">{t(counts.all === 0 ? 'guidance.no-members' : 'guidance.nothing-assigned')}</p>
          <p>
            <ButtonLink to={newAssignmentHref(language, group.id)}>{t('guidance.assign')}</ButtonLink>
          </p>
        </>
      )}
    </GroupPage>
  );
}

function Filter({ group, choice, counts }: Shown) {
  const { t, language } = useText();
  const list = useRef<HTMLUListElement>(null);
  useCurrentInSight(list);
  return (
    <nav aria-label={t('guidance.filter')} className="no-print">
      <ul role="list" ref={list} className={styles.filter}>
        {shows.map((show) => (
          <li key={show}>
            <Link
              to={groupHref(language, group.id, queryOf({ ...choice, show }))}
              aria-current={show === choice.show ? 'true' : undefined}
              preventScrollReset
            >
              {t(`guidance.show.${show}`)} <span className={styles.count}>{counts[show]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ group, choice, page, pages }: Shown) {
  const { t, language } = useText();
  if (pages < 2) return null;
  const href = (number: number) => groupHref(language, group.id, { ...queryOf(choice), page: String(number) });
  return (
    <nav className="row no-print" aria-label={t('guidance.pages')}>
      {page > 1 && (
        <Link to={href(page - 1)} rel="prev">
          {t('guidance.previous')}
        </Link>
      )}
      <span>{t('guidance.page', { page, pages })}</span>
      {page < pages && (
        <Link to={href(page + 1)} rel="next">
          {t('guidance.next')}
        </Link>
      )}
    </nav>
  );
}
