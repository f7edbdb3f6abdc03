/** One member for their guides: assigned modules, what was done when, and what the member shows besides. */
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { groupPartHref, newAssignmentHref } from '#app/domain/group-addresses.ts';
import type { MemberPage as Shown } from '#app/domain/member-page.ts';
import { formatDate } from '#app/i18n/format.ts';
import '#app/i18n/groups.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, summaryOf } from '../form/errors.ts';
import { TickField } from '../form/field.tsx';
import { GroupPage } from '../group/group-page.tsx';
import styles from './guidance.module.css';
import { MemberAttempts, MemberTexts } from './member-shared.tsx';
import { MemberTimeline } from './member-timeline.tsx';
import { StateLine } from './state-mark.tsx';

type MemberProps = { member: Shown; lastResult: SubmissionResult<string[]> | null };

export function MemberPage({ member, lastResult }: MemberProps) {
  const { t, language } = useText();
  const { group, membershipId, name, joinedOn, lastVisitOn, sharesUntil } = member;
  const date = (day: string) => formatDate(day, language);
  const facts = [
    t('guidance.joined-on', { date: date(joinedOn) }),
    lastVisitOn === null ? t('guidance.not-visited') : t('guidance.visited-on', { date: date(lastVisitOn) }),
    t('guidance.shows-until', { date: date(sharesUntil) }),
  ];
  return (
    <GroupPage group={group} title={name}>
      <h2>{name || t('guidance.nameless')}</h2>
      <ErrorSummary errors={summaryOf(lastResult, (field) => field, t)} />
      <p className="meta">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <p className="notice">{t('guidance.look-is-noted')}</p>
      <p className="row no-print">
        <ButtonLink kind="secondary" to={groupPartHref(language, group.id, 'messages', { to: membershipId })}>
          {t('guidance.write')}
        </ButtonLink>
        <ButtonLink kind="secondary" to={newAssignmentHref(language, group.id, { to: membershipId })}>
          {t('guidance.assign')}
        </ButtonLink>
      </p>
      <Assigned member={member} />
      <MemberTimeline timeline={member.timeline} />
      <MemberAttempts attempts={member.attempts} />
      <MemberTexts member={member} />
      <Removal lastResult={lastResult} />
    </GroupPage>
  );
}

function Assigned({ member: { assigned } }: { member: Shown }) {
  const { t, language } = useText();
  return (
    <section className={styles.part} aria-labelledby="assigned">
      <h3 id="assigned" className={styles.title}>
        {t('groups.assignments')}
      </h3>
      {assigned.length === 0 && <p className="soft">{t('guidance.nothing-for-member')}</p>}
      <ul role="list" className={styles.states}>
        {assigned.map(({ title, course, required, cell }) => (
          <li key={`${course}/${title}`}>
            <span>
              {title}{' '}
              <span className={styles.beneath}>
                {course}
                {!required && ` · ${t('guidance.recommended')}`}
                {cell.dueOn !== null &&
                  cell.state !== 'done' &&
                  !cell.isLate &&
                  ` · ${t('guidance.due-on', { date: formatDate(cell.dueOn, language) })}`}
              </span>
            </span>
            <StateLine cell={cell} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Removal({ lastResult }: { lastResult: MemberProps['lastResult'] }) {
  const { t } = useText();
  const error = errorAt(lastResult, 'confirmed', t);
  return (
    <details className="no-print" open={error !== undefined}>
      <summary>{t('guidance.remove')}</summary>
      <Form method="post" className={styles.form} noValidate>
        <p>{t('guidance.remove-text')}</p>
        <TickField id="confirmed" name="confirmed" value="yes" label={t('guidance.remove-confirm')} error={error} />
        <Button kind="danger">{t('guidance.remove')}</Button>
      </Form>
    </details>
  );
}
