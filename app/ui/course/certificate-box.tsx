/** What the certificate takes, what is still missing, and the way to get it: the same list that issuing goes by. */
import { certificateHref, certificateRequestHref } from '#app/domain/addresses.ts';
import type { CoursePage as Course } from '#app/domain/course-page.ts';
import type { Waypoint } from '#app/domain/place.ts';
import { useText } from '#app/i18n/use-text.ts';
import { MissingItems } from '../certificate/missing-items.tsx';
import { ButtonLink } from '../form/button.tsx';
import styles from './course.module.css';

export function CertificateBox({ course }: { course: Course }) {
  const { t } = useText();
  return (
    <section className={`surface ${styles.certificate ?? ''}`} aria-labelledby="certificate">
      <h2 id="certificate" tabIndex={-1}>
        {t('certificate.title')}
      </h2>
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
      <ButtonLink to={certificateHref(language, certificate.certificateId)} kind="secondary" icon="verified">
        {t('certificate.open')}
      </ButtonLink>
    );
  }
  if (certificate.kind === 'earned') {
    return (
      <>
        <p className="notice notice-done">{t('certificate.earned')}</p>
        <ButtonLink to={certificateRequestHref(language, course.id)} icon="verified">
          {t('certificate.request')}
        </ButtonLink>
      </>
    );
  }
  if (!course.begun) return <Takes missing={certificate.missing} />;
  return (
    <>
      <h3 className={styles.missingTitle}>{t('certificate.missing')}</h3>
      <MissingItems course={course.id} missing={certificate.missing} />
    </>
  );
}

/** Before anything is done: how many of each kind. */
function Takes({ missing }: { missing: readonly Waypoint[] }) {
  const { t } = useText();
  const count = (kind: Waypoint['kind']) => missing.filter((each) => each.kind === kind).length;
  const [lessons, tasks, quizzes] = [count('lesson'), count('task'), count('quiz')];
  return (
    <>
      <p className="soft">{t('certificate.takes')}</p>
      <ul>
        {lessons > 0 && <li>{t('course.lessons', { count: lessons })}</li>}
        {tasks > 0 && <li>{t('course.tasks', { count: tasks })}</li>}
        {quizzes > 0 && <li>{t('course.quizzes', { count: quizzes })}</li>}
      </ul>
    </>
  );
}
