/** Asking for a certificate: the holder confirms the name, because it is printed and checked as it stands. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { courseHref, itemHref } from '#app/domain/addresses.ts';
import type { CoursePage } from '#app/domain/course-page.ts';
import type { PlacedWaypoint } from '#app/domain/place.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, summaryOf } from '../form/errors.ts';
import { TickField } from '../form/field.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { waypointTitle } from '../progress/waypoint.ts';
import { MissingItems } from './missing-items.tsx';
import { NameField } from './name-field.tsx';
import styles from './certificate.module.css';

type RequestProps = { course: CoursePage; name: string; lastResult: SubmissionResult<string[]> | null };

export function RequestCertificatePage({ course, name, lastResult }: RequestProps) {
  const { t, language } = useText();
  return (
    <div className="page-narrow stack">
      <Breadcrumbs
        crumbs={[{ href: courseHref(language, course.id), title: course.title }, { title: t('certificate.request') }]}
      />
      <h1>{t('certificate.request')}</h1>
      {course.certificate.kind === 'ahead' ? (
        <Ahead course={course.id} missing={course.certificate.missing} />
      ) : (
        <NameForm name={name} lastResult={lastResult} />
      )}
    </div>
  );
}

/** Too early: how much is left, and the way to the next of it. */
function Ahead({ course, missing }: { course: string; missing: readonly PlacedWaypoint[] }) {
  const { t, language } = useText();
  const [next] = missing;
  return (
    <>
      <p className="lead">{t('certificate.missing-count', { count: missing.length })}</p>
      {next && (
        <p>
          <ButtonLink to={itemHref(language, course, next.path)} iconAfter="arrow-right">
            {t('trail.continue')}
            <span className="visually-hidden">: {waypointTitle(next, t)}</span>
          </ButtonLink>
        </p>
      )}
      <MissingItems course={course} missing={missing} />
    </>
  );
}

function NameForm({ name, lastResult }: Pick<RequestProps, 'name' | 'lastResult'>) {
  const { t } = useText();
  const navigation = useNavigation();
  return (
    <>
      <p className="lead">{t('certificate.confirm-lead')}</p>
      <Form method="post" className={styles.form} noValidate>
        <ErrorSummary errors={summaryOf(lastResult, (field) => field, t)} />
        <NameField name={name} lastResult={lastResult} />
        <TickField
          id="confirmed"
          name="confirmed"
          value="yes"
          label={t('certificate.confirm')}
          error={errorAt(lastResult, 'confirmed', t)}
        />
        <p className="soft">{t('certificate.closed-first')}</p>
        <Button icon="verified" pending={navigation.formMethod === 'POST'}>
          {t('certificate.issue')}
        </Button>
      </Form>
    </>
  );
}
