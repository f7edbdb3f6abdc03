/** What an operator can do with a credential: put a corrected one in its place, or revoke it for ever. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { revocationReasons } from '#app/domain/certificate.ts';
import type { CredentialPage } from '#app/domain/operator.ts';
import { adminWords } from '#app/i18n/admin.ts';
import '#app/i18n/verifying.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { errorAt, givenAt, typedAt } from '../form/errors.ts';
import { Field, FieldError, TickField } from '../form/field.tsx';
import styles from './admin.module.css';

type LastResult = SubmissionResult<string[]> | null;

export function ReissueForm({ credential, lastResult }: { credential: CredentialPage; lastResult: LastResult }) {
  const { t, language } = useText();
  const words = adminWords[language];
  const navigation = useNavigation();
  return (
    <section className={styles.part} aria-labelledby="reissue">
      <h2 id="reissue">{words.reissue}</h2>
      <p>{words.reissueText}</p>
      <Form method="post" className={styles.form} noValidate>
        <input type="hidden" name="intent" value="reissue" />
        <Field
          id="name"
          name="name"
          autoComplete="off"
          label={t('certificate.name')}
          error={errorAt(lastResult, 'name', t)}
          defaultValue={typedAt(lastResult, 'name') ?? credential.name}
          required
        />
        <TickField id="leads" name="leads" value="yes" label={words.leadsToNew} />
        <Button kind="secondary" pending={navigation.formData?.get('intent') === 'reissue'}>
          {words.reissue}
        </Button>
      </Form>
    </section>
  );
}

export function RevokeForm({ lastResult }: { lastResult: LastResult }) {
  const { t, language } = useText();
  const words = adminWords[language];
  const navigation = useNavigation();
  const error = errorAt(lastResult, 'reason', t);
  return (
    <section className={styles.part} aria-labelledby="revoke">
      <h2 id="revoke">{words.revoke}</h2>
      <p>{words.revokeText}</p>
      <Form method="post" className={styles.form} noValidate>
        <input type="hidden" name="intent" value="revoke" />
        <fieldset id="reason" tabIndex={-1} aria-describedby={error && 'reason-error'}>
          <legend>{words.reason}</legend>
          <FieldError id="reason" error={error} />
          {revocationReasons.map((reason) => (
            <label key={reason} className={styles.choice}>
              <input
                type="radio"
                name="reason"
                value={reason}
                defaultChecked={givenAt(lastResult, 'reason')?.includes(reason) ?? false}
              />
              {t(`revocation.${reason}`)}
            </label>
          ))}
        </fieldset>
        <TickField
          id="confirmed"
          name="confirmed"
          value="yes"
          label={words.revokeConfirm}
          error={errorAt(lastResult, 'confirmed', t)}
        />
        <Button kind="danger" pending={navigation.formData?.get('intent') === 'revoke'}>
          {words.revoke}
        </Button>
      </Form>
    </section>
  );
}
