/** The field where a name is given as it will stand on a certificate, when it is issued and when it is corrected. */
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/i18n/use-text.ts';
import { errorAt, typedAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';

type NameFieldProps = { name: string; lastResult: SubmissionResult<string[]> | null };

/** `name` stands in it until something else was typed. */
export function NameField({ name, lastResult }: NameFieldProps) {
  const { t } = useText();
  return (
    <Field
      id="name"
      name="name"
      autoComplete="name"
      label={t('certificate.name')}
      hint={t('certificate.name-hint')}
      error={errorAt(lastResult, 'name', t)}
      defaultValue={typedAt(lastResult, 'name') ?? name}
      required
    />
  );
}
