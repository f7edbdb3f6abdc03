/** The form where an employer types the code of a certificate. Works as a plain GET form. */
import { Form } from '@remix-run/react';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Field } from '../form/field.tsx';
import { MapBeside } from '../layout/map-beside.tsx';
import styles from './certificate.module.css';

/** `typed`: what cannot be a code, to be corrected; null at first. */
export function VerifyPage({ typed }: { typed: string | null }) {
  const { t } = useText();
  const error = typed === null ? undefined : t(typed === '' ? 'verify.empty' : 'verify.not-a-code');
  return (
    <MapBeside states={['done', 'done', 'done']}>
      <h1>{t('verify.title')}</h1>
      <p className="lead">{t('verify.lead')}</p>
      <Form method="get" className={styles.form} noValidate>
        {error && <ErrorSummary errors={[{ fieldId: 'code', message: error }]} />}
        <Field
          id="code"
          name="code"
          label={t('verify.code')}
          hint={t('verify.hint')}
          error={error}
          defaultValue={typed ?? ''}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <Button icon="search">{t('verify.button')}</Button>
      </Form>
      <p className={`soft ${styles.form ?? ''}`}>{t('verify.privacy')}</p>
    </MapBeside>
  );
}
