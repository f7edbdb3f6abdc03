/** E-mails that became files, for whoever develops or shows the service. */
import '#app/i18n/addresses.ts';
import '#app/i18n/notices.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './address.module.css';

export type DevLetter = {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

const links = /(https?:\/\/\S+)/;

export function DevMailPage({ letters }: { letters: readonly DevLetter[] }) {
  const { t } = useText();
  return (
    <div className="page-narrow stack">
      <h1>{t('addresses.dev.title')}</h1>
      <p className="lead">{t('addresses.dev.lead')}</p>
      {letters.length === 0 && <p>{t('addresses.dev.none')}</p>}
      {letters.map((letter) => (
        <Letter key={letter.id} letter={letter} />
      ))}
    </div>
  );
}

function Letter({ letter: { id, at, to, subject, text } }: { letter: DevLetter }) {
  const { t, language } = useText();
  const when = { date: formatDate(at, language), time: formatTime(at, language) };
  return (
    <article className={`surface stack ${styles.letter ?? ''}`} aria-labelledby={`letter-${id}`}>
      <h2 id={`letter-${id}`}>{subject}</h2>
      <p className="small soft">
        {t('addresses.dev.to', { to })} · {t('notices.when', when)}
      </p>
      <p>
        {text.split(links).map((part, index) =>
          links.test(part) ? (
            <a key={index} href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
    </article>
  );
}
