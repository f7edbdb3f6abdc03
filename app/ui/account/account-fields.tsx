/** The fields of a new account that are the same wherever one is made: the name, the user name and the password. */
import type { SubmissionResult } from '@conform-to/react';
import '#app/i18n/joining.ts';
import { useText } from '#app/i18n/use-text.ts';
import { errorAt, typedAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';

type AccountFieldProps = { lastResult: SubmissionResult<string[]> | null };

export function NameField({ lastResult }: AccountFieldProps) {
  const { t } = useText();
  return (
    <Field
      id="name"
      name="name"
      autoComplete="name"
      label={t('account.name')}
      hint={t('account.name-hint')}
      error={errorAt(lastResult, 'name', t)}
      defaultValue={typedAt(lastResult, 'name')}
      required
    />
  );
}

type UserNameFieldProps = AccountFieldProps & { hint: string; optional?: boolean };

export function UserNameField({ hint, optional = false, lastResult }: UserNameFieldProps) {
  const { t } = useText();
  return (
    <Field
      id="userName"
      name="userName"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      label={t('joining.account.user-name')}
      hint={hint}
      error={errorAt(lastResult, 'userName', t)}
      defaultValue={typedAt(lastResult, 'userName')}
      optional={optional}
    />
  );
}

export function PasswordField({ lastResult }: AccountFieldProps) {
  const { t } = useText();
  return (
    <Field
      id="password"
      name="password"
      type="password"
      autoComplete="new-password"
      label={t('account.password')}
      hint={t('account.password-hint')}
      error={errorAt(lastResult, 'password', t)}
      required
    />
  );
}
