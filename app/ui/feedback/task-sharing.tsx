/** Under a task: asking the guides of one's groups for a comment, and the comments that came. */
import { Form, useNavigation } from '@remix-run/react';
import type { Sharing } from '#app/domain/feedback.ts';
import { formatDate } from '#app/i18n/format.ts';
import '#app/i18n/feedback.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { CommentList } from './comment-list.tsx';
import styles from './feedback.module.css';

/** @param action where the forms go. */
export function TaskSharing({ sharings, action }: { sharings: readonly Sharing[]; action: string }) {
  const { t } = useText();
  if (sharings.length === 0) return null;
  return (
    <section className={styles.sharing} id="comments" tabIndex={-1} aria-labelledby="comments-title">
      <h2 id="comments-title">{t('feedback.title')}</h2>
      {sharings.map((sharing) => (
        <div key={sharing.membershipId} className={styles.group}>
          <h3>{t('feedback.in-group', { group: sharing.group })}</h3>
          <Standing sharing={sharing} />
          <CommentList comments={sharing.comments} />
          {sharing.isOpen && <Acts sharing={sharing} action={action} />}
        </div>
      ))}
    </section>
  );
}

function Standing({ sharing: { isOpen, state, showsTexts, askedAt, hasNewer } }: { sharing: Sharing }) {
  const { t, language } = useText();
  if (!isOpen) return <p className="soft">{t('feedback.ended')}</p>;
  if (state === 'private') return <p>{t(showsTexts ? 'feedback.shown' : 'feedback.private')}</p>;
  return (
    <>
      {state === 'waiting' && askedAt && <p>{t('feedback.waiting', { date: formatDate(askedAt, language) })}</p>}
      {hasNewer && <p>{t('feedback.newer')}</p>}
    </>
  );
}

function Acts({ sharing, action }: { sharing: Sharing; action: string }) {
  const { t } = useText();
  const navigation = useNavigation();
  const { membershipId, guides, state, hasNewer } = sharing;
  const pending = navigation.formAction?.startsWith(action) ?? false;
  const mayAsk = state === 'private' || hasNewer;
  return (
    <>
      {mayAsk && <p className="small soft">{t('feedback.who-sees', { guides: guides.join(', ') })}</p>}
      <Form method="post" action={action} className={styles.acts} preventScrollReset>
        <input type="hidden" name="membership" value={membershipId} />
        {mayAsk && (
          <Button kind="secondary" name="intent" value="ask" pending={pending}>
            {t(sharing.comments.length > 0 ? 'feedback.ask-again' : 'feedback.ask')}
          </Button>
        )}
        {state !== 'private' && (
          <Button kind="quiet" name="intent" value="withdraw" pending={pending}>
            {t('feedback.withdraw')}
          </Button>
        )}
      </Form>
    </>
  );
}
