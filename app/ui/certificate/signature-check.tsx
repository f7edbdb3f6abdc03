/** How to check a certificate's signature without us: who must have signed it, and where the keys and the file are. */
import { credentialHref } from '#app/domain/addresses.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/verifying.ts';
import styles from './certificate.module.css';

/** `openId`: the certificate's id when its page is open, so that its file can be fetched. */
export function SignatureCheck({ did, openId }: { did: string; openId: string | null }) {
  const { t } = useText();
  return (
    <details className={`no-print ${styles.own ?? ''}`}>
      <summary>{t('verification.signature')}</summary>
      <p>
        {t('verification.signature-text')} <code>{did}</code>
      </p>
      <ul>
        <li>
          <a href="/.well-known/did.json">{t('verification.signature-keys')}</a>
        </li>
        <li>
          {openId === null ? (
            t('verification.signature-closed')
          ) : (
            <a href={credentialHref(openId, '.json')}>{t('verification.signature-file')}</a>
          )}
        </li>
      </ul>
    </details>
  );
}
