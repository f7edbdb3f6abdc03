/** My groups: who guides each, and what it sees of me now. */
import { Link } from '@remix-run/react';
import { guideHref, joinHref, myGroupHref } from '#app/domain/group-addresses.ts';
import type { MyGroup } from '#app/domain/membership.ts';
import '#app/i18n/joining.ts';
import { useText } from '#app/i18n/use-text.ts';
import { MyPlaces } from '../account/my-places.tsx';
import { ButtonLink } from '../form/button.tsx';
import { GroupFacts } from './group-facts.tsx';
import styles from './joining.module.css';

/** @param guides whether the reader may guide: the groups that one guides stand elsewhere. */
export function MyGroupsPage({ groups, guides }: { groups: readonly MyGroup[]; guides: boolean }) {
  const { t, language } = useText();
  const isEmpty = groups.length === 0;
  return (
    <>
      <MyPlaces />
      <div className={`page-narrow ${styles.page ?? ''}`}>
        <h1>{t('joining.my-groups')}</h1>
        <p className="lead">
          {t(isEmpty ? (guides ? 'joining.none-as-guide' : 'joining.none') : 'joining.my-groups-lead')}
        </p>
        {!isEmpty && (
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
        <p className="row">
          {guides && (
            <ButtonLink kind={isEmpty ? 'primary' : 'secondary'} to={guideHref(language)}>
              {t('joining.guided')}
            </ButtonLink>
          )}
          <ButtonLink kind={isEmpty && !guides ? 'primary' : 'secondary'} to={joinHref(language)}>
            {t('joining.title')}
          </ButtonLink>
        </p>
      </div>
    </>
  );
}
