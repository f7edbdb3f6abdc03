/** What an employer sees: the verdict in one glance, then what the person did. */
import { verifyHref } from '#app/domain/addresses.ts';
import type { Verification } from '#app/domain/certificate.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import styles from './certificate.module.css';
import { PrintButton } from './print-button.tsx';
import { VerdictBox } from './verdict-box.tsx';

type VerificationPageProps = {
  verification: Verification;
  /** What stood in the address, to compare with the paper. */
  asked: string;
  /** ISO time in UTC. */
  checkedAt: string;
};

export function VerificationPage({ verification, asked, checkedAt }: VerificationPageProps) {
  const { t, language } = useText();
  const { kind } = verification;
  const when = t('verification.checked', {
    date: formatDate(checkedAt, language),
    time: formatTime(checkedAt, language),
  });
  return (
    <div className="page-narrow">
      <VerdictBox kind={kind}>
        <h1>{t(`verification.${kind}`)}</h1>
        <p>
          {verification.kind === 'revoked'
            ? t('verification.revoked-text', {
                date: formatDate(verification.revokedAt, language),
                reason: t(`revocation.${verification.reason}`),
              })
            : t(`verification.${verification.kind}-text`)}
        </p>
        <p className="small">{when}</p>
      </VerdictBox>
      {verification.kind === 'unknown' ? (
        <div className={styles.table}>
          <p>{t('verification.asked', { code: asked })}</p>
          <p>{t('verification.unknown-advice')}</p>
        </div>
      ) : (
        <>
          <CertificateFacts code={verification.code} name={verification.name} snapshot={verification.snapshot} />
          <p className={styles.table}>{t('verification.compare')}</p>
        </>
      )}
      <p className={`row no-print ${styles.table ?? ''}`}>
        <ButtonLink kind="secondary" to={verifyHref(language)} icon="search">
          {t('verification.another')}
        </ButtonLink>
        {verification.kind !== 'unknown' && <PrintButton />}
      </p>
    </div>
  );
}
