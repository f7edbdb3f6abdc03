/** A group's messages, for its guides. */
import type { SubmissionResult } from '@conform-to/react';
import type { GroupMessages } from '#app/domain/group-message.ts';
import '#app/i18n/notices.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { summaryOf } from '../form/errors.ts';
import { GroupPage } from '../group/group-page.tsx';
import styles from './notice.module.css';
import { SentList } from './sent-list.tsx';
import { WriteForm } from './write-form.tsx';

type GroupMessagesProps = GroupMessages & {
  formKey: string;
  /** Chosen and written beforehand, by the link that led here. */
  to: readonly string[];
  text: string;
  /** The id of the message that was just sent. */
  done: string | null;
  lastResult: SubmissionResult<string[]> | null;
};

export function GroupMessagesPage({ group, members, sent, done, lastResult, ...begun }: GroupMessagesProps) {
  const { t } = useText();
  const justSent = lastResult === null && sent.some(({ id }) => id === done) ? done : null;
  return (
    <GroupPage group={group} title={t('groups.messages')}>
      {justSent !== null && (
        <p className="notice notice-done" role="status">
          {t('notices.write.done')}
        </p>
      )}
      <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
      {!group.hasEnded && (
        <section className={styles.part} aria-labelledby="write">
          <h2 id="write">{t('notices.write.send')}</h2>
          {members.length === 0 ? (
            <p>{t('notices.write.nobody')}</p>
          ) : (
            // A new key is a new message, so nothing of the one that was sent stays in the fields.
            <WriteForm key={begun.formKey} members={members} lastResult={lastResult} {...begun} />
          )}
        </section>
      )}
      <section className={styles.part} aria-labelledby="sent">
        <h2 id="sent">{t('notices.write.earlier')}</h2>
        {sent.length === 0 ? <p>{t('notices.write.earlier-none')}</p> : <SentList sent={sent} justSent={justSent} />}
      </section>
    </GroupPage>
  );
}
