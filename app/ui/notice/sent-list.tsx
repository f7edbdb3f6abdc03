/** What guides have written to a group, and how it reached each member. */
import type { Receiver, SentMessage } from '#app/domain/group-message.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './notice.module.css';

export function SentList({ sent, justSent }: { sent: readonly SentMessage[]; justSent: string | null }) {
  return (
    <ul role="list" className={styles.part}>
      {sent.map((message) => (
        <Sent key={message.id} message={message} isOpen={message.id === justSent} />
      ))}
    </ul>
  );
}

function Sent({ message: { at, by, text, receivers }, isOpen }: { message: SentMessage; isOpen: boolean }) {
  const { t, language } = useText();
  const when = { date: formatDate(at, language), time: formatTime(at, language) };
  return (
    <li className={styles.message}>
      <p className="small soft">
        {by === null ? t('notices.write.by-gone', when) : t('notices.write.by', { name: by, ...when })}
      </p>
      <blockquote className={styles.quote}>{text}</blockquote>
      <details open={isOpen}>
        <summary>{t('notices.write.receivers', { count: receivers.length })}</summary>
        <h3 className="visually-hidden">{t('notices.write.result')}</h3>
        <ul className={styles.receivers}>
          {receivers.map((receiver) => (
            <Line key={receiver.id} receiver={receiver} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Line({ receiver: { name, way } }: { receiver: Receiver }) {
  const { t } = useText();
  return (
    <li>
      <strong>{name ?? t('notices.write.not-shown')}</strong>
      <br />
      <span className="soft">{t(`notices.way.${way}`)}</span>
    </li>
  );
}
