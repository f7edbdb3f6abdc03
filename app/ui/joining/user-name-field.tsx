/** The field of a new account's user name. */
import type { SubmissionResult } from '@conform-to/react';
import '#app/i18n/joining.ts';
import { useText } from '#app/i18n/use-text.ts';
import { errorAt, typedAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';

type UserNameFieldProps = { hint: string; optional?: boolean; lastResult: SubmissionResult<string[]> | null };

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
