/** One term: its word in both languages, what it means, and the pages that use it. */
import { Link } from '@remix-run/react';
import { pageHref } from '#app/domain/addresses.ts';
import type { GlossaryEntry } from '#app/domain/glossary.ts';
import { otherLanguage } from '#app/domain/language.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './glossary.module.css';

/** So many links stand open: more would take more room than the term itself. */
const mostOpen = 2;

export function Entry({ entry }: { entry: GlossaryEntry }) {
  const { language } = useText();
  return (
    <div className={styles.entry} id={entry.id}>
      <dt>
        <dfn className={styles.word}>{entry.word}</dfn>{' '}
        <span className={styles.other} lang={otherLanguage(language)}>
          {entry.other}
        </span>
      </dt>
      <dd>{entry.explanation}</dd>
      {entry.uses.length > 0 && (
        <dd className={styles.uses}>
          <Uses uses={entry.uses} />
        </dd>
      )}
    </div>
  );
}

function Uses({ uses }: Pick<GlossaryEntry, 'uses'>) {
  const { t, language } = useText();
  const links = uses.map((use) => (
    <Link key={use.path} to={pageHref(language, `/${use.path}`)}>
      {use.title}
    </Link>
  ));
  if (uses.length <= mostOpen)
    return (
      <div className={styles.links}>
        <span>{t('glossary.uses')}</span>
        {links}
      </div>
    );
  return (
    <details>
      <summary>{t('glossary.uses-many', { count: uses.length })}</summary>
      <div className={styles.links}>{links}</div>
    </details>
  );
}
