/** The frame of a group's pages for its guides: which group it is, and the way to its other pages. */
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { GroupHead } from '#app/domain/group-head.ts';
import { groupHref, groupPartHref, groupParts, guideHref } from '#app/domain/group-addresses.ts';
import '#app/i18n/groups.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Places } from '../layout/places.tsx';
import styles from './group.module.css';

/** @param title of this page; the group's name stands above it. */
export function GroupPage({ group, title, children }: { group: GroupHead; title: string; children: ReactNode }) {
  const { t, language } = useText();
  const places = [
    { to: groupHref(language, group.id), text: t('groups.overview'), isExact: true },
    ...groupParts.map((part) => ({ to: groupPartHref(language, group.id, part), text: t(`groups.${part}`) })),
  ];
  return (
    <div className={`page ${styles.page ?? ''}`}>
      <p className={styles.above}>
        <Link to={guideHref(language)}>{t('groups.title')}</Link>
      </p>
      <h1>
        {group.name}
        <span className="visually-hidden">: {title}</span>
      </h1>
      <Places label={t('groups.of-group')} places={places} />
      {group.hasEnded && <p className="soft">{t('groups.archived')}</p>}
      {children}
    </div>
  );
}
