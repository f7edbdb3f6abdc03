/** The field for the code of an invitation: a plain form that leads to its page. */
import { Form } from '@remix-run/react';
import { joinHref } from '#app/domain/group-addresses.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Field } from '../form/field.tsx';
import styles from './joining.module.css';

/** @param typed stands in the field. */
export function CodeForm({ typed, error }: { typed: string; error?: string | undefined }) {
  const { t, language } = useText();
  return (
    <Form method="get" action={joinHref(language)} className={styles.form} noValidate>
      {error && <ErrorSummary errors={[{ fieldId: 'code', message: error }]} />}
      <Field
        id="code"
        name="code"
        label={t('verify.code')}
        hint={t('verify.hint')}
        error={error}
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <Button>{t('joining.open')}</Button>
    </Form>
  );
}
