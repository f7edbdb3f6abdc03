/** The form for signing in. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, Link, useNavigation } from '@remix-run/react';
import { signUpHref } from '#app/domain/addresses.ts';
import '#app/i18n/joining.ts';
import { forgotPasswordHref } from '#app/domain/group-addresses.ts';
import '#app/i18n/addresses.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, summaryOf, typedAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';
import { MapBeside } from '../layout/map-beside.tsx';
import styles from './account.module.css';

export type EntryProps = { next: string; isGuest: boolean; lastResult: SubmissionResult<string[]> | null };

export function SignInPage({ next, isGuest, lastResult }: EntryProps) {
  const { t, language } = useText();
  const navigation = useNavigation();
  return (
    <MapBeside states={['done', 'here', 'ahead']}>
      <h1>{t('sign-in.title')}</h1>
      {isGuest && <p className="lead">{t('sign-in.guest')}</p>}
      <Form method="post" className={styles.form} noValidate>
        <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
        <input type="hidden" name="next" value={next} />
        <Field
          id="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          label={t('joining.account.login')}
          error={errorAt(lastResult, 'email', t)}
          defaultValue={typedAt(lastResult, 'email')}
          required
        />
        <Field
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          label={t('account.password')}
          error={errorAt(lastResult, 'password', t)}
          required
        />
        <Button pending={navigation.formMethod === 'POST'}>{t('sign-in.title')}</Button>
      </Form>
      <p className={styles.other}>
        {t('sign-in.no-account')} <Link to={signUpHref(language, next || undefined)}>{t('sign-up.title')}</Link>
      </p>
      <p className={styles.forgotten}>
        <Link to={forgotPasswordHref(language)}>{t('addresses.forgot.title')}</Link>
      </p>
    </MapBeside>
  );
}
