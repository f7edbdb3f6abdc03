/** An address that waits to be confirmed: what to do, sending the link again, and not changing it after all. */
import { Form, useNavigation } from '@remix-run/react';
import type { AddressState } from '#app/domain/address-page.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import styles from './address.module.css';

export function PendingAddress({ address: { email, isConfirmed, pending } }: { address: AddressState }) {
  const { t } = useText();
  const navigation = useNavigation();
  if (pending === null && (isConfirmed || email === null)) return null;
  const isSending = (intent: string) => navigation.formData?.get('intent') === intent;
  return (
    <>
      {pending !== null && (
        <p className={styles.address}>
          <strong>{t('addresses.mine.pending', { email: pending })}</strong>
        </p>
      )}
      <p>{t(pending === null ? 'addresses.mine.confirm-text' : 'addresses.mine.pending-text')}</p>
      <div className="row">
        <Form method="post">
          <input type="hidden" name="intent" value="again" />
          <Button kind="secondary" pending={isSending('again')}>
            {t('addresses.mine.again')}
          </Button>
        </Form>
        {pending !== null && (
          <Form method="post">
            <input type="hidden" name="intent" value="keep" />
            <Button kind="quiet" pending={isSending('keep')}>
              {t('addresses.mine.keep')}
            </Button>
          </Form>
        )}
      </div>
    </>
  );
}
