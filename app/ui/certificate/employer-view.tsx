/** What the verification page tells an employer, for the holder to see before anyone does. */
import type { HeldCertificate } from '#app/domain/certificate.ts';
import type { Issuer } from '#app/domain/open-badge.ts';
import { formatDate } from '#app/i18n/format.ts';
import { holderWords } from '#app/i18n/holder.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/verifying.ts';
import { CertificateFacts } from './certificate-facts.tsx';
import held from './held.module.css';
import { VerdictBox } from './verdict-box.tsx';

type EmployerViewProps = { certificate: HeldCertificate; issuer: Issuer | null };

export function EmployerView({ certificate, issuer }: EmployerViewProps) {
  const { t, language } = useText();
  const words = holderWords[language];
  const { state, open, code, name, snapshot, revokedAt, revokedReason } = certificate;
  const text =
    state === 'revoked' && revokedAt && revokedReason
      ? t('verification.revoked-text', {
          date: formatDate(revokedAt, language),
          reason: t(`revocation.${revokedReason}`),
        })
      : t(`verification.${state === 'revoked' ? 'valid' : state}-text`);
  return (
    <section className={held.part} id="employer" aria-labelledby="employer-title">
      <h2 id="employer-title">{words.employer}</h2>
      <p>{open ? words.employerOpen : words.employerClosed}</p>
      <details className={held.employer}>
        <summary>{words.employerShow}</summary>
        <VerdictBox kind={state}>
          <h3>{t(`verification.${state}`)}</h3>
          <p>{text}</p>
        </VerdictBox>
        <CertificateFacts code={code} name={name} snapshot={snapshot} issuer={issuer} />
      </details>
    </section>
  );
}
