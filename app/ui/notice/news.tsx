/** On "my learning": the way to one's messages, how many are new, and an address that waits to be confirmed. */
import { Link } from '@remix-run/react';
import { myEmailHref, myMessagesHref } from '#app/domain/group-addresses.ts';
import type { MyNews } from '#app/domain/notice.ts';
import '#app/i18n/addresses.ts';
import '#app/i18n/notices.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './notice.module.css';

export function News({ news: { hasMessages, unread, isUnconfirmed } }: { news: MyNews }) {
  const { t, language } = useText();
  if (!hasMessages && !isUnconfirmed) return null;
  return (
    <p className={styles.news}>
      {hasMessages && (
        <Link to={myMessagesHref(language)}>
          {unread > 0 ? t('notices.unread', { count: unread }) : t('notices.title')}
        </Link>
      )}
      {isUnconfirmed && <Link to={myEmailHref(language)}>{t('addresses.news.confirm')}</Link>}
    </p>
  );
}
