/** What is asked: the sentence, with its blank if there is one, and the situation before it. */
import { Fragment } from 'react';
import type { PublicQuestion } from '#app/domain/question.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './question.module.css';

/** Authors write a blank as ___; read aloud it is a word, not three lines. */
export function Stem({ text }: { text: string }) {
  const { t } = useText();
  const parts = text.split(/_{3,}/);
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && (
        <span className={styles.blank}>
          <span className="visually-hidden">{t('check.blank')}</span>
        </span>
      )}
      {part}
    </Fragment>
  ));
}

export function Situation({ question }: { question: PublicQuestion }) {
  const { t } = useText();
  if (question.situation === null) return null;
  return (
    <div className={styles.situation}>
      <p className={styles.situationLabel}>{t('check.situation')}</p>
      <p>{question.situation}</p>
    </div>
  );
}
