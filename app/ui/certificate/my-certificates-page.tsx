/** My certificates, and what the others still take. */
import { Link } from '@remix-run/react';
import { certificateHref, certificateRequestHref, courseHref, coursesHref } from '#app/domain/addresses.ts';
import { formatCode } from '#app/domain/code.ts';
import type { HeldCertificate } from '#app/domain/certificate.ts';
import type { CourseStanding } from '#app/domain/course-page.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/certificates.ts';
import { MyPlaces } from '../account/my-places.tsx';
import { ButtonLink } from '../form/button.tsx';
import { Icon } from '../icon.tsx';
import { MapBeside } from '../layout/map-beside.tsx';
import { MissingItems } from './missing-items.tsx';
import { StateTag } from './state-tag.tsx';
import styles from './certificate.module.css';

type MyCertificatesPageProps = { held: readonly HeldCertificate[]; courses: readonly CourseStanding[] };

export function MyCertificatesPage({ held, courses }: MyCertificatesPageProps) {
  const { t } = useText();
  if (held.length === 0) return <Empty courses={courses} />;
  return (
    <>
      <MyPlaces />
      <div className="page-narrow stack">
        <h1>{t('certificates.title')}</h1>
        <ul role="list" className={styles.list}>
          {held.map((certificate) => (
            <li key={certificate.id}>
              <Held certificate={certificate} />
            </li>
          ))}
        </ul>
        <OnTheWay courses={courses} />
      </div>
    </>
  );
}

/** Before the first certificate: how to get it, and where to go on or begin. */
function Empty({ courses }: Pick<MyCertificatesPageProps, 'courses'>) {
  const { t, language } = useText();
  return (
    <>
      <MyPlaces />
      <MapBeside states={['here', 'ahead', 'ahead']} label={t('learning.empty-map')}>
        <h1>{t('certificates.title')}</h1>
        <p className="lead">{t('certificates.none')}</p>
        {courses.length === 0 && (
          <p className={styles.next}>
            <ButtonLink to={coursesHref(language)} iconAfter="arrow-right">
              {t('learning.choose')}
            </ButtonLink>
          </p>
        )}
        <OnTheWay courses={courses} />
      </MapBeside>
    </>
  );
}

function OnTheWay({ courses }: Pick<MyCertificatesPageProps, 'courses'>) {
  const { t } = useText();
  if (courses.length === 0) return null;
  return (
    <section className={styles.onTheWay} aria-labelledby="on-the-way">
      <h2 id="on-the-way">{t('certificates.on-the-way')}</h2>
      <ul role="list" className={styles.list}>
        {courses.map((course) => (
          <li key={course.id}>
            <Standing course={course} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Held({ certificate }: { certificate: HeldCertificate }) {
  const { language } = useText();
  const isRevoked = certificate.state === 'revoked';
  return (
    <div className={[styles.held, isRevoked && styles.isRevoked].filter(Boolean).join(' ')}>
      <Icon name={isRevoked ? 'revoked' : 'verified'} size={40} />
      <div className={styles.heldWords}>
        <h2>
          <Link to={certificateHref(language, certificate.id)}>{certificate.snapshot.title[language]}</Link>
        </h2>
        <p className={styles.issued}>
          <span>{formatDate(certificate.snapshot.awardedOn, language)}</span>
          <span className="code">{formatCode(certificate.code)}</span>
        </p>
        <p>
          <StateTag certificate={certificate} />
        </p>
      </div>
    </div>
  );
}

function Standing({ course }: { course: CourseStanding }) {
  const { t, language } = useText();
  const { certificate } = course;
  return (
    <>
      <h3>
        <Link to={courseHref(language, course.id)}>{course.title}</Link>
      </h3>
      {certificate.kind === 'earned' && (
        <ButtonLink to={certificateRequestHref(language, course.id)} icon="verified">
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
