/** What the certificate takes, what is still missing, and the way to get it: the same list that issuing goes by. */
import type { CoursePage as Course } from '#app/domain/pages.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { courseHref } from '../progress/paths.ts';
import { MissingItems } from '../certificate/missing-items.tsx';
import styles from './course.module.css';

export function CertificateBox({ course }: { course: Course }) {
  const { t } = useText();
  return (
    <section className={`surface ${styles.certificate ?? ''}`} aria-labelledby="certificate">
      <h2 id="certificate">{t('certificate.title')}</h2>
      <p>{course.assessment}</p>
      <Standing course={course} />
    </section>
  );
}

function Standing({ course }: { course: Course }) {
  const { t, language } = useText();
  const { certificate } = course;
  if (certificate.kind === 'issued') {
    return (
      <ButtonLink to={`/${language}/my-certificates/${certificate.certificateId}`} kind="secondary" icon="verified">
        {t('certificate.open')}
      </ButtonLink>
    );
  }
  if (certificate.kind === 'earned') {
    return (
      <>
        <p className="notice notice-done">{t('certificate.earned')}</p>
        <ButtonLink to={`${courseHref(language, course.id)}/certificate`} icon="verified">
          {t('certificate.request')}
        </ButtonLink>
      </>
    );
  }
  if (!course.begun) return null;
  return (
    <>
      <h3 className={styles.missingTitle}>{t('certificate.missing')}</h3>
      <MissingItems course={course.id} missing={certificate.missing} />
    </>
  );
}
