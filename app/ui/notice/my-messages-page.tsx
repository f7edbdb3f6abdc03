/** My messages, newest first. */
import { Link } from '@remix-run/react';
import { myEmailHref, myMessagesHref } from '#app/domain/group-addresses.ts';
import type { ShownNotice } from '#app/domain/notice.ts';
import type { Titles } from '#app/domain/titles.ts';
import '#app/i18n/notices.ts';
import { useText } from '#app/i18n/use-text.ts';
import { MyPlaces } from '../account/my-places.tsx';
import { NoticeCard } from './notice-card.tsx';

type MyMessagesProps = { messages: readonly ShownNotice[]; titles: Titles; page: number; pages: number };

export function MyMessagesPage({ messages, titles, page, pages }: MyMessagesProps) {
  const { t, language } = useText();
  return (
    <>
      <MyPlaces />
      <div className="page-narrow stack">
        <h1>{t('notices.title')}</h1>
        <p className="lead">{t(messages.length === 0 ? 'notices.none' : 'notices.lead')}</p>
        <p>
          <Link to={myEmailHref(language)}>{t('notices.settings')}</Link>
        </p>
        <ul role="list">
          {messages.map((message) => (
            <NoticeCard key={message.id} message={message} titles={titles} />
          ))}
        </ul>
        {pages > 1 && (
          <nav className="row" aria-label={t('notices.pages')}>
            {page > 1 && (
              <Link to={myMessagesHref(language, { page: String(page - 1) })} rel="prev">
                {t('notices.newer')}
              </Link>
            )}
            {page < pages && (
              <Link to={myMessagesHref(language, { page: String(page + 1) })} rel="next">
                {t('notices.older')}
              </Link>
            )}
          </nav>
        )}
      </div>
    </>
  );
}
