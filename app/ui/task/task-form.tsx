/** The learner's own text and the three criteria to judge it by. Saving without ticking keeps a draft. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation, useSearchParams } from '@remix-run/react';
import type { TaskPage as Task } from '#app/domain/pages.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, summaryOf, typedAt } from '../form/errors.ts';
import { TextareaField, TickField } from '../form/field.tsx';
import styles from './task.module.css';

export function TaskForm({ task, lastResult }: { task: Task; lastResult: SubmissionResult<string[]> | null }) {
  const { t } = useText();
  const navigation = useNavigation();
  return (
    <section className={styles.mine} id="my-text" tabIndex={-1} aria-labelledby="my-text-title">
      <h2 id="my-text-title">{t('task.mine')}</h2>
      <Saved task={task} />
      <Form method="post" action="#my-text" className={styles.form} preventScrollReset>
        <ErrorSummary errors={summaryOf(lastResult, (name) => (name === 'text' ? 'task-text' : null), t)} />
        <input type="hidden" name="key" value={task.formKey} />
        <TextareaField
          // A new version from the server replaces what stands in the box.
          key={task.savedAt ?? 'new'}
          id="task-text"
          name="text"
          label={t('task.text')}
          hint={t('task.privacy')}
          error={errorAt(lastResult, 'text', t)}
          defaultValue={typedAt(lastResult, 'text') ?? task.draft}
          rows={16}
        />
        <fieldset className={styles.criteria}>
          <legend>{t('task.criteria')}</legend>
          <p className="small soft">{t('task.criteria-hint')}</p>
          {task.text.criteria.map((criterion, index) => (
            <TickField
              key={criterion}
              id={`criterion-${String(index)}`}
              name="ticked"
              value={index}
              label={criterion}
              defaultChecked={task.ticked.includes(index)}
            />
          ))}
        </fieldset>
        <Button pending={navigation.formMethod === 'POST'}>{t('task.save')}</Button>
      </Form>
    </section>
  );
}

function Saved({ task }: { task: Task }) {
  const { t, language } = useText();
  const [search] = useSearchParams();
  if (!task.savedAt) return <p className="soft">{t('task.unsaved')}</p>;
  const when = { date: formatDate(task.savedAt, language), time: formatTime(task.savedAt, language) };
  const isJustSaved = search.has('saved');
  return (
    <p className={isJustSaved ? 'notice notice-done' : 'soft'} role={isJustSaved ? 'status' : undefined}>
      {t(task.place.state === 'done' ? 'task.saved-done' : 'task.saved', when)}
      {task.fromGuest && ` ${t('task.from-guest')}`}
    </p>
  );
}
