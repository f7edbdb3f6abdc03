/** The foot of every page: what Polku is in one line, and the places people look for at the bottom. */
import { useText } from '#app/i18n/use-text.ts';
import { Logo } from './logo.tsx';
import styles from './site-footer.module.css';

export type FooterLink = { readonly href: string; readonly title: string };

export function SiteFooter({ links }: { links: readonly FooterLink[] }) {
  const { t } = useText();
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <div className={styles.about}>
          <p className={styles.name}>
            <Logo size={24} />
            Polku
          </p>
          <p>{t('footer.about')}</p>
        </div>
        <nav aria-label={t('footer.navigation')}>
          <ul className={styles.links} role="list">
            {links.map(({ href, title }) => (
              <li key={href}>
                <a className={styles.link} href={href}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
