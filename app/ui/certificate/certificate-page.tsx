/** One certificate of mine: open or close it, share it, take its files, see what an employer sees, print it. */
import { myCertificatesHref } from '#app/domain/addresses.ts';
import type { HeldCertificate, Looks } from '#app/domain/certificate.ts';
import { formatCode } from '#app/domain/code.ts';
import type { Issuer } from '#app/domain/open-badge.ts';
import type { CredentialFile } from '#app/domain/credential-file.ts';
import { formatDate } from '#app/i18n/format.ts';
import { holderWords } from '#app/i18n/holder.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/certificates.ts';
import '#app/i18n/verifying.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { CertificatePaper } from './certificate-paper.tsx';
import { EmployerView } from './employer-view.tsx';
import { Files } from './files.tsx';
import { HeldName } from './held-name.tsx';
import { LookTimes } from './look-times.tsx';
import { PrintButton } from './print-button.tsx';
import type { CodeLink } from './qr-code.tsx';
import { Sharing } from './sharing.tsx';
import styles from './certificate.module.css';
import held from './held.module.css';

type CertificatePageProps = {
  certificate: HeldCertificate;
  link: CodeLink;
  looks: Looks;
  /** Null where nothing can be signed: then there is nothing to take away either. */
  issuer: Issuer | null;
  /** Null while closed. */
  linkedIn: string | null;
  /** The file whose download begins with this page. */
  begins: CredentialFile | null;
  wasCorrected: boolean;
};

export function CertificatePage(props: CertificatePageProps) {
  const { t, language } = useText();
  const { certificate, link, looks, issuer, linkedIn, begins } = props;
  return (
    <div className={`page ${styles.page ?? ''}`}>
      <div className={styles.screen}>
        <Breadcrumbs
          crumbs={[
            { href: myCertificatesHref(language), title: t('certificates.title') },
            { title: certificate.snapshot.title[language] },
          ]}
        />
        <h1>{t('certificate.title')}</h1>
        <p className="lead">{certificate.snapshot.title[language]}</p>
        <Standing certificate={certificate} wasCorrected={props.wasCorrected} />
        <div className={held.actions}>
          <Sharing certificate={certificate} link={link} linkedIn={linkedIn} />
          {issuer && <Files certificate={certificate} begins={begins} />}
        </div>
      </div>
      <CertificatePaper certificate={certificate} link={link} />
      <p className={styles.screen}>
        <PrintButton />
      </p>
      <div className={held.after}>
        <EmployerView certificate={certificate} issuer={issuer} />
        <div className={held.beside}>
          <LookTimes looks={looks} />
          <HeldName certificate={certificate} />
        </div>
      </div>
    </div>
  );
}

/** What is special about it: revoked, just corrected, in force for a time. */
function Standing({ certificate, wasCorrected }: { certificate: HeldCertificate; wasCorrected: boolean }) {
  const { t, language } = useText();
  const words = holderWords[language];
  const { state, revokedAt, revokedReason, replaces, snapshot } = certificate;
  return (
    <>
      {state === 'revoked' && revokedAt && revokedReason && (
        <p className="notice notice-wrong">
          {t('verification.revoked-text', {
            date: formatDate(revokedAt, language),
            reason: t(`revocation.${revokedReason}`),
          })}
        </p>
      )}
      {wasCorrected && replaces && (
        <p className="notice notice-done" role="status">
          {words.correction.done(formatCode(replaces.code))}
        </p>
      )}
      {snapshot.validUntil && (
        <p>{t('certificate.valid-until', { date: formatDate(snapshot.validUntil, language) })}</p>
      )}
    </>
  );
}
