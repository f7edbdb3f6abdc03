/** The learner's own text and the three criteria to judge it by. Saving without ticking keeps a draft. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation, useSearchParams } from '@remix-run/react';
import type { TaskPage as Task } from '#app/domain/task-page.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { summaryOf } from '../form/errors.ts';
import { TickField } from '../form/field.tsx';
import { TaskText } from './task-text.tsx';
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
        <div className={styles.desk}>
          {/* A new version from the server replaces what stands in the box. */}
          <TaskText key={task.savedAt ?? 'new'} saved={task.draft} lastResult={lastResult} />
          <div className={styles.beside}>
            <Instructions task={task} />
            <Criteria task={task} />
            <Button pending={navigation.formMethod === 'POST'}>{t('form.save')}</Button>
          </div>
        </div>
      </Form>
    </section>
  );
}

/** Back to what was asked, while writing: what it is for, how to do it, an example. */
function Instructions({ task: { text } }: { task: Task }) {
  const { t } = useText();
  if (text.sections.length === 0) return null;
  return (
    <nav className={styles.instructions} aria-label={t('task.instructions')}>
      <p className={styles.besideTitle}>{t('task.instructions')}</p>
      <ul role="list">
        {text.sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Criteria({ task }: { task: Task }) {
  const { t } = useText();
  return (
    <fieldset className={styles.criteria}>
      <legend className={styles.besideTitle}>{t('task.criteria')}</legend>
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
