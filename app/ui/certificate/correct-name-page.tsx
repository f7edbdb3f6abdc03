/** Correcting the name on a certificate: what happens, the name, and whether the old code leads to the new certificate. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { certificateHref, myCertificatesHref } from '#app/domain/addresses.ts';
import type { HeldCertificate } from '#app/domain/certificate.ts';
import { holderWords } from '#app/i18n/holder.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/certificates.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, givenAt, summaryOf } from '../form/errors.ts';
import { TickField } from '../form/field.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { NameField } from './name-field.tsx';
import styles from './certificate.module.css';

type CorrectNameProps = { certificate: HeldCertificate; lastResult: SubmissionResult<string[]> | null };

export function CorrectNamePage({ certificate, lastResult }: CorrectNameProps) {
  const { t, language } = useText();
  const words = holderWords[language];
  const { id, snapshot, replaces, state } = certificate;
  const canCorrect = state === 'valid' && replaces === null;
  return (
    <div className="page-narrow stack">
      <Breadcrumbs
        crumbs={[
          { href: myCertificatesHref(language), title: t('certificates.title') },
          { href: certificateHref(language, id), title: snapshot.title[language] },
          { title: words.correction.title },
        ]}
      />
      <h1>{words.correction.title}</h1>
      {canCorrect ? (
        <CorrectionForm certificate={certificate} lastResult={lastResult} />
      ) : (
        <>
          <p className="lead">{replaces ? words.correction.doneBefore : words.correction.notValid}</p>
          <p>
            <ButtonLink to={certificateHref(language, id)} icon="arrow-left" kind="secondary">
              {t('certificate.open')}
            </ButtonLink>
          </p>
        </>
      )}
    </div>
  );
}

function CorrectionForm({ certificate, lastResult }: CorrectNameProps) {
  const { t, language } = useText();
  const words = holderWords[language];
  const navigation = useNavigation();
  return (
    <>
      <p className="lead">{words.correction.lead}</p>
      <Form method="post" className={styles.form} noValidate>
        <ErrorSummary errors={summaryOf(lastResult, (field) => field, t)} />
        <NameField name={certificate.name} lastResult={lastResult} />
        <TickField
          id="leads"
          name="leads"
          value="yes"
          label={words.correction.leads}
          hint={words.correction.leadsHint}
          defaultChecked={givenAt(lastResult, 'leads')?.includes('yes') ?? false}
        />
        <TickField
          id="confirmed"
          name="confirmed"
          value="yes"
          label={t('certificate.confirm')}
          error={errorAt(lastResult, 'confirmed', t)}
        />
        <p className="soft">{t('certificate.closed-first')}</p>
        <Button icon="verified" pending={navigation.formMethod === 'POST'}>
          {words.correction.button}
        </Button>
      </Form>
    </>
  );
}
