/** The answer for many certificates: a table with a verdict for each, and the same as a file. */
import { Link } from '@remix-run/react';
import { verificationHref, verifyHref, verifyManyHref } from '#app/domain/addresses.ts';
import { formatCode, parseCode } from '#app/domain/code.ts';
import type { Checked } from '#app/domain/verify-list.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/verifying.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { Icon } from '../icon.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import styles from './checked.module.css';
import { verdictIcons } from './verdict-box.tsx';

/** `list` is sent again for the file; null when files were checked, which a page cannot send again. */
type CheckedPageProps = { rows: readonly Checked[]; list: string | null; checkedAt: string };

export function CheckedPage({ rows, list, checkedAt }: CheckedPageProps) {
  const { t, language } = useText();
  const when = { date: formatDate(checkedAt, language), time: formatTime(checkedAt, language) };
  return (
    <div className="page stack">
      <Breadcrumbs
        crumbs={[{ href: verifyHref(language), title: t('verify.title') }, { title: t('verify-many.title') }]}
      />
      <h1>{t('verify-many.count', { count: rows.length })}</h1>
      <p className="soft">{t('verification.checked', when)}</p>
      <CheckedTable rows={rows} />
      <div className="row no-print">
        {list !== null && (
          <form method="post" action={verifyManyHref(language, '/csv')}>
            <input type="hidden" name="list" value={list} />
            <Button icon="download">{t('verify-many.download')}</Button>
          </form>
        )}
        <ButtonLink kind="secondary" to={verifyManyHref(language)} reloadDocument icon="search">
          {t('verify-many.again')}
        </ButtonLink>
      </div>
    </div>
  );
}

/** On a phone each row is a card, so the roles that CSS takes from a table are told in words. */
function CheckedTable({ rows }: Pick<CheckedPageProps, 'rows'>) {
  const { t } = useText();
  const headings = [
    t('verify-many.asked'),
    t('verify-many.result'),
    t('facts.name'),
    t('facts.course'),
    t('facts.date'),
  ];
  return (
    <table role="table" className={styles.table}>
      <thead role="rowgroup">
        <tr role="row">
          {headings.map((heading) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <CheckedRow key={index} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function CheckedRow({ row }: { row: Checked }) {
  const { t, language } = useText();
  const { asked, kind, name, givenName, nameDiffers, title, awardedOn, code, isOpen } = row;
  const words = t(`verification.${kind}`);
  return (
    <tr role="row" className={styles[kind]}>
      <td role="cell" className={styles.asked}>
        {code === null ? asked : parseCode(asked) === code ? formatCode(code) : `${asked} (${formatCode(code)})`}
      </td>
      <td role="cell" className={styles.verdict}>
        <Icon name={verdictIcons[kind]} />{' '}
        {code !== null && isOpen ? <Link to={verificationHref(code, language)}>{words}</Link> : words}
      </td>
      <td role="cell">
        {name}
        {nameDiffers && (
          <span className={styles.differs}>
            <Icon name="alert" /> {t('verify-many.differs-from', { name: givenName })}
          </span>
        )}
      </td>
      <td role="cell">{title?.[language]}</td>
      <td role="cell">{awardedOn && formatDate(awardedOn, language)}</td>
    </tr>
  );
}
