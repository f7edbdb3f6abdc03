/** A guide's groups, and for who has none yet what one is for. */
import { Link } from '@remix-run/react';
import { groupHref, groupPartHref, guidingHref, newGroupHref, templatesHref } from '#app/domain/group-addresses.ts';
import type { GroupLine } from '#app/domain/group.ts';
import { formatDate } from '#app/i18n/format.ts';
import '#app/i18n/groups.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import styles from './group.module.css';

export function GroupsPage({ groups }: { groups: readonly GroupLine[] }) {
  const { t, language } = useText();
  return (
    <div className={`page ${styles.page ?? ''}`}>
      <h1>{t('groups.title')}</h1>
      {groups.length === 0 && (
        <p className="lead">
          {t('groups.none')} {t('groups.what')}
        </p>
      )}
      <p className="row">
        <ButtonLink to={newGroupHref(language)}>{t('groups.new')}</ButtonLink>
        <Link to={templatesHref(language)}>{t('guidance.templates')}</Link>
        <Link to={guidingHref(language)}>{t('groups.how')}</Link>
      </p>
      {groups.length > 0 && (
        <ul role="list" className={styles.cards}>
          {groups.map((group) => (
            <Line key={group.id} group={group} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({ group }: { group: GroupLine }) {
  const { t, language } = useText();
  const { id, name, state, endsOn, members } = group;
  return (
    <li className={`surface ${styles.line ?? ''}`}>
      <div>
        <h2 className={styles.name}>
          <Link to={groupHref(language, id)}>{name}</Link>
        </h2>
        <p className={styles.facts}>
          <span className={state === 'open' ? 'tag tag-done' : 'tag'}>{t(`groups.state.${state}`)}</span>
          {state === 'open' && <span>{t('groups.members', { count: members })}</span>}
          {state === 'open' && endsOn && <span>{t('groups.until', { date: formatDate(endsOn, language) })}</span>}
        </p>
      </div>
      {state === 'open' && <Needs group={group} />}
    </li>
  );
}

/** What waits for the guide in an open group, and the way to it. */
function Needs({ group: { id, members, needHelp, awaitComment } }: { group: GroupLine }) {
  const { t, language } = useText();
  const attention = groupPartHref(language, id, 'attention');
  if (members === 0) {
    return (
      <p className={styles.needs}>
        <Link to={groupPartHref(language, id, 'invitations')}>{t('groups.invite-first')}</Link>
      </p>
    );
  }
  if (needHelp === 0) return <p className={`soft ${styles.needs ?? ''}`}>{t('groups.nobody-needs')}</p>;
  return (
    <p className={styles.needs}>
      <Link to={attention}>{t('groups.needs-help', { count: needHelp })}</Link>
      {awaitComment > 0 && <Link to={attention}>{t('groups.waits-comment', { count: awaitComment })}</Link>}
    </p>
  );
}
