/** One invitation in a list: to whom, its state in words, how many have joined, printing it again, taking it back. */
import { Form } from '@remix-run/react';
import { formatCode } from '#app/domain/code.ts';
import { invitationSheetHref } from '#app/domain/group-addresses.ts';
import type { GroupHead } from '#app/domain/group-head.ts';
import type { ListedInvitation } from '#app/domain/invitation.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import styles from './group.module.css';

type InvitationLineProps = { group: GroupHead; invitation: ListedInvitation };

export function InvitationLine({ group, invitation }: InvitationLineProps) {
  const { t, language } = useText();
  const { id, kind, state, code, email, chosen, expiresAt } = invitation;
  const to = email === null ? t('groups.address-gone') : t('groups.sent-to', { email });
  const name = kind === 'code' ? formatCode(code ?? '') : to;
  return (
    <li className={styles.line}>
      <div>
        <p className={kind === 'code' ? 'code' : undefined}>{name}</p>
        <p className={styles.facts}>
          <span className={state === 'open' ? 'tag tag-done' : 'tag'}>{t(`groups.invitation.${state}`)}</span>
          {state === 'open' && <span>{t('groups.valid-until', { date: formatDate(expiresAt, language) })}</span>}
          <Uses invitation={invitation} />
          {chosen > 0 && <span>{t('groups.chosen', { count: chosen })}</span>}
        </p>
      </div>
      <div className={styles.actions}>
        {kind === 'code' && state === 'open' && (
          <ButtonLink
            kind="quiet"
            to={invitationSheetHref(language, group.id, id)}
            aria-label={`${t('groups.open-sheet')}: ${name}`}
          >
            {t('groups.open-sheet')}
          </ButtonLink>
        )}
        {state === 'open' && (
          <details>
            <summary>
              {t('groups.revoke')}
              <span className="visually-hidden">: {name}</span>
            </summary>
            <Form method="post" className={styles.asking}>
              <input type="hidden" name="intent" value="revoke" />
              <input type="hidden" name="invitation" value={id} />
              <p>{t(kind === 'code' ? 'groups.revoke-text' : 'groups.revoke-sent-text')}</p>
              <Button kind="danger" aria-label={`${t('groups.revoke-confirm')}: ${name}`}>
                {t('groups.revoke-confirm')}
              </Button>
            </Form>
          </details>
        )}
      </div>
    </li>
  );
}

function Uses({ invitation: { uses, maxUses, kind } }: Pick<InvitationLineProps, 'invitation'>) {
  const { t } = useText();
  if (kind !== 'code' && uses === 0) return null;
  return (
    <span>
      {maxUses === null || kind !== 'code'
        ? t('groups.joined', { count: uses })
        : t('groups.joined-of', { uses: String(uses), max: String(maxUses) })}
    </span>
  );
}
