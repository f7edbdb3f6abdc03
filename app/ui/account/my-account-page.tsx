/** My account: name, language, password, signing out. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, Link, useSearchParams } from '@remix-run/react';
import { adminCertificatesHref, deleteAccountHref, myDataHref, signOutHref } from '#app/domain/addresses.ts';
import type { AccountPage } from '#app/domain/actor.ts';
import { guideHref, myEmailHref, recoveryCodeHref } from '#app/domain/group-addresses.ts';
import '#app/i18n/groups.ts';
import '#app/i18n/joining.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/addresses.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { summaryOf } from '../form/errors.ts';
import { forgetTyped } from '../task/unsaved-text.ts';
import styles from './account.module.css';
import { MyPlaces } from './my-places.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';

type MyAccountPageProps = { account: AccountPage; lastResult: SubmissionResult<string[]> | null };

export function MyAccountPage({ account, lastResult }: MyAccountPageProps) {
  const { t, language } = useText();
  const [search] = useSearchParams();
  const saved = search.get('saved');
  return (
    <>
      <MyPlaces />
      <div className="page-narrow stack">
        <h1>{t('account.title')}</h1>
        <p className="soft">{[account.email, account.userName].filter(Boolean).join(' · ')}</p>
        {!lastResult && (saved === 'profile' || saved === 'password') && (
          <p className="notice notice-done" role="status">
            {t(`account.saved-${saved}`)}
          </p>
        )}
        <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
        <p className="row">
          {account.role !== 'learner' && <Link to={guideHref(language)}>{t('groups.title')}</Link>}
          <Link to={myEmailHref(language)}>{t('addresses.mine.title')}</Link>
          {account.role === 'operator' && <Link to={adminCertificatesHref(language)}>{t('account.operate')}</Link>}
        </p>
        <section className={styles.part} aria-labelledby="profile">
          <h2 id="profile">{t('account.profile')}</h2>
          <ProfileForm account={account} lastResult={lastResult} />
        </section>
        <section className={styles.part} aria-labelledby="change-password">
          <h2 id="change-password">{t('account.change-password')}</h2>
          <PasswordForm lastResult={lastResult} />
          <p>
            <Link to={recoveryCodeHref(language)}>{t('joining.recovery.title')}</Link>
          </p>
        </section>
        <section className={styles.part} aria-labelledby="sign-out">
          <h2 id="sign-out">{t('account.sign-out')}</h2>
          <Form method="post" action={signOutHref(language)} reloadDocument onSubmit={forgetTyped}>
            <Button kind="secondary">{t('account.sign-out')}</Button>
          </Form>
        </section>
        <section className={styles.part} aria-labelledby="my-data">
          <h2 id="my-data">{t('account.my-data')}</h2>
          <p>{t('account.my-data-text')}</p>
          <p className="row">
            <a href={myDataHref(language)} download>
              {t('account.download-data')}
            </a>
            <Link to={deleteAccountHref(language)}>{t('account.delete')}</Link>
          </p>
        </section>
      </div>
    </>
  );
}
