/** A guide's groups, and for who has none yet what one is for. */
import { Link } from '@remix-run/react';
import { groupHref, guidingHref, newGroupHref, templatesHref } from '#app/domain/group-addresses.ts';
import type { GroupLine } from '#app/domain/group.ts';
import { formatDate } from '#app/i18n/format.ts';
import '#app/i18n/groups.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import styles from './group.module.css';

export function GroupsPage({ groups }: { groups: readonly GroupLine[] }) {
  const { t, language } = useText();
  return (
    <div className={`page ${styles.page ?? ''}`}>
      <h1>{t('groups.title')}</h1>
      <p className="lead">{t('groups.what')}</p>
      <p className="row">
        <ButtonLink to={newGroupHref(language)}>{t('groups.new')}</ButtonLink>
        <Link to={templatesHref(language)}>{t('groups.reuse')}</Link>
        <Link to={guidingHref(language)}>{t('groups.how')}</Link>
      </p>
      {groups.length === 0 ? (
        <p>{t('groups.none')}</p>
      ) : (
        <ul role="list" className={styles.list}>
          {groups.map((group) => (
            <Line key={group.id} group={group} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({ group: { id, name, state, endsOn, members } }: { group: GroupLine }) {
  const { t, language } = useText();
  return (
    <li className={styles.line}>
      <h2 className={styles.name}>
        <Link to={groupHref(language, id)}>{name}</Link>
      </h2>
      <p className={styles.facts}>
        <span className={state === 'open' ? 'tag tag-done' : 'tag'}>{t(`groups.state.${state}`)}</span>
        {state === 'open' && <span>{t('groups.members', { count: members })}</span>}
        {state === 'open' && endsOn && <span>{t('groups.until', { date: formatDate(endsOn, language) })}</span>}
      </p>
    </li>
  );
}
