/** The recovery code: shown once to be kept on paper, and made anew with the password. */
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { myAccountHref } from '#app/domain/addresses.ts';
import { formatCode } from '#app/domain/code.ts';
import '#app/i18n/certificates.ts';
import '#app/i18n/joining.ts';
import { useText } from '#app/i18n/use-text.ts';
import { PrintButton } from '../certificate/print-button.tsx';
import { Button, ButtonLink } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, summaryOf } from '../form/errors.ts';
import { Field } from '../form/field.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import styles from './joining.module.css';

type RecoveryCodePageProps = {
  /** Null when there is none to be shown now. */
  code: string | null;
  /** What the holder signs in with. */
  login: string | null;
  hasRecovery: boolean;
  next: string;
  lastResult: SubmissionResult<string[]> | null;
};

export function RecoveryCodePage(props: RecoveryCodePageProps) {
  const { t } = useText();
  return (
    <div className={`page-narrow ${styles.page ?? ''}`}>
      {props.code === null ? (
        <NewCode {...props} />
      ) : (
        <>
          <h1>{t('joining.recovery.title')}</h1>
          <ShownCode code={props.code} login={props.login} next={props.next} />
        </>
      )}
    </div>
  );
}

function ShownCode({ code, login, next }: { code: string } & Pick<RecoveryCodePageProps, 'login' | 'next'>) {
  const { t } = useText();
  return (
    <>
      <p className="lead">{t('joining.recovery.once')}</p>
      <div className={styles.recovery}>
        <p className={styles.code}>{formatCode(code)}</p>
        {login !== null && <p>{t('joining.recovery.login', { name: login })}</p>}
      </div>
      <p>{t('joining.recovery.what-for')}</p>
      <p className="row no-print">
        <ButtonLink to={next}>{t('joining.recovery.kept')}</ButtonLink>
        <PrintButton />
      </p>
    </>
  );
}

function NewCode({ hasRecovery, lastResult }: RecoveryCodePageProps) {
  const { t, language } = useText();
  return (
    <>
      <Breadcrumbs
        crumbs={[{ href: myAccountHref(language), title: t('account.title') }, { title: t('joining.recovery.title') }]}
      />
      <h1>{t('joining.recovery.title')}</h1>
      <p className="lead">{t(hasRecovery ? 'joining.recovery.has' : 'joining.recovery.has-none')}</p>
      <Form method="post" className={styles.form} noValidate>
        <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
        <Field
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          label={t('account.present-password')}
          error={errorAt(lastResult, 'password', t)}
          required
        />
        <Button kind="secondary">{t('joining.recovery.make')}</Button>
      </Form>
    </>
  );
}
