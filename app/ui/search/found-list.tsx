/** Pages that were found, best first: what each is, where in it to look, and the words around what was found. */
import { Link } from '@remix-run/react';
import type { Found } from '#app/domain/search.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/glossary.ts';
import { Marked } from './marked.tsx';
import styles from './search.module.css';

export function FoundList({ pages }: { pages: readonly Found[] }) {
  return (
    <ol className={styles.list} role="list">
      {pages.map((page) => (
        <FoundItem key={page.path} page={page} />
      ))}
    </ol>
  );
}

function FoundItem({ page }: { page: Found }) {
  const { t, language } = useText();
  // A page in the other language is another document: its frame changes language as well.
  const isOther = page.language !== language;
  const contextLanguage = page.kind === 'term' ? undefined : page.language;
  return (
    <li className={styles.item}>
      <p className={styles.kind}>
        {t(`search.kind.${page.kind}`)}
        {page.context !== null && <span lang={contextLanguage}> · {page.context}</span>}
      </p>
      <div lang={page.language}>
        <h3 className={styles.title}>
          <Link className={styles.link ?? ''} to={page.path} reloadDocument={isOther} hrefLang={page.language}>
            <Marked pieces={page.title} />
          </Link>
        </h3>
        {page.section && (
          <p className={styles.section}>
            <Marked pieces={page.section} />
          </p>
        )}
        <p className={styles.snippet}>
          <Marked pieces={page.snippet} />
        </p>
      </div>
      {page.more.length > 0 && <More page={page} isOther={isOther} />}
    </li>
  );
}

function More({ page, isOther }: { page: Found; isOther: boolean }) {
  const { t } = useText();
  return (
    <div className={styles.more}>
      <p>{t(page.kind === 'term' ? 'glossary.uses' : 'search.more')}</p>
      <ul role="list" lang={page.language}>
        {page.more.map(({ path, title }) => (
          <li key={path}>
            <Link to={path} reloadDocument={isOther}>
              <Marked pieces={title} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
