/** The frame of the operator's pages: where one is, and the way to the other ones. */
import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { adminCertificatesHref, adminKeysHref, adminStatisticsHref } from '#app/domain/addresses.ts';
import { adminMailHref, adminPeopleHref } from '#app/domain/group-addresses.ts';
import { adminWords } from '#app/i18n/admin.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './admin.module.css';

export function AdminPage({ title, children }: { title: string; children: ReactNode }) {
  const { t, language } = useText();
  const words = adminWords[language];
  return (
    <div className={`page ${styles.page ?? ''}`}>
      <nav aria-label={t('account.operate')}>
        <ul role="list" className={styles.places}>
          <li>
            <NavLink to={adminCertificatesHref(language)} end>
              {words.certificates}
            </NavLink>
          </li>
          <li>
            <NavLink to={adminStatisticsHref(language)}>{words.statistics}</NavLink>
          </li>
          <li>
            <NavLink to={adminKeysHref(language)}>{words.keys}</NavLink>
          </li>
          <li>
            <NavLink to={adminPeopleHref(language)}>{words.people}</NavLink>
          </li>
          <li>
            <NavLink to={adminMailHref(language)}>{words.mail}</NavLink>
          </li>
        </ul>
      </nav>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
