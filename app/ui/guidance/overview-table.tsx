/**
 * The table of the overview. It scrolls by itself, in both directions, and keeps its heads and the names in sight;
 * what each has done stands next to the names, so that a phone shows it too.
 */
import { Link } from '@remix-run/react';
import { useId } from 'react';
import { groupHref, groupMemberHref, groupPartHref } from '#app/domain/group-addresses.ts';
import type { OverviewPage } from '#app/domain/guidance-pages.ts';
import { queryOf, type ShownRow, type Sort } from '#app/domain/overview.ts';
import { formatDate } from '#app/i18n/format.ts';
import { flagShort } from '#app/i18n/guidance-words.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './overview.module.css';
import { StateMark } from './state-mark.tsx';

export function OverviewTable(overview: OverviewPage) {
  const { t } = useText();
  const { courses, rows, group } = overview;
  const caption = useId();
  return (
    <div className={styles.scroll} role="region" aria-labelledby={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption id={caption} className="visually-hidden">
          {t('guidance.caption', { group: group.name })}
        </caption>
        <thead>
          <tr>
            <SortHead overview={overview} sort="name" className={styles.name} />
            <SortHead overview={overview} sort="done" />
            {courses.map((course) => (
              <th key={course.id} scope="colgroup" colSpan={course.modules.length} className={styles.course}>
                <span>{course.title}</span>
              </th>
            ))}
            <SortHead overview={overview} sort="due" className={styles.first} />
            <SortHead overview={overview} sort="visit" />
            <SortHead overview={overview} sort="joined" />
            <th scope="col" rowSpan={2}>
              {t('guidance.column.flags')}
            </th>
          </tr>
          <tr>
            {courses.flatMap((course) =>
              course.modules.map((module, index) => (
                <th
                  key={`${course.id}/${module.id}`}
                  scope="col"
                  className={`${styles.module ?? ''} ${index === 0 ? (styles.first ?? '') : ''}`}
                >
                  <span>{module.title}</span>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MemberRow key={row.membershipId} row={row} overview={overview} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type SortHeadProps = { overview: OverviewPage; sort: Sort; className?: string | undefined };

/** A head that orders the table by its column; pressed again, the other way round. */
function SortHead({ overview, sort, className }: SortHeadProps) {
  const { t, language } = useText();
  const { choice, group } = overview;
  const isChosen = choice.sort === sort;
  const query = queryOf({ ...choice, sort, descending: isChosen && !choice.descending });
  return (
    <th
      scope="col"
      rowSpan={2}
      className={className}
      aria-sort={isChosen ? (choice.descending ? 'descending' : 'ascending') : undefined}
    >
      <Link to={groupHref(language, group.id, query)} preventScrollReset>
        {t(`guidance.column.${sort}`)}
      </Link>
    </th>
  );
}

function MemberRow({ row, overview: { group, courses } }: { row: ShownRow; overview: OverviewPage }) {
  const { t, language } = useText();
  const day = (on: string | null) => (on === null ? '–' : <time dateTime={on}>{formatDate(on, language)}</time>);
  const firsts = new Set(courses.map((_, index) => courses.slice(0, index).reduce((n, c) => n + c.modules.length, 0)));
  const flags = [...new Set(row.flags.map((flag) => flagShort(flag, { t, language })))];
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <Link to={groupMemberHref(language, group.id, row.membershipId)}>{row.name || t('guidance.nameless')}</Link>
      </th>
      <td className={styles.number}>{`${String(row.done)} / ${String(row.all)}`}</td>
      {row.cells.map((cell, index) => (
        <td key={index} className={`${styles.cell ?? ''} ${firsts.has(index) ? (styles.first ?? '') : ''}`}>
          <StateMark cell={cell} />
        </td>
      ))}
      <td className={styles.first}>{day(row.dueOn)}</td>
      <td>{day(row.lastVisitOn)}</td>
      <td>{day(row.joinedOn)}</td>
      <td className={styles.flags}>
        {flags.length > 0 && (
          <Link to={`${groupPartHref(language, group.id, 'attention')}#${row.membershipId}`}>{flags.join(', ')}</Link>
        )}
      </td>
    </tr>
  );
}
