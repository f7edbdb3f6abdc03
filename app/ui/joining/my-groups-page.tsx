/** My groups: who guides each, and what it sees of me now. */
import { Link } from '@remix-run/react';
import { joinHref, myGroupHref } from '#app/domain/group-addresses.ts';
import type { MyGroup } from '#app/domain/membership.ts';
import '#app/i18n/joining.ts';
import { useText } from '#app/i18n/use-text.ts';
import { MyPlaces } from '../account/my-places.tsx';
import { ButtonLink } from '../form/button.tsx';
import { GroupFacts } from './group-facts.tsx';
import styles from './joining.module.css';

export function MyGroupsPage({ groups }: { groups: readonly MyGroup[] }) {
  const { t, language } = useText();
  return (
    <>
      <MyPlaces />
      <div className={`page-narrow ${styles.page ?? ''}`}>
        <h1>{t('joining.my-groups')}</h1>
        <p className="lead">{t(groups.length === 0 ? 'joining.none' : 'joining.my-groups-lead')}</p>
        {groups.length > 0 && (
          <ul role="list">
            {groups.map((group) => (
              <li key={group.id} className={styles.group}>
                <h2 className={styles.name}>
                  <Link to={myGroupHref(language, group.id)}>{group.name}</Link>
                </h2>
                <GroupFacts group={group} />
              </li>
            ))}
          </ul>
        )}
        <p>
          <ButtonLink kind={groups.length === 0 ? 'primary' : 'secondary'} to={joinHref(language)}>
            {t('joining.title')}
          </ButtonLink>
        </p>
      </div>
    </>
  );
}
