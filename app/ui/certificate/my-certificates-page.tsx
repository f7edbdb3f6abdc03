/** My certificates, and what the others still take. */
import { Link } from '@remix-run/react';
import { formatCode } from '#app/domain/code.ts';
import type { CourseStanding, HeldCertificate } from '#app/domain/pages.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { courseHref } from '../progress/paths.ts';
import { MissingItems } from './missing-items.tsx';
import styles from './certificate.module.css';

type MyCertificatesPageProps = { held: readonly HeldCertificate[]; courses: readonly CourseStanding[] };

export function MyCertificatesPage({ held, courses }: MyCertificatesPageProps) {
  const { t, language } = useText();
  return (
    <div className="page-narrow stack">
      <h1>{t('certificates.title')}</h1>
      {held.length === 0 && <p className="lead">{t('certificates.none')}</p>}
      {held.length > 0 && (
        <ul role="list" className={styles.list}>
          {held.map((certificate) => (
            <li key={certificate.id}>
              <h2>
                <Link to={`/${language}/my-certificates/${certificate.id}`}>
                  {certificate.snapshot.title[language]}
                </Link>
              </h2>
              <p className="soft">
                {formatDate(certificate.snapshot.awardedOn, language)} ·{' '}
                <span className="code">{formatCode(certificate.code)}</span>
              </p>
              <p>
                <StateTag certificate={certificate} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {courses.length > 0 && (
        <section aria-labelledby="on-the-way">
          <h2 id="on-the-way">{t('certificates.on-the-way')}</h2>
          <ul role="list" className={styles.list}>
            {courses.map((course) => (
              <li key={course.id}>
                <OnTheWay course={course} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function StateTag({ certificate }: { certificate: HeldCertificate }) {
  const { t } = useText();
  if (certificate.state === 'revoked') return <span className="tag tag-wrong">{t('verification.revoked')}</span>;
  return (
    <span className={certificate.open ? 'tag tag-done' : 'tag'}>
      {t(certificate.open ? 'certificate.is-open' : 'certificate.is-closed')}
    </span>
  );
}

function OnTheWay({ course }: { course: CourseStanding }) {
  const { t, language } = useText();
  const { certificate } = course;
  return (
    <>
      <h3>
        <Link to={courseHref(language, course.id)}>{course.title}</Link>
      </h3>
      {certificate.kind === 'earned' && (
        <ButtonLink to={`${courseHref(language, course.id)}/certificate`} icon="verified">
          {t('certificate.request')}
        </ButtonLink>
      )}
      {certificate.kind === 'ahead' && (
        <>
          <p className="soft">{t('certificate.missing')}</p>
          <MissingItems course={course.id} missing={certificate.missing} />
        </>
      )}
    </>
  );
}
