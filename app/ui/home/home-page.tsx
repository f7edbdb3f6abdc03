/** The front page: what Polku is and for whom, the three doors in, a question to try, how it goes, and the courses. */
import type { SubmissionResult } from '@conform-to/react';
import { coursesHref, itemHref, myLearningHref } from '#app/domain/addresses.ts';
import type { HomePage as Home } from '#app/domain/home-page.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/home.ts';
import { CourseCard } from '../course/course-card.tsx';
import { ButtonLink } from '../form/button.tsx';
import { TodayStep } from '../progress/today-step.tsx';
import { TrailMap } from '../trail/trail-map.tsx';
import { Doors } from './doors.tsx';
import { ForWhom } from './for-whom.tsx';
import styles from './home-page.module.css';
import { TryLesson } from './try-lesson.tsx';

/** `isSignedOut`: one comes from signing out. */
type HomePageProps = { home: Home; isSignedOut: boolean; lastResult: SubmissionResult<string[]> | null };

export function HomePage({ home, isSignedOut, lastResult }: HomePageProps) {
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
      <Hero sample={sample} begun={begun} />
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

function Hero({ sample, begun }: Pick<Home, 'sample' | 'begun'>) {
  const { t } = useText();
  return (
    <section className={styles.hero}>
      <div className={styles.words}>
        <h1 className={styles.title}>{t('home.title')}</h1>
        <p className={styles.lead}>{t('home.lead')}</p>
        {begun.length > 0 ? <GoOn begun={begun} /> : <Begin sample={sample} />}
      </div>
      <div className={styles.map}>
        <TrailMap
          map="home"
          states={['done', 'done', 'here', 'ahead', 'ahead', 'ahead']}
          label={t('home.map')}
          fit="cover"
        />
      </div>
    </section>
  );
}

/** The lesson of the sample opens without an account: the shortest way to see what studying here is like. */
function Begin({ sample }: Pick<Home, 'sample'>) {
  const { t, language } = useText();
  return (
    <>
      <div className={styles.actions}>
        {sample && (
          <ButtonLink to={itemHref(language, sample.course.id, sample.path)} iconAfter="arrow-right">
            {t('home.start')}
          </ButtonLink>
        )}
        <ButtonLink to={coursesHref(language)} kind={sample ? 'secondary' : 'primary'}>
          {t('home.see-courses')}
        </ButtonLink>
      </div>
      <p className="caption">{t('home.no-account')}</p>
    </>
  );
}

/** Who studies already comes to go on. */
function GoOn({ begun }: Pick<Home, 'begun'>) {
  const { t, language } = useText();
  return (
    <>
      <TodayStep courses={begun} />
      <p className={styles.actions}>
        <ButtonLink to={myLearningHref(language)} kind="secondary">
          {t('learning.title')}
        </ButtonLink>
      </p>
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
