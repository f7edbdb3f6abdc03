/** Choosing a new password by link. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import type { LinkState } from '#app/domain/address-page.ts';
import { forgotPasswordHref } from '#app/domain/group-addresses.ts';
import '#app/i18n/addresses.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { summaryOf } from '../form/errors.ts';
import styles from './address.module.css';
import { NewPasswordField } from './forgot-password-page.tsx';
import { LinkProblem } from './link-problem.tsx';

type ResetPasswordProps = { state: LinkState; lastResult: SubmissionResult<string[]> | null };

export function ResetPasswordPage({ state, lastResult }: ResetPasswordProps) {
  const { t, language } = useText();
  const navigation = useNavigation();
  if (state !== 'open') {
    return (
      <LinkProblem state={state}>
        <ButtonLink to={forgotPasswordHref(language)}>{t('addresses.confirm.new')}</ButtonLink>
      </LinkProblem>
    );
  }
  return (
    <div className="page-narrow stack">
      <h1>{t('addresses.reset.title')}</h1>
      <Form method="post" className={styles.form} noValidate>
        <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
        <NewPasswordField lastResult={lastResult} />
        <Button pending={navigation.formMethod === 'POST'}>{t('addresses.reset.button')}</Button>
      </Form>
    </div>
  );
}
