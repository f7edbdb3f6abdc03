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
import { FieldError, TextareaField } from '../form/field.tsx';
import { GroupPage } from '../group/group-page.tsx';
import styles from './guidance.module.css';
import { LastDayFields } from './last-day-fields.tsx';
import { ModulePicker, Tick } from './module-picker.tsx';

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
      <Form method="post" className={styles.form} noValidate>
        <input type="hidden" name="key" value={page.formKey} />
        <ModulePicker
          name="what"
          legend={t('guidance.what')}
          courses={courses}
          chosen={givenAt(lastResult, 'what') ?? []}
          error={errorAt(lastResult, 'what', t)}
        />
        <Whom page={page} to={to} lastResult={lastResult} />
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

function Whom({ page: { members }, to, lastResult }: NewAssignmentProps) {
  const { t } = useText();
  const error = errorAt(lastResult, 'to', t);
  const chosen = givenAt(lastResult, 'to') ?? (to === null ? [] : [to]);
  const whom = typedAt(lastResult, 'whom') ?? (to === null ? 'all' : 'some');
  return (
    <fieldset id="to" tabIndex={-1} aria-describedby={error && 'to-error'}>
      <legend>{t('guidance.whom')}</legend>
      <FieldError id="to" error={error} />
      <label className={styles.tick}>
        <input type="radio" name="whom" value="all" defaultChecked={whom === 'all'} />
        {t('guidance.to-all')}
      </label>
      <label className={styles.tick}>
        <input type="radio" name="whom" value="some" defaultChecked={whom === 'some'} />
        {t('guidance.to-some')}
      </label>
      {members.length > 0 && (
        <details open={whom === 'some'} className={styles.indented}>
          <summary>{t('guidance.choose-members')}</summary>
          {members.map(({ id, name }) => (
            <Tick key={id} name="to" value={id} chosen={chosen}>
              {name || t('guidance.nameless')}
            </Tick>
          ))}
        </details>
      )}
    </fieldset>
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
