/** The form for making an account. */
import { Form, Link, useNavigation } from '@remix-run/react';
import { privacyHref, signInHref } from '#app/domain/addresses.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary, type FormError } from '../form/error-summary.tsx';
import { errorAt, summaryOf, typedAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';
import { MapBeside } from '../layout/map-beside.tsx';
import { NameField, PasswordField, UserNameField } from './account-fields.tsx';
import styles from './account.module.css';
import type { EntryProps } from './sign-in-page.tsx';

const fields = ['name', 'email', 'userName', 'password'];
/** That there is neither an address nor a user name is found last, and told where it is asked. */
const inOrder = (errors: readonly FormError[]) =>
  errors.toSorted((one, other) => fields.indexOf(one.fieldId ?? '') - fields.indexOf(other.fieldId ?? ''));

export function SignUpPage({ next, isGuest, lastResult }: EntryProps) {
  const { t, language } = useText();
  const navigation = useNavigation();
  return (
    <MapBeside states={['here', 'ahead', 'ahead']}>
      <h1>{t('sign-up.title')}</h1>
      <p className="lead">{t(isGuest ? 'sign-up.guest' : 'sign-up.lead')}</p>
      <Form method="post" className={styles.form} noValidate>
        <ErrorSummary errors={inOrder(summaryOf(lastResult, (name) => name, t))} />
        <input type="hidden" name="next" value={next} />
        <NameField lastResult={lastResult} />
        <Field
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          label={t('account.email')}
          hint={t('account.email-hint')}
          error={errorAt(lastResult, 'email', t)}
          defaultValue={typedAt(lastResult, 'email')}
          optional
        />
        <UserNameField hint={t('joining.account.instead')} optional lastResult={lastResult} />
        <PasswordField lastResult={lastResult} />
        <Button pending={navigation.formMethod === 'POST'}>{t('sign-up.title')}</Button>
      </Form>
      <p className={styles.other}>
        {t('sign-up.privacy')} <Link to={privacyHref(language)}>{t('footer.privacy')}</Link>
      </p>
      <p className={styles.other}>
        {t('sign-up.has-account')} <Link to={signInHref(language, next)}>{t('sign-in.title')}</Link>
      </p>
    </MapBeside>
  );
}
