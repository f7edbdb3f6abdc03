/** Who has looked at my details, when, at what: the newest first. */
import { Link } from '@remix-run/react';
import { myGroupHref } from '#app/domain/group-addresses.ts';
import type { ReadLine } from '#app/domain/membership.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import '#app/i18n/guidance.ts';
import '#app/i18n/notices.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './joining.module.css';

type ReadLinesProps = { membership: string; lines: readonly ReadLine[]; count: number; page: number; pages: number };

export function ReadLines(props: ReadLinesProps) {
  const { t, language } = useText();
  const { lines, count } = props;
  return (
    <section className={styles.part} aria-labelledby="looked">
      <h2 id="looked">{t('joining.looked')}</h2>
      <p>{t(count === 0 ? 'joining.looked-none' : 'joining.looked-lead')}</p>
      {count > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('joining.line.when')}</th>
              <th scope="col">{t('joining.line.who')}</th>
              <th scope="col">{t('joining.line.what')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ at, guide, kind, what }, index) => (
              <tr key={`${at} ${String(index)}`}>
                <td>
                  <time dateTime={at}>
                    {t('notices.when', { date: formatDate(at, language), time: formatTime(at, language) })}
                  </time>
                </td>
                <td>{guide ?? t('joining.gone')}</td>
                <td>
                  {t(`joining.looked-at.${kind}`)}
                  {what && `: ${what}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pages {...props} />
    </section>
  );
}

function Pages({ membership, page, pages }: ReadLinesProps) {
  const { t, language } = useText();
  if (pages < 2) return null;
  const href = (number: number) => `${myGroupHref(language, membership, { page: String(number) })}#looked`;
  return (
    <nav className="row" aria-label={t('joining.pages')}>
      {page > 1 && (
        <Link to={href(page - 1)} rel="prev">
          {t('joining.newer')}
        </Link>
      )}
      <span>{t('guidance.page', { page, pages })}</span>
      {page < pages && (
        <Link to={href(page + 1)} rel="next">
          {t('joining.older')}
        </Link>
      )}
    </nav>
  );
}
