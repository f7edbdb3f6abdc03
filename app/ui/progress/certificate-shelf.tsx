/** The certificates one holds, newest first; before the first one, how to get it and how much is left. */
import { Link } from '@remix-run/react';
import { certificateBoxHref, certificateHref, myCertificatesHref } from '#app/domain/addresses.ts';
import type { HeldCertificate } from '#app/domain/certificate.ts';
import type { CourseStanding } from '#app/domain/course-page.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/certificates.ts';
import { StateTag } from '../certificate/state-tag.tsx';
import { Icon } from '../icon.tsx';
import styles from './my-learning.module.css';

/** `held` is null without an account. */
type CertificateShelfProps = { held: readonly HeldCertificate[] | null; courses: readonly CourseStanding[] };

export function CertificateShelf({ held, courses }: CertificateShelfProps) {
  const { t, language } = useText();
  return (
    <section aria-labelledby="certificates">
      <h2 id="certificates" className={styles.sideTitle}>
        <Icon name="verified" size={24} />
        {t('learning.certificates')}
      </h2>
      {held === null && <p className="soft small">{t('learning.certificates-guest')}</p>}
      {held?.length === 0 && <Ahead courses={courses} />}
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

/** Before the first certificate: what each course that was begun still takes. */
function Ahead({ courses }: Pick<CertificateShelfProps, 'courses'>) {
  const { t, language } = useText();
  return (
    <>
      <p className="soft small">{t('learning.certificates-none')}</p>
      <ul role="list" className={styles.list}>
        {courses.map(
          ({ id, title, certificate }) =>
            certificate.kind === 'ahead' && (
              <li key={id}>
                <Link to={certificateBoxHref(language, id)}>{title}</Link>
                <span className="caption">{t('certificate.missing-count', { count: certificate.missing.length })}</span>
              </li>
            ),
        )}
      </ul>
    </>
  );
}
