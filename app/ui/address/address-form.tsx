/** Another address for the account, or its first one; asks the password. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { errorAt, typedAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';
import styles from './address.module.css';

type AddressFormProps = { lastResult: SubmissionResult<string[]> | null; isFirst: boolean };

export function AddressForm({ lastResult, isFirst }: AddressFormProps) {
  const { t } = useText();
  const navigation = useNavigation();
  return (
    <Form method="post" className={styles.form} noValidate>
      <input type="hidden" name="intent" value="address" />
      <Field
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        label={t('addresses.mine.new')}
        error={errorAt(lastResult, 'email', t)}
        defaultValue={typedAt(lastResult, 'email')}
        required
      />
      <Field
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        label={t('account.present-password')}
        error={errorAt(lastResult, 'password', t)}
        required
      />
      <Button kind="secondary" pending={navigation.formData?.get('intent') === 'address'}>
        {t(isFirst ? 'addresses.mine.add' : 'addresses.mine.change')}
      </Button>
    </Form>
  );
}
