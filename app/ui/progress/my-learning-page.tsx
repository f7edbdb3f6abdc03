/** My learning: the next step, the trail of each course, what waits to be finished, and what has been earned. */
import type { AssignedGroup } from '#app/domain/assigned-work.ts';
import type { HeldCertificate } from '#app/domain/certificate.ts';
import type { CourseStanding } from '#app/domain/course-page.ts';
import type { MyNews } from '#app/domain/notice.ts';
import { isAssigned, todayOf } from '#app/domain/today.ts';
import { useText } from '#app/i18n/use-text.ts';
import { MyPlaces } from '../account/my-places.tsx';
import { AssignedWork } from '../guidance/assigned-work.tsx';
import { News } from '../notice/news.tsx';
import { CertificateShelf } from './certificate-shelf.tsx';
import { CourseLine } from './course-line.tsx';
import { Drafts } from './drafts.tsx';
import { Empty, KeepIt } from './first-steps.tsx';
import styles from './my-learning.module.css';
import { TodayStep } from './today-step.tsx';

/** `held` and `news` are null without an account. */
type MyLearningPageProps = {
  courses: readonly CourseStanding[];
  assigned: readonly AssignedGroup[];
  held: readonly HeldCertificate[] | null;
  news: MyNews | null;
};

export function MyLearningPage({ courses, assigned, held, news }: MyLearningPageProps) {
  const { t } = useText();
  const isNew = courses.length === 0;
  return (
    <>
      <MyPlaces />
      <div className="page">
        <h1>{t('learning.title')}</h1>
        {news && <News news={news} />}
        <AssignedWork groups={assigned} />
        {isNew && assigned.length === 0 && <Empty />}
        {!isNew && !isAssigned(todayOf(courses), assigned) && <TodayStep courses={courses} />}
        {!isNew && held === null && <KeepIt />}
        {(!isNew || held) && (
          <div className={styles.columns}>
            {!isNew && <Begun courses={courses} />}
            <div className={isNew ? styles.row : styles.side}>
              <Drafts courses={courses} hasAccount={held !== null} />
              <CertificateShelf held={held} courses={courses} />
            </div>
          </div>
        )}
      </div>
    </>
  );
}

function Begun({ courses }: { courses: readonly CourseStanding[] }) {
  const { t } = useText();
  return (
    <section aria-labelledby="begun">
      <h2 id="begun">{t('learning.begun')}</h2>
      <ul role="list">
        {courses.map((course) => (
          <li key={course.id} className={styles.course}>
            <CourseLine course={course} />
          </li>
        ))}
      </ul>
    </section>
  );
}
