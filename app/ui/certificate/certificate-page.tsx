/** One certificate of mine: share it, close it, print it. */
import { Form } from '@remix-run/react';
import { myCertificatesHref } from '#app/domain/addresses.ts';
import type { HeldCertificate } from '#app/domain/certificate.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { Icon } from '../icon.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { CertificatePaper } from './certificate-paper.tsx';
import styles from './certificate.module.css';
import { PrintButton } from './print-button.tsx';
import type { CodeLink } from './qr-code.tsx';

type CertificatePageProps = { certificate: HeldCertificate; link: CodeLink };

export function CertificatePage({ certificate, link }: CertificatePageProps) {
  const { t, language } = useText();
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
        {certificate.state === 'revoked' && certificate.revokedAt && certificate.revokedReason && (
          <p className="notice notice-wrong">
            {t('verification.revoked-text', {
              date: formatDate(certificate.revokedAt, language),
              reason: t(`revocation.${certificate.revokedReason}`),
            })}
          </p>
        )}
        <Sharing certificate={certificate} link={link} />
      </div>
      <CertificatePaper certificate={certificate} link={link} />
      <p className={styles.screen}>
        <PrintButton />
      </p>
    </div>
  );
}

function Sharing({ certificate, link }: CertificatePageProps) {
  const { t } = useText();
  const { open } = certificate;
  return (
    <section className={`surface ${styles.sharing ?? ''}`} id="sharing" tabIndex={-1} aria-labelledby="sharing-title">
      <h2 id="sharing-title" className={styles.sharingTitle}>
        <Icon name={open ? 'open' : 'closed'} size={24} />
        {t(open ? 'certificate.is-open' : 'certificate.is-closed')}
      </h2>
      <p>{t(open ? 'certificate.open-text' : 'certificate.closed-text')}</p>
      {open && (
        <p>
          <a href={link.href}>{link.href}</a>
        </p>
      )}
      <Form method="post" action="#sharing" preventScrollReset>
        <input type="hidden" name="open" value={open ? 'no' : 'yes'} />
        <Button kind={open ? 'secondary' : 'primary'} icon={open ? 'closed' : 'open'}>
          {t(open ? 'certificate.close' : 'certificate.open-it')}
        </Button>
      </Form>
    </section>
  );
}
