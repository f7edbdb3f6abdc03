/** Two ways to a new password: a link by e-mail, or the recovery code. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { signInHref } from '#app/domain/addresses.ts';
import { forgotPasswordHref } from '#app/domain/group-addresses.ts';
import { myLearningHref } from '#app/domain/addresses.ts';
import '#app/i18n/addresses.ts';
import '#app/i18n/joining.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, summaryOf, typedAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';
import styles from './address.module.css';

type LastResult = SubmissionResult<string[]> | null;
type ForgotPasswordProps = { done: 'sent' | 'changed' | null; lastResult: LastResult };

export function ForgotPasswordPage({ done, lastResult }: ForgotPasswordProps) {
  const { t, language } = useText();
  if (done === 'changed') {
    return (
      <div className="page-narrow stack">
        <h1>{t('addresses.reset.done')}</h1>
        <p className="lead">{t('addresses.reset.done-text')}</p>
        <p>
          <ButtonLink to={signInHref(language, myLearningHref(language))}>{t('sign-in.title')}</ButtonLink>
        </p>
      </div>
    );
  }
  if (done === 'sent' && !lastResult) {
    return (
      <div className="page-narrow stack">
        <h1>{t('addresses.forgot.sent')}</h1>
        <p className="lead">{t('addresses.forgot.sent-text')}</p>
        <p>{t('addresses.forgot.sent-none')}</p>
        <p>
          <ButtonLink kind="secondary" to={forgotPasswordHref(language)}>
            {t('addresses.forgot.title')}
          </ButtonLink>
        </p>
      </div>
    );
  }
  return (
    <div className="page-narrow stack">
      <h1>{t('addresses.forgot.title')}</h1>
      <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
      <ByEmail lastResult={lastResult} />
      <ByCode lastResult={lastResult} />
      <p className={`soft ${styles.part ?? ''}`}>{t('addresses.forgot.neither')}</p>
    </div>
  );
}

function ByEmail({ lastResult }: { lastResult: LastResult }) {
  const { t } = useText();
  const navigation = useNavigation();
  return (
    <section className={styles.part} aria-labelledby="by-email">
      <h2 id="by-email">{t('addresses.forgot.by-email')}</h2>
      <p>{t('addresses.forgot.by-email-text')}</p>
      <Form method="post" className={styles.form} noValidate>
        <input type="hidden" name="intent" value="email" />
        <Field
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          label={t('account.email')}
          error={errorAt(lastResult, 'email', t)}
          defaultValue={typedAt(lastResult, 'email')}
          required
        />
        <Button pending={navigation.formData?.get('intent') === 'email'}>{t('addresses.forgot.send')}</Button>
      </Form>
    </section>
  );
}

function ByCode({ lastResult }: { lastResult: LastResult }) {
  const { t } = useText();
  const navigation = useNavigation();
  return (
    <section className={styles.part} aria-labelledby="by-code">
      <h2 id="by-code">{t('addresses.forgot.by-code')}</h2>
      <p>{t('addresses.forgot.by-code-text')}</p>
      <Form method="post" className={styles.form} noValidate>
        <input type="hidden" name="intent" value="code" />
        <Field
          id="code"
          name="code"
          label={t('joining.recovery.title')}
          hint={t('addresses.forgot.code-hint')}
          error={errorAt(lastResult, 'code', t)}
          defaultValue={typedAt(lastResult, 'code')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <NewPasswordField lastResult={lastResult} />
        <Button kind="secondary" pending={navigation.formData?.get('intent') === 'code'}>
          {t('addresses.forgot.change')}
        </Button>
      </Form>
    </section>
  );
}

export function NewPasswordField({ lastResult }: { lastResult: LastResult }) {
  const { t } = useText();
  return (
    <Field
      id="newPassword"
      name="newPassword"
      type="password"
      autoComplete="new-password"
      label={t('account.new-password')}
      hint={t('account.password-hint')}
      error={errorAt(lastResult, 'newPassword', t)}
      required
    />
  );
}
