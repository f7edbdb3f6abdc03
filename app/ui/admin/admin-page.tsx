/** The frame of the operator's pages: where one is, and the way to the other ones. */
import type { ReactNode } from 'react';
import { adminCertificatesHref, adminKeysHref, adminStatisticsHref } from '#app/domain/addresses.ts';
import { adminMailHref, adminPeopleHref } from '#app/domain/group-addresses.ts';
import { adminWords } from '#app/i18n/admin.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Places } from '../layout/places.tsx';
import styles from './admin.module.css';

export function AdminPage({ title, children }: { title: string; children: ReactNode }) {
  const { t, language } = useText();
  const words = adminWords[language];
  const places = [
    { to: adminCertificatesHref(language), text: words.certificates, isExact: true },
    { to: adminStatisticsHref(language), text: words.statistics },
    { to: adminKeysHref(language), text: words.keys },
    { to: adminPeopleHref(language), text: words.people },
    { to: adminMailHref(language), text: words.mail },
  ];
  return (
    <div className={`page ${styles.page ?? ''}`}>
      <Places label={t('account.operate')} places={places} />
      <h1>{title}</h1>
      {children}
    </div>
  );
}
