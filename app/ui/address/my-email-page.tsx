/** The address of my account and the messages that come to it. */
import type { SubmissionResult } from '@conform-to/react';
import { myAccountHref } from '#app/domain/addresses.ts';
import type { AddressState } from '#app/domain/address-page.ts';
import '#app/i18n/addresses.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { summaryOf } from '../form/errors.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { AddressForm } from './address-form.tsx';
import styles from './address.module.css';
import { type Choice, MailChoices } from './mail-choices.tsx';
import { PendingAddress } from './pending-address.tsx';

type MyEmailProps = {
  address: AddressState;
  choices: readonly Choice[];
  /** Another one after each sending, so that no password stays in the field. */
  formKey: string;
  done: 'sent' | 'again' | 'keep' | 'choices' | null;
  lastResult: SubmissionResult<string[]> | null;
};

const said = {
  sent: 'addresses.mine.sent',
  again: 'addresses.mine.again-done',
  keep: 'addresses.mine.keep-done',
  choices: 'addresses.mine.choices-done',
} as const;

export function MyEmailPage({ address, choices, formKey, done, lastResult }: MyEmailProps) {
  const { t, language } = useText();
  const { email, isConfirmed } = address;
  return (
    <div className="page-narrow stack">
      <Breadcrumbs
        crumbs={[{ href: myAccountHref(language), title: t('account.title') }, { title: t('addresses.mine.title') }]}
      />
      <h1>{t('addresses.mine.title')}</h1>
      {done && !lastResult && (
        <p className="notice notice-done" role="status">
          {t(said[done])}
        </p>
      )}
      <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
      <section className={styles.part} aria-labelledby="address">
        <h2 id="address">{t('addresses.mine.address')}</h2>
        {email === null ? (
          <p>{t('addresses.mine.none')}</p>
        ) : (
          <p className={styles.address}>
            <strong>{email}</strong>
            <span className={isConfirmed ? 'tag tag-done' : 'tag tag-here'}>
              {t(isConfirmed ? 'addresses.mine.confirmed' : 'addresses.mine.not-confirmed')}
            </span>
          </p>
        )}
        <PendingAddress address={address} />
      </section>
      <section className={styles.part} aria-labelledby="change-address">
        <h2 id="change-address">{t(email === null ? 'addresses.mine.add' : 'addresses.mine.change')}</h2>
        <AddressForm key={formKey} lastResult={lastResult} isFirst={email === null} />
      </section>
      <section className={styles.part} aria-labelledby="choices">
        <h2 id="choices">{t('addresses.mine.choices')}</h2>
        <p>{t('addresses.mine.choices-text')}</p>
        {!isConfirmed && <p className="soft">{t('addresses.mine.choices-first')}</p>}
        <MailChoices choices={choices} />
      </section>
    </div>
  );
}
