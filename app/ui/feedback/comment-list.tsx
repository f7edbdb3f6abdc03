/** Comments on a task, newest first, each with the text that it speaks of. */
import type { TaskComment } from '#app/domain/feedback.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import '#app/i18n/feedback.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import styles from './feedback.module.css';

export function CommentList({ comments }: { comments: readonly TaskComment[] }) {
  const { t, language } = useText();
  return comments.map(({ id, by, text, judgement, at, version }) => (
    <article key={id} className={styles.comment}>
      <p className="small">
        <span className={judgement === 'looks_good' ? 'tag tag-done' : 'tag tag-here'}>
          <Icon name={judgement === 'looks_good' ? 'check' : 'arrow-right'} />
          {t(`feedback.judgement.${judgement}`)}
        </span>{' '}
        {t('feedback.written', {
          name: by ?? t('feedback.gone'),
          date: formatDate(at, language),
          time: formatTime(at, language),
        })}
      </p>
      <p className={styles.said}>{text}</p>
      <details className="small">
        <summary>{t('feedback.about-version')}</summary>
        <pre className={styles.text}>{version.text}</pre>
      </details>
    </article>
  ));
}
