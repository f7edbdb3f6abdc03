/** What an employer sees: the verdict in one glance, then what the person did, then how to check the signature themselves. */
import { verificationHref, verifyHref, verifyManyHref } from '#app/domain/addresses.ts';
import { formatCode, parseCode } from '#app/domain/code.ts';
import type { Issuer } from '#app/domain/open-badge.ts';
import type { Verification } from '#app/domain/verification.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/verifying.ts';
import { ButtonLink } from '../form/button.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import styles from './certificate.module.css';
import { PrintButton } from './print-button.tsx';
import { SignatureCheck } from './signature-check.tsx';
import { VerdictBox } from './verdict-box.tsx';
import { verdictWords } from './verdict-words.ts';

type VerificationPageProps = {
  verification: Verification;
  /** What stood in the address, to compare with the paper; null when a file was handed over. */
  asked: string | null;
  issuer: Omit<Issuer, 'email'> | null;
  /** ISO time in UTC. */
  checkedAt: string;
};

export function VerificationPage({ verification, asked, issuer, checkedAt }: VerificationPageProps) {
  const { t, language } = useText();
  const date = formatDate(checkedAt, language);
  const isGenuine = 'snapshot' in verification;
  return (
    <div className="page-narrow">
      <VerdictBox kind={verification.kind}>
        <h1>{t(`verification.${verification.kind}`)}</h1>
        <p>{verdictWords(verification, t, language)}</p>
        {isGenuine && issuer?.isDemonstration && <p>{t('verification.demonstration')}</p>}
        <p className="small">{t('verification.checked', { date, time: formatTime(checkedAt, language) })}</p>
      </VerdictBox>
      {verification.kind === 'replaced' && verification.newCode !== null && (
        <p className={styles.table}>
          <ButtonLink to={verificationHref(verification.newCode, language)} iconAfter="arrow-right">
            {t('verification.replaced-new')}
          </ButtonLink>
        </p>
      )}
      {isGenuine ? (
        <>
          <CertificateFacts {...verification} issuer={issuer} />
          <p className={styles.table}>{t(asked === null ? 'verification.compare-file' : 'verification.compare')}</p>
        </>
      ) : (
        <Advice verification={verification} asked={asked} />
      )}
      <p className={`row no-print ${styles.table ?? ''}`}>
        <ButtonLink kind="secondary" to={verifyHref(language)} icon="search">
          {t('verification.another')}
        </ButtonLink>
        {isGenuine && <PrintButton />}
        <ButtonLink kind="quiet" to={verifyManyHref(language)} icon="quiz">
          {t('verify.many')}
        </ButtonLink>
      </p>
      {isGenuine && issuer && (
        <div className={styles.table}>
          <SignatureCheck did={issuer.did} openId={verification.openId} />
        </div>
      )}
    </div>
  );
}

/** Grouped as on paper, when it may be a code. */
function asCode(asked: string): string {
  const code = parseCode(asked);
  return code === null ? asked : formatCode(code);
}

/** What to do when there is nothing to show. */
function Advice({ verification, asked }: Pick<VerificationPageProps, 'verification' | 'asked'>) {
  const { t } = useText();
  if (verification.kind === 'foreign') {
    return (
      <div className={`stack-tight ${styles.table ?? ''}`}>
        <p>
          {t('verification.foreign-issuer')} <code>{verification.issuer}</code>
        </p>
        <p>{t('verification.foreign-advice')}</p>
      </div>
    );
  }
  if (verification.kind !== 'unknown' || asked === null) return null;
  return (
    <div className={styles.table}>
      <p>{t('verification.asked', { code: asCode(asked) })}</p>
      <p>{t('verification.unknown-advice')}</p>
    </div>
  );
}
