/** The end of a text: where its facts come from, when they were read, and whether a person has checked them since. */
import type { Text } from '#app/domain/lesson.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './sources.module.css';

type SourcesProps = { text: Pick<Text, 'sources' | 'legal' | 'reviewed'>; name?: string };

/** `name` where several texts stand on one page: each has a heading of its own, and none is a landmark. */
export function Sources({ text, name }: SourcesProps) {
  const { t, language } = useText();
  if (text.sources.length === 0 && !text.legal) return null;
  const read = text.sources[0]?.read;
  const Heading = name ? 'h3' : 'h2';
  const id = name ?? 'sources';
  return (
    <section className={styles.sources} aria-labelledby={name ? undefined : id}>
      <Heading className={styles.title} id={id}>
        {t('sources.title')}
      </Heading>
      {text.legal && <p>{t('sources.legal')}</p>}
      <p>
        {text.reviewed
          ? t('sources.reviewed', { date: formatDate(text.reviewed, language) })
          : read && t('sources.collected', { date: formatDate(read, language) })}
      </p>
      {text.sources.length > 0 && (
        <details>
          <summary>{t('sources.list', { count: text.sources.length })}</summary>
          <ul className={styles.list}>
            {text.sources.map((source) => (
              <li key={source.url}>
                {source.publisher}:{' '}
                <a href={source.url} rel="noreferrer">
                  {source.url.replace(/^https?:\/\/(www\.)?/, '')}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
