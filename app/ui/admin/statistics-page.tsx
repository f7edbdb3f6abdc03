/** How many certificates there are, in two tables; no names. */
import type { CertificateStatistics, CourseCounts } from '#app/domain/operator.ts';
import { formatMonth } from '#app/i18n/format.ts';
import { adminWords } from '#app/i18n/admin.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/verifying.ts';
import { AdminPage } from './admin-page.tsx';
import styles from './admin.module.css';

const counted = ['valid', 'replaced', 'revoked', 'open', 'lookedAt', 'looks'] as const;

export function AdminStatisticsPage({ statistics: { courses, months } }: { statistics: CertificateStatistics }) {
  const { language } = useText();
  const words = adminWords[language];
  return (
    <AdminPage title={words.statistics}>
      <p className="lead">{words.statisticsLead}</p>
      {courses.length === 0 ? <p>{words.none}</p> : <Courses courses={courses} />}
      <section className={styles.part} aria-labelledby="months">
        <h2 id="months">{words.months}</h2>
        <table className={styles.numbers}>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col">{words.issued}</th>
              <th scope="col">{words.count.looks}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, issued, looks }) => (
              <tr key={month}>
                <th scope="row">{formatMonth(month, language)}</th>
                <td>{issued}</td>
                <td>{looks}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </AdminPage>
  );
}

/** A list and no table: six numbers side by side do not fit on a phone. */
function Courses({ courses }: { courses: readonly CourseCounts[] }) {
  const { t, language } = useText();
  const words = adminWords[language];
  const names = {
    valid: t('verification.valid'),
    replaced: t('verification.replaced'),
    revoked: t('verification.revoked'),
    open: words.count.opened,
    lookedAt: words.count.lookedAt,
    looks: words.count.looks,
  };
  return (
    <ul role="list" className={styles.courses}>
      {courses.map(({ course, title, counts }) => (
        <li key={course} className="surface">
          <h2 className={styles.courseTitle}>{title?.[language] ?? course}</h2>
          <dl className={styles.counts}>
            {counted.map((each) => (
              <div key={each}>
                <dt>{names[each]}</dt>
                <dd>{counts[each]}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
