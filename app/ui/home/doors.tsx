/** The three doors of the front page: study, try a real lesson, verify a certificate. */
import { Link } from '@remix-run/react';
import type { Language } from '#app/domain/language.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon, type IconName } from '../icon.tsx';
import styles from './doors.module.css';

type DoorProps = { icon: IconName; title: string; text: string; to: string; link: string };

export function Doors({ language, firstLesson }: { language: Language; firstLesson: { href: string; title: string } }) {
  const { t } = useText();
  const doors: DoorProps[] = [
    {
      icon: 'steps',
      title: t('home.door-learn'),
      text: t('home.door-learn-text'),
      to: `/${language}/courses`,
      link: t('home.door-learn-link'),
    },
    {
      icon: 'lesson',
      title: t('home.door-try'),
      text: t('home.door-try-text'),
      to: firstLesson.href,
      link: firstLesson.title,
    },
    {
      icon: 'verified',
      title: t('home.door-verify'),
      text: t('home.door-verify-text'),
      to: `/${language}/verify`,
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
