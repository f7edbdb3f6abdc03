/** Who guides the group: taking a guide out, and inviting a colleague. */
import { Form } from '@remix-run/react';
import type { CoGuide } from '#app/domain/group.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { errorAt, typedAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';
import type { GroupSettingsPageProps } from './group-settings-page.tsx';
import { InvitationLine } from './invitation-line.tsx';
import styles from './group.module.css';

type CoGuidesProps = Pick<GroupSettingsPageProps, 'settings' | 'invited' | 'formKey' | 'lastResult'>;

export function CoGuides({ settings, invited, formKey, lastResult }: CoGuidesProps) {
  const { t } = useText();
  return (
    <section className={styles.part} aria-labelledby="guides">
      <h2 id="guides">{t('groups.guides')}</h2>
      <ul role="list" className={styles.list}>
        {settings.guides.map((guide) => (
          <Guide key={guide.personId} guide={guide} isOnly={settings.guides.length === 1} />
        ))}
      </ul>
      {settings.state === 'open' && (
        // A new form after each sending, because what was sent would stay in it.
        <Form key={formKey} method="post" className={styles.form} noValidate>
          <h3>{t('groups.invite-colleague')}</h3>
          <input type="hidden" name="intent" value="colleague" />
          <input type="hidden" name="key" value={formKey} />
          <Field
            id="email"
            name="email"
            type="email"
            autoComplete="off"
            label={t('groups.field.colleague')}
            hint={t('groups.field.colleague-hint')}
            error={errorAt(lastResult, 'email', t)}
            defaultValue={typedAt(lastResult, 'email')}
            required
          />
          <Button kind="secondary">{t('groups.send-invitation')}</Button>
        </Form>
      )}
      {invited.length > 0 && (
        <>
          <h3>{t('groups.invited-colleagues')}</h3>
          <ul role="list" className={styles.list}>
            {invited.map((invitation) => (
              <InvitationLine key={invitation.id} group={settings.head} invitation={invitation} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The last guide stays: nobody else could look after the group. */
function Guide({ guide: { personId, name, isMe }, isOnly }: { guide: CoGuide; isOnly: boolean }) {
  const { t } = useText();
  return (
    <li className={styles.line}>
      <p>
        {name} {isMe && <span className="soft">({t('groups.me')})</span>}
      </p>
      {!isOnly && (
        <Form method="post">
          <input type="hidden" name="intent" value="remove-guide" />
          <input type="hidden" name="person" value={personId} />
          <Button kind="quiet" aria-label={isMe ? undefined : `${t('groups.remove-guide')}: ${name}`}>
            {t(isMe ? 'groups.step-down' : 'groups.remove-guide')}
          </Button>
        </Form>
      )}
    </li>
  );
}
