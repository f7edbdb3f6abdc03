/** The head of every page: skip link, home, the four places to go, your account, and the other language. */
import { Link, NavLink } from '@remix-run/react';
import {
  coursesHref,
  homeHref,
  myAccountHref,
  myLearningHref,
  pageHref,
  searchHref,
  signInHref,
  verifyHref,
} from '#app/domain/addresses.ts';
import type { Language } from '#app/domain/language.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon, type IconName } from '../icon.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Logo } from './logo.tsx';
import styles from './site-header.module.css';

/** `account` is null for a guest. `otherLanguageHref` is this same page in the other language. */
export type SiteHeaderProps = {
  language: Language;
  otherLanguageHref: string;
  account: { readonly name: string; readonly guides: boolean } | null;
};

/** The main content of the page must carry `id="main"` and `tabIndex={-1}`: the skip link leads there. */
export function SiteHeader({ language, otherLanguageHref, account }: SiteHeaderProps) {
  const { t } = useText();
  return (
    <header className={styles.header}>
      <a className="skip-link" href="#main">
        {t('header.skip')}
      </a>
      <div className={styles.inside}>
        <Link className={styles.home} to={homeHref(language)}>
          <Logo />
          <span>Polku</span>
          <span className="visually-hidden">, {t('header.home')}</span>
        </Link>
        <nav className={styles.nav} aria-label={t('header.main-navigation')}>
          <ul className={styles.places} role="list">
            <Place to={coursesHref(language)}>{t('catalogue.title')}</Place>
            <Place to={myLearningHref(language)}>{t('learning.title')}</Place>
            {account?.guides && <Place to={pageHref(language, '/guide')}>{t('header.guide')}</Place>}
            <Place to={searchHref(language)} icon="search">
              {t('search.button')}
            </Place>
            <Place to={verifyHref(language)} short={t('verify.button')} isSpare={account?.guides}>
              {t('verify.title')}
            </Place>
            <li className={account ? styles.account : styles.entry}>
              <NavLink className={styles.place ?? ''} to={account ? myAccountHref(language) : signInHref(language)}>
                <Icon name="person" />
                {account && <span className="visually-hidden">{t('account.title')}: </span>}
                {account ? (
                  <span className={styles.name}>{account.name}</span>
                ) : (
                  <Words short={t('sign-in.short')}>{t('sign-in.title')}</Words>
                )}
              </NavLink>
            </li>
          </ul>
        </nav>
        <LanguageSwitch language={language} otherHref={otherLanguageHref} />
      </div>
    </header>
  );
}

/** `isSpare`: left out where a phone's one row has no room for it; the footer has it too. */
type PlaceProps = { to: string; icon?: IconName; short?: string; isSpare?: boolean | undefined; children: string };

function Place({ to, icon, short, isSpare, children }: PlaceProps) {
  return (
    <li className={isSpare ? styles.spare : undefined}>
      <NavLink className={styles.place ?? ''} to={to}>
        {icon && <Icon name={icon} />}
        {short ? <Words short={short}>{children}</Words> : children}
      </NavLink>
    </li>
  );
}

/** `short` is what a phone has room for; the link is named by all the words at every width. */
function Words({ short, children }: { short: string; children: string }) {
  return (
    <>
      <span className={styles.long}>{children}</span>
      <span className={styles.short} aria-hidden>
        {short}
      </span>
    </>
  );
}
