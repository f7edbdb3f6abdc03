/** Deleting one's account: what goes, what stays if one wishes, the password once more. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { myAccountHref, myDataHref } from '#app/domain/addresses.ts';
import type { HeldCertificate } from '#app/domain/certificate.ts';
import { formatCode } from '#app/domain/code.ts';
import { fateField, fates } from '#app/domain/erasure.ts';
import { holderWords } from '#app/i18n/holder.ts';
import '#app/i18n/verifying.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/certificates.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, givenAt, summaryOf } from '../form/errors.ts';
import { Field, FieldError, TickField } from '../form/field.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { forgetTyped } from '../task/unsaved-text.ts';
import styles from './account.module.css';

type LastResult = SubmissionResult<string[]> | null;
type DeleteAccountProps = { held: readonly HeldCertificate[]; lastResult: LastResult };

export function DeleteAccountPage({ held, lastResult }: DeleteAccountProps) {
  const { t, language } = useText();
  const words = holderWords[language];
  const navigation = useNavigation();
  return (
    <div className="page-narrow stack">
      <Breadcrumbs
        crumbs={[{ href: myAccountHref(language), title: t('account.title') }, { title: t('account.delete') }]}
      />
      <h1>{t('account.delete')}</h1>
      <p className="lead">{words.deletion.lead}</p>
      <ul>
        <li>{words.deletion.goesAccount}</li>
        <li>{words.deletion.goesProgress}</li>
        <li>{words.deletion.goesPortfolio}</li>
      </ul>
      <p>
        {words.deletion.copyFirst}{' '}
        <a href={myDataHref(language)} download>
          {t('account.download-data')}
        </a>
      </p>
      <Form method="post" className={styles.form} noValidate onSubmit={forgetTyped}>
        <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
        {held.length > 0 && <Certificates held={held} lastResult={lastResult} />}
        <Field
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          label={t('account.present-password')}
          error={errorAt(lastResult, 'password', t)}
          required
        />
        <TickField
          id="confirmed"
          name="confirmed"
          value="yes"
          label={words.deletion.confirm}
          error={errorAt(lastResult, 'confirmed', t)}
        />
        <p className="row">
          <Button kind="danger" pending={navigation.formMethod === 'POST'}>
            {words.deletion.button}
          </Button>
          <ButtonLink kind="quiet" to={myAccountHref(language)}>
            {words.deletion.stay}
          </ButtonLink>
        </p>
      </Form>
    </div>
  );
}

/** One question for each certificate; nothing is chosen beforehand, because neither answer can be taken back. */
function Certificates({ held, lastResult }: DeleteAccountProps) {
  const { t, language } = useText();
  const words = holderWords[language];
  return (
    <section className={styles.part} aria-labelledby="certificates">
      <h2 id="certificates">{t('certificates.title')}</h2>
      <p>{words.deletion.filesStay}</p>
      {held.map(({ id, code, snapshot }) => {
        const field = fateField(id);
        const error = errorAt(lastResult, field, t);
        return (
          <fieldset key={id} id={field} tabIndex={-1} aria-describedby={error && `${field}-error`}>
            <legend>
              {snapshot.title[language]} <span className="code">{formatCode(code)}</span>
            </legend>
            <FieldError id={field} error={error} />
            {fates.map((fate) => (
              <label key={fate} className={styles.fate}>
                <input
                  type="radio"
                  name={field}
                  value={fate}
                  defaultChecked={givenAt(lastResult, field)?.includes(fate) ?? false}
                />
                <span>
                  {words.deletion.fates[fate].name} <span className="soft">{words.deletion.fates[fate].text}</span>
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </section>
  );
}
