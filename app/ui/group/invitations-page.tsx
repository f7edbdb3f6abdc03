/** A group's invitations: the ways to invite, and those made. */
import { inviteByEmailHref, newInvitationHref } from '#app/domain/group-addresses.ts';
import type { GroupHead } from '#app/domain/group-head.ts';
import type { ListedInvitation } from '#app/domain/invitation.ts';
import '#app/i18n/groups.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { GroupPage } from './group-page.tsx';
import { InvitationLine } from './invitation-line.tsx';
import styles from './group.module.css';

type InvitationsPageProps = { head: GroupHead; invitations: readonly ListedInvitation[]; isRevoked: boolean };

export function InvitationsPage({ head, invitations, isRevoked }: InvitationsPageProps) {
  const { t } = useText();
  return (
    <GroupPage group={head} title={t('groups.invitations')}>
      {isRevoked && (
        <p className="notice notice-done" role="status">
          {t('groups.done.revoked')}
        </p>
      )}
      {head.hasEnded ? <p>{t('groups.closed-for-joining')}</p> : <Ways group={head} />}
      <section aria-labelledby="made">
        <h2 id="made">{t('groups.made')}</h2>
        {invitations.length === 0 ? (
          <p className="soft">{t('groups.none-made')}</p>
        ) : (
          <ul role="list" className={styles.list}>
            {invitations.map((invitation) => (
              <InvitationLine key={invitation.id} group={head} invitation={invitation} />
            ))}
          </ul>
        )}
      </section>
    </GroupPage>
  );
}

function Ways({ group: { id } }: { group: GroupHead }) {
  const { t, language } = useText();
  return (
    <div className={styles.ways}>
      <section className="surface stack" aria-labelledby="by-code">
        <h2 id="by-code" className={styles.way}>
          {t('groups.new-invitation')}
        </h2>
        <p>{t('groups.new-invitation-text')}</p>
        <p>
          <ButtonLink to={newInvitationHref(language, id)} icon="print">
            {t('groups.new-invitation')}
          </ButtonLink>
        </p>
      </section>
      <section className="surface stack" aria-labelledby="by-email">
        <h2 id="by-email" className={styles.way}>
          {t('groups.by-email')}
        </h2>
        <p>{t('groups.by-email-text')}</p>
        <p>
          <ButtonLink kind="secondary" to={inviteByEmailHref(language, id)} icon="people">
            {t('groups.by-email')}
          </ButtonLink>
        </p>
      </section>
    </div>
  );
}
