/** The head of the front page: what Polku is, and the one step to take: to begin, or to go on. */
import { coursesHref, itemHref, myLearningHref } from '#app/domain/addresses.ts';
import { guideHref } from '#app/domain/group-addresses.ts';
import type { HomePage as Home } from '#app/domain/home-page.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/home.ts';
import { ButtonLink } from '../form/button.tsx';
import { TodayStep } from '../progress/today-step.tsx';
import { TrailMap } from '../trail/trail-map.tsx';
import styles from './home-page.module.css';

/** Whoever is signed in; null: nobody. */
export type Account = { readonly guides: boolean } | null;

type HeroProps = Pick<Home, 'sample' | 'begun'> & { account: Account };

export function Hero({ sample, begun, account }: HeroProps) {
  const { t } = useText();
  return (
    <section className={styles.hero}>
      <div className={styles.words}>
        <h1 className={styles.title}>{t('home.title')}</h1>
        <p className={styles.lead}>{t('home.lead')}</p>
        {begun.length > 0 ? <GoOn begun={begun} /> : <Begin sample={sample} account={account} />}
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
function Begin({ sample, account }: Omit<HeroProps, 'begun'>) {
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
        {account?.guides && (
          <ButtonLink to={guideHref(language)} kind="secondary">
            {t('header.guide')}
          </ButtonLink>
        )}
      </div>
      {!account && <p className="caption">{t('home.no-account')}</p>}
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
