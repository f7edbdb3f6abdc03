/** Assigning: what, to whom, by when, and a word with it. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import type { NewAssignmentPage as Shown } from '#app/domain/assignment-pages.ts';
import '#app/i18n/groups.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, givenAt, summaryOf, typedAt } from '../form/errors.ts';
import { TextareaField } from '../form/field.tsx';
import { GroupPage } from '../group/group-page.tsx';
import styles from './guidance.module.css';
import { LastDayFields } from './last-day-fields.tsx';
import { MemberPicker } from './member-picker.tsx';
import { ModulePicker } from './module-picker.tsx';

type NewAssignmentProps = {
  page: Shown;
  /** The membership that one came from. */
  to: string | null;
  lastResult: SubmissionResult<string[]> | null;
};

const idOf = (name: string) => ({ dueOn: 'last-day-on', dueDays: 'last-day-days' })[name] ?? name;

export function NewAssignmentPage({ page, to, lastResult }: NewAssignmentProps) {
  const { t } = useText();
  const navigation = useNavigation();
  const { group, courses } = page;
  return (
    <GroupPage group={group} title={t('guidance.assign')}>
      <h2>{t('guidance.assign')}</h2>
      <ErrorSummary errors={summaryOf(lastResult, idOf, t)} />
      <Form method="post" className={styles.form}>
        <input type="hidden" name="key" value={page.formKey} />
        <ModulePicker
          name="what"
          legend={t('guidance.what')}
          courses={courses}
          chosen={givenAt(lastResult, 'what') ?? []}
          error={errorAt(lastResult, 'what', t)}
        />
        <MemberPicker members={page.members} to={to} lastResult={lastResult} />
        <Weight lastResult={lastResult} />
        <LastDayFields id="last-day" lastResult={lastResult} />
        <TextareaField
          id="note"
          name="note"
          rows={3}
          label={t('guidance.note')}
          hint={t('guidance.note-hint')}
          error={errorAt(lastResult, 'note', t)}
          defaultValue={typedAt(lastResult, 'note')}
          optional
        />
        <Button pending={navigation.formMethod === 'POST'}>{t('guidance.assign')}</Button>
      </Form>
    </GroupPage>
  );
}

function Weight({ lastResult }: Pick<NewAssignmentProps, 'lastResult'>) {
  const { t } = useText();
  const weight = typedAt(lastResult, 'weight') ?? 'required';
  return (
    <fieldset>
      <legend>{t('guidance.weight')}</legend>
      {(['required', 'recommended'] as const).map((each) => (
        <label key={each} className={styles.tick}>
          <input type="radio" name="weight" value={each} defaultChecked={weight === each} />
          {t(`guidance.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}
