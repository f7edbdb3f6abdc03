/** The three doors of the front page: study, guide others, verify a certificate. */
import { Link } from '@remix-run/react';
import { coursesHref, verifyHref } from '#app/domain/addresses.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/home.ts';
import { Icon, type IconName } from '../icon.tsx';
import styles from './doors.module.css';

type DoorProps = { icon: IconName; title: string; text: string; to: string; link: string };

export function Doors() {
  const { t, language } = useText();
  const doors: DoorProps[] = [
    {
      icon: 'steps',
      title: t('home.door-learn'),
      text: t('home.door-learn-text'),
      to: coursesHref(language),
      link: t('learning.choose'),
    },
    {
      icon: 'people',
      title: t('home.door-guide'),
      text: t('home.door-guide-text'),
      to: coursesHref(language, { audience: 'guide' }),
      link: t('home.door-guide-link'),
    },
    {
      icon: 'verified',
      title: t('verify.title'),
      text: t('home.door-verify-text'),
      to: verifyHref(language),
      link: t('home.door-verify-link'),
    },
  ];
  return (
    <section className={styles.doors} aria-label={t('home.doors')}>
      <div className={styles.inside}>
        {doors.map((door) => (
          <Door key={door.to} {...door} />
        ))}
      </div>
    </section>
  );
}

function Door({ icon, title, text, to, link }: DoorProps) {
  return (
    <div className={styles.door}>
      <span className={styles.icon}>
        <Icon name={icon} size={28} />
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className="soft">{text}</p>
      <Link className={styles.link} to={to}>
        {link}
      </Link>
    </div>
  );
}
