/** Whether a certificate can be checked by others, in a word. */
import type { HeldCertificate } from '#app/domain/certificate.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/verifying.ts';

export function StateTag({ certificate }: { certificate: HeldCertificate }) {
  const { t } = useText();
  if (certificate.state === 'revoked') return <span className="tag tag-wrong">{t('verification.revoked')}</span>;
  return (
    <span className={certificate.open ? 'tag tag-done' : 'tag'}>
      {t(certificate.open ? 'certificate.is-open' : 'certificate.is-closed')}
    </span>
  );
}
