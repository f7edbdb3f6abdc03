/** What is assigned in a group, how many have done it, and templates to assign with. */
import type { SubmissionResult } from '@conform-to/react';
import type { AssignmentsPage as Shown } from '#app/domain/assignment-pages.ts';
import { newAssignmentHref } from '#app/domain/group-addresses.ts';
import '#app/i18n/groups.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { summaryOf, typedAt } from '../form/errors.ts';
import { GroupPage } from '../group/group-page.tsx';
import { AssignmentCard } from './assignment-card.tsx';
import styles from './guidance.module.css';
import { TemplateForms } from './template-forms.tsx';

/** What may just have been done here. */
export const doneThings = ['assigned', 'changed', 'withdrawn'] as const;

type AssignmentsProps = {
  page: Shown;
  done: (typeof doneThings)[number] | null;
  lastResult: SubmissionResult<string[]> | null;
};

export function AssignmentsPage({ page, done, lastResult }: AssignmentsProps) {
  const { t, language } = useText();
  const { group, assignments } = page;
  const at = typedAt(lastResult, 'assignment') ?? '';
  const idOf = (name: string) => ({ dueOn: `due-${at}-on`, dueDays: `due-${at}-days` })[name] ?? name;
  return (
    <GroupPage group={group} title={t('groups.assignments')}>
      {done && (
        <p className="notice notice-done" role="status">
          {t(`guidance.now-${done}`)}
        </p>
      )}
      <ErrorSummary errors={summaryOf(lastResult, idOf, t)} />
      {!group.hasEnded && (
        <p>
          <ButtonLink to={newAssignmentHref(language, group.id)}>{t('guidance.assign')}</ButtonLink>
        </p>
      )}
      {assignments.length === 0 && <p className="lead">{t('guidance.nothing-assigned')}</p>}
      <ul role="list" className={styles.list}>
        {assignments.map((assignment) => (
          <li key={assignment.id}>
            <AssignmentCard
              assignment={assignment}
              canChange={!group.hasEnded}
              lastResult={at === assignment.id ? lastResult : null}
            />
          </li>
        ))}
      </ul>
      {!group.hasEnded && <TemplateForms page={page} lastResult={at === '' ? lastResult : null} />}
    </GroupPage>
  );
}
