/** The front page: what Polku is for, the three doors in, how it goes, and the courses. */
import type { CourseCard as Card } from '#app/domain/pages.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { TrailMap } from '../trail/trail-map.tsx';
import { CourseCard } from '../course/course-card.tsx';
import { Doors } from './doors.tsx';
import styles from './home-page.module.css';

/** `firstLesson` opens without an account: the shortest way to see what studying here is like. */
export type HomePageProps = {
  courses: readonly Card[];
  firstLesson: { readonly href: string; readonly title: string };
};

export function HomePage({ courses, firstLesson }: HomePageProps) {
  const { t, language } = useText();
  return (
    <>
      <section className={styles.hero}>
        <div className={styles.words}>
          <h1 className={styles.title}>{t('home.title')}</h1>
          <p className={styles.lead}>{t('home.lead')}</p>
          <div className={styles.actions}>
            <ButtonLink to={firstLesson.href} iconAfter="arrow-right">
              {t('home.start')}
            </ButtonLink>
            <ButtonLink to={`/${language}/courses`} kind="secondary">
              {t('home.see-courses')}
            </ButtonLink>
          </div>
          <p className="caption">{t('home.no-account')}</p>
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
      <Doors language={language} firstLesson={firstLesson} />
      <div className={styles.page}>
        <HowItGoes />
        <section aria-labelledby="home-courses">
          <h2 id="home-courses">{t('home.courses')}</h2>
          <ul className={`card-grid ${styles.courses}`} role="list">
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
