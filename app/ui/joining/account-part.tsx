/** The account of who joins without one: a user name is enough, an address is one's own choice. */
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/i18n/use-text.ts';
import { NameField, PasswordField, UserNameField } from '../account/account-fields.tsx';
import { errorAt, typedAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';
import styles from './joining.module.css';

type AccountPartProps = {
  isGuest: boolean;
  /** To which the invitation was sent. */
  email: string | null;
  lastResult: SubmissionResult<string[]> | null;
};

export function AccountPart({ isGuest, email, lastResult }: AccountPartProps) {
  const { t } = useText();
  return (
    <section className={styles.part} aria-labelledby="your-account">
      <h2 id="your-account">{t('joining.your-account')}</h2>
      {isGuest && <p>{t('sign-up.guest')}</p>}
      <NameField lastResult={lastResult} />
      <UserNameField hint={t('joining.account.user-name-hint')} lastResult={lastResult} />
      <PasswordField lastResult={lastResult} />
      <Field
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        label={t('account.email')}
        hint={t('joining.account.email-hint')}
        error={errorAt(lastResult, 'email', t)}
        defaultValue={lastResult?.initialValue ? typedAt(lastResult, 'email') : (email ?? undefined)}
        optional
      />
    </section>
  );
}
