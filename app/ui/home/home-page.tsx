/** The front page: what Polku is and for whom, the three doors in, a question to try, how it goes, and the courses. */
import type { SubmissionResult } from '@conform-to/react';
import type { HomePage as Home } from '#app/domain/home-page.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/home.ts';
import { CourseCard } from '../course/course-card.tsx';
import { Doors } from './doors.tsx';
import { ForWhom } from './for-whom.tsx';
import { type Account, Hero } from './hero.tsx';
import styles from './home-page.module.css';
import { TryLesson } from './try-lesson.tsx';

/** `isSignedOut`: one comes from signing out. */
type HomePageProps = {
  home: Home;
  account: Account;
  isSignedOut: boolean;
  lastResult: SubmissionResult<string[]> | null;
};

export function HomePage({ home, account, isSignedOut, lastResult }: HomePageProps) {
  const { t } = useText();
  const { courses, sample, begun } = home;
  return (
    <>
      {isSignedOut && (
        <div className={styles.signedOut}>
          <p className="notice notice-done" role="status">
            {t('home.signed-out')}
          </p>
        </div>
      )}
      <Hero sample={sample} begun={begun} account={account} />
      <Doors />
      {sample && <TryLesson sample={sample} lastResult={lastResult} />}
      <div className={styles.page}>
        <HowItGoes />
        <section aria-labelledby="home-courses">
          <h2 id="home-courses">{t('catalogue.title')}</h2>
          <ForWhom courses={courses} />
          <ul className={`card-grid ${styles.courses ?? ''}`} role="list">
            {courses.map((course) => (
              <li key={course.id} className={styles.course}>
                <CourseCard course={course} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

const steps = ['read', 'answer', 'prove'] as const;

function HowItGoes() {
  const { t } = useText();
  return (
    <section aria-labelledby="home-how">
      <h2 id="home-how">{t('home.how')}</h2>
      <ol className={styles.steps} role="list">
        {steps.map((step) => (
          <li key={step} className={styles.step}>
            <h3>{t(`home.step-${step}`)}</h3>
            <p className="soft">{t(`home.step-${step}-text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
