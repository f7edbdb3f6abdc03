/** What a certificate says, as a table of facts: in the reader's language, the title in both. */
import { Link } from '@remix-run/react';
import { courseHref } from '#app/domain/addresses.ts';
import { type Snapshot } from '#app/domain/certificate.ts';
import { formatCode } from '#app/domain/code.ts';
import { otherLanguage } from '#app/domain/language.ts';
import type { Issuer } from '#app/domain/open-badge.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './certificate.module.css';

type FactsProps = {
  code: string;
  name: string;
  snapshot: Snapshot;
  /** Null where nothing can be signed. */
  issuer: Pick<Issuer, 'name' | 'origin'> | null;
};

export function CertificateFacts({ code, name, snapshot, issuer }: FactsProps) {
  const { t, language } = useText();
  const other = otherLanguage(language);
  return (
    <dl className={`facts ${styles.table ?? ''}`}>
      <div>
        <dt>{t('facts.name')}</dt>
        <dd>{name}</dd>
      </div>
      <div>
        <dt>{t('facts.course')}</dt>
        <dd>
          <Link to={courseHref(language, snapshot.course.id)}>{snapshot.title[language]}</Link>
          <span className={styles.secondary} lang={other}>
            {snapshot.title[other]}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('facts.modules')}</dt>
        <dd>
          <ul className={styles.modules}>
            {snapshot.modules.map((module) => (
              <li key={module.id}>{module.title[language]}</li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt>{t('facts.outcomes')}</dt>
        <dd>
          <ul className={styles.modules}>
            {snapshot.outcomes.map((outcome) => (
              <li key={outcome[language]}>{outcome[language]}</li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt>{t('facts.workload')}</dt>
        <dd>{t('course.hours', { count: snapshot.hours })}</dd>
      </div>
      <div>
        <dt>{t('facts.assessment')}</dt>
        <dd>{snapshot.assessment[language]}</dd>
      </div>
      <div>
        <dt>{t('facts.started')}</dt>
        <dd>{formatDate(snapshot.startedOn, language)}</dd>
      </div>
      <div>
        <dt>{t('facts.date')}</dt>
        <dd>{formatDate(snapshot.awardedOn, language)}</dd>
      </div>
      {snapshot.validUntil !== undefined && (
        <div>
          <dt>{t('facts.valid-until')}</dt>
          <dd>{formatDate(snapshot.validUntil, language)}</dd>
        </div>
      )}
      {issuer && (
        <div>
          <dt>{t('facts.issuer')}</dt>
          <dd>
            {issuer.name}
            <span className={styles.secondary}>{new URL(issuer.origin).host}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('facts.code')}</dt>
        <dd className="code">{formatCode(code)}</dd>
      </div>
    </dl>
  );
}
