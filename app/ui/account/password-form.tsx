/** Changing the password; other devices are signed out. */
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { errorAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';
import styles from './account.module.css';

export function PasswordForm({ lastResult }: { lastResult: SubmissionResult<string[]> | null }) {
  const { t } = useText();
  return (
    <Form method="post" className={styles.form} noValidate>
      <input type="hidden" name="intent" value="password" />
      <Field
        id="presentPassword"
        name="presentPassword"
        type="password"
        autoComplete="current-password"
        label={t('account.present-password')}
        error={errorAt(lastResult, 'presentPassword', t)}
        required
      />
      <Field
        id="newPassword"
        name="newPassword"
        type="password"
        autoComplete="new-password"
        label={t('account.new-password')}
        hint={t('account.password-hint')}
        error={errorAt(lastResult, 'newPassword', t)}
        required
      />
      <Button kind="secondary">{t('account.change-password')}</Button>
    </Form>
  );
}
