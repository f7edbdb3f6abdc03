/** One message as its reader sees it. */
import { Link } from '@remix-run/react';
import type { ShownNotice } from '#app/domain/notice.ts';
import type { Titles } from '#app/domain/titles.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import '#app/i18n/feedback.ts';
import { noticeText } from '#app/i18n/notice-text.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './notice.module.css';

export function NoticeCard({ message, titles }: { message: ShownNotice; titles: Titles }) {
  const { t, language } = useText();
  const { id, notice, from, request, at, isNew } = message;
  const { title, lines, items, quote, open } = noticeText(notice, { t, language, titles }, request);
  const when = t('notices.when', { date: formatDate(at, language), time: formatTime(at, language) });
  return (
    <li>
      <article className={styles.message} aria-labelledby={`message-${id}`}>
        <div className={styles.head}>
          <h2 id={`message-${id}`}>{title}</h2>
          {isNew && <span className="tag tag-here">{t('notices.new')}</span>}
        </div>
        <p className="small soft">
          {[when, t('feedback.in-group', { group: notice.group })].join(' · ')}
          {from !== null && ` · ${t('notices.from', { name: from })}`}
        </p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {items.length > 0 && (
          <ul>
            {items.map(({ text, href }, index) => (
              <li key={index}>{href === null ? text : <Link to={href}>{text}</Link>}</li>
            ))}
          </ul>
        )}
        {quote !== null && <blockquote className={styles.quote}>{quote}</blockquote>}
        {open && (
          <p>
            <Link to={open.href}>{open.label}</Link>
          </p>
        )}
      </article>
    </li>
  );
}
