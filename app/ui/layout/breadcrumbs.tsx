/** Where this page stands: from the courses down to here. */
import { Link } from '@remix-run/react';
import { useText } from '#app/i18n/use-text.ts';
import styles from './breadcrumbs.module.css';

/** The page itself has no `href` and may be left out when its h1 follows at once. */
export type Crumb = { readonly href?: string | undefined; readonly title: string };

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useText();
  return (
    <nav className={styles.crumbs} aria-label={t('breadcrumbs.label')}>
      <ol className={styles.list} role="list">
        {crumbs.map(({ href, title }) => (
          <li key={href ?? title} className={styles.crumb}>
            {href ? (
              <Link className={styles.link} to={href}>
                {title}
              </Link>
            ) : (
              <span className={styles.here} aria-current="page">
                {title}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
