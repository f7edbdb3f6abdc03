/** The certificate as a paper: both languages, the trail walked to its end, the code to check it by. */
import { formatCode } from '#app/domain/code.ts';
import { otherLanguage } from '#app/domain/language.ts';
import type { HeldCertificate } from '#app/domain/certificate.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Logo } from '../layout/logo.tsx';
import { certificateMap } from '#app/drawing/maps.ts';
import { TrailMap } from '../trail/trail-map.tsx';
import styles from './paper.module.css';
import { QrCode, type CodeLink } from './qr-code.tsx';

/** The second language stands under the first in smaller type, so that every reader in Finland is served by one paper. */
const words = {
  fi: { title: 'Kurssitodistus', completed: 'on suorittanut kurssin', check: 'Tarkista todistus' },
  en: { title: 'Certificate of completion', completed: 'has completed the course', check: 'Verify the certificate' },
} as const;

export function CertificatePaper({ certificate, link }: { certificate: HeldCertificate; link: CodeLink }) {
  const { t, language } = useText();
  const other = otherLanguage(language);
  const { snapshot, name, code } = certificate;
  const waypoints = Math.max(4, snapshot.modules.length + 1);
  return (
    <article className={styles.paper} aria-label={t('certificate.title')}>
      <div className={styles.map} aria-hidden>
        <TrailMap
          map={certificateMap(snapshot.course.id)}
          states={Array.from({ length: waypoints }, () => 'done')}
          label=""
          fit="cover-end"
          className={styles.drawing}
        />
      </div>
      <div className={styles.content}>
        <p className={styles.brand}>
          <Logo size={36} /> Polku
        </p>
        <h2 className={styles.title}>{words[language].title}</h2>
        <p className={styles.second} lang={other}>
          {words[other].title}
        </p>
        <p className={styles.name}>{name}</p>
        <p>{words[language].completed}</p>
        <p className={styles.course}>{snapshot.title[language]}</p>
        <p className={styles.second} lang={other}>
          {words[other].completed} <strong>{snapshot.title[other]}</strong>
        </p>
        <p className={styles.facts}>{snapshot.modules.map((module) => module.title[language]).join(', ')}</p>
        <p className={styles.facts}>
          {t('course.hours', { count: snapshot.hours })} · {formatDate(snapshot.awardedOn, language)}
        </p>
        {snapshot.validUntil && (
          <p className={styles.facts}>
            {t('certificate.valid-until', { date: formatDate(snapshot.validUntil, language) })}
          </p>
        )}
        <p className={styles.facts}>{snapshot.assessment[language]}</p>
        <div className={styles.check}>
          <QrCode link={link} label={t('certificate.qr')} />
          <p>
            <span className={styles.second}>
              {words[language].check} · <span lang={other}>{words[other].check}</span>
            </span>
            <span className={`code ${styles.code ?? ''}`}>{formatCode(code)}</span>
            <span className={styles.address}>{link.href.replace(/^https?:\/\//, '')}</span>
          </p>
        </div>
      </div>
    </article>
  );
}
