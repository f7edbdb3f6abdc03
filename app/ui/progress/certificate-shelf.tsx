/** The certificates one holds, newest first; before the first one, how to get it. */
import { Link } from '@remix-run/react';
import { certificateHref, myCertificatesHref } from '#app/domain/addresses.ts';
import type { HeldCertificate } from '#app/domain/certificate.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { StateTag } from '../certificate/state-tag.tsx';
import { Icon } from '../icon.tsx';
import styles from './my-learning.module.css';

/** `held` is null without an account. */
export function CertificateShelf({ held }: { held: readonly HeldCertificate[] | null }) {
  const { t, language } = useText();
  return (
    <section aria-labelledby="certificates">
      <h2 id="certificates" className={styles.sideTitle}>
        <Icon name="verified" size={24} />
        {t('learning.certificates')}
      </h2>
      {held === null && <p className="soft small">{t('learning.certificates-guest')}</p>}
      {held?.length === 0 && <p className="soft small">{t('learning.certificates-none')}</p>}
      {held && held.length > 0 && (
        <ul role="list" className={styles.list}>
          {held.map((certificate) => (
            <li key={certificate.id}>
              <Link to={certificateHref(language, certificate.id)}>{certificate.snapshot.title[language]}</Link>
              <span className="caption">{formatDate(certificate.snapshot.awardedOn, language)}</span>
              <StateTag certificate={certificate} />
            </li>
          ))}
        </ul>
      )}
      {held && (
        <p className={styles.more}>
          <Link to={myCertificatesHref(language)}>{t('certificates.title')}</Link>
        </p>
      )}
    </section>
  );
}
