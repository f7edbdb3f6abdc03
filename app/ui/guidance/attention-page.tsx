/** Who may need help: each flag with its rule, its evidence and a message ready to be changed and sent. */
import { Link } from '@remix-run/react';
import { groupMemberHref, groupPartHref, memberTaskHref } from '#app/domain/group-addresses.ts';
import { ruleNames } from '#app/domain/attention.ts';
import type { GroupHead } from '#app/domain/group-head.ts';
import type { ToldFlag } from '#app/domain/guidance-pages.ts';
import { formatDate } from '#app/i18n/format.ts';
import { evidenceText, flagName, ruleText } from '#app/i18n/guidance-words.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/groups.ts';
import { ButtonLink } from '../form/button.tsx';
import { GroupPage } from '../group/group-page.tsx';
import styles from './guidance.module.css';

type AttentionProps = { group: GroupHead; members: number; flags: readonly ToldFlag[] };

export function AttentionPage({ group, members, flags }: AttentionProps) {
  const { t } = useText();
  const people = [...new Set(flags.map(({ membershipId }) => membershipId))];
  return (
    <GroupPage group={group} title={t('groups.attention')}>
      <p className="lead">{t('guidance.attention-lead')}</p>
      <p role="status">
        {people.length === 0
          ? t('guidance.nobody-waits', { count: members })
          : t('guidance.waiting', { count: people.length, all: members })}
      </p>
      <ul role="list" className={styles.people}>
        {people.map((id) => (
          <Person key={id} group={group} flags={flags.filter(({ membershipId }) => membershipId === id)} />
        ))}
      </ul>
      <Rules />
    </GroupPage>
  );
}

function Person({ group, flags }: { group: GroupHead; flags: readonly ToldFlag[] }) {
  const { t, language } = useText();
  const [first] = flags;
  if (!first) return null;
  const { membershipId, name } = first;
  return (
    <li id={membershipId} className="surface">
      <h2 className={styles.person}>
        <Link to={groupMemberHref(language, group.id, membershipId)}>{name || t('guidance.nameless')}</Link>
      </h2>
      <ul role="list" className={styles.flags}>
        {flags.map((told) => (
          <FlagLine key={`${told.flag.rule} ${told.moduleTitle}`} group={group} told={told} />
        ))}
      </ul>
    </li>
  );
}

function FlagLine({ group, told }: { group: GroupHead; told: ToldFlag }) {
  const words = useText();
  const { t, language } = words;
  const { flag, moduleTitle, message, membershipId } = told;
  const isForeign = told.language !== language;
  return (
    <li>
      <h3 className={styles.flag}>{flagName(flag, words)}</h3>
      <p>{evidenceText(flag, moduleTitle, words)}</p>
      <p className="small soft">
        {t('guidance.since', { date: formatDate(flag.since, language) })} {t('guidance.because')}{' '}
        {ruleText(flag, words)}
      </p>
      {flag.rule === 'comment' && (
        <p className={styles.reply}>
          <ButtonLink kind="secondary" to={memberTaskHref(language, group.id, membershipId, flag)}>
            {t('guidance.read-and-comment')}
          </ButtonLink>
        </p>
      )}
      <details>
        <summary>{t('guidance.ready-message')}</summary>
        {isForeign && <p className="small soft">{t('guidance.in-their-language')}</p>}
        <blockquote className={styles.message} lang={isForeign ? told.language : undefined}>
          {message}
        </blockquote>
        <p>
          <ButtonLink
            kind="secondary"
            to={groupPartHref(language, group.id, 'messages', { to: membershipId, text: message })}
          >
            {t('guidance.edit-and-send')}
          </ButtonLink>
        </p>
      </details>
    </li>
  );
}

/** All of them, also those that say nothing today. */
function Rules() {
  const words = useText();
  const { t } = words;
  return (
    <details className={styles.rules}>
      <summary>{t('guidance.all-rules')}</summary>
      <p>{t('guidance.rules-lead')}</p>
      <ul>
        {ruleNames.map((rule) => (
          <li key={rule}>{t(`guidance.rule.${rule}`)}</li>
        ))}
      </ul>
    </details>
  );
}
