/** A practical task: what to do, and a place to write it. */
import type { SubmissionResult } from '@conform-to/react';
import { Fragment } from 'react';
import { courseHref, itemHref } from '#app/domain/addresses.ts';
import type { Sharing } from '#app/domain/feedback.ts';
import type { TaskPage as Task } from '#app/domain/task-page.ts';
import { useText } from '#app/i18n/use-text.ts';
import { TaskSharing } from '../feedback/task-sharing.tsx';
import { ButtonLink } from '../form/button.tsx';
import { AuthorLinks } from '../lesson/author-links.tsx';
import lessonStyles from '../lesson/lesson-page.module.css';
import { PageMeta } from '../lesson/page-meta.tsx';
import { Sources } from '../lesson/sources.tsx';
import { StaleNotice } from '../lesson/stale-notice.tsx';
import { TextBlocks } from '../lesson/text-blocks.tsx';
import { ModuleTrail } from '../progress/module-trail.tsx';
import { TaskForm } from './task-form.tsx';
import styles from './task.module.css';

type TaskPageProps = {
  task: Task;
  sharings: readonly Sharing[];
  lastResult: SubmissionResult<string[]> | null;
};

export function TaskPage({ task, sharings, lastResult }: TaskPageProps) {
  const { t, language } = useText();
  const { course, next } = task.place;
  return (
    <div className={`page page-with-side ${styles.page ?? ''}`}>
      <aside className="page-side">
        <ModuleTrail place={task.place} sections={task.text.sections} />
      </aside>
      <article className={lessonStyles.lesson}>
        <PageMeta minutes={task.minutes} state={task.place.state} />
        <h1>{task.title}</h1>
        <StaleNotice text={task.text} />
        <TextBlocks text={task.text} page={`${course.id}/${task.place.here}`} />
        <TaskForm task={task} lastResult={lastResult} />
        {task.earlier.length > 0 && <Earlier task={task} />}
        <TaskSharing sharings={sharings} action={`${itemHref(language, course.id, task.place.here)}/sharing`} />
        <p className={styles.onward}>
          <ButtonLink
            kind={task.place.state === 'done' ? 'primary' : 'quiet'}
            to={next ? itemHref(language, course.id, next.path) : courseHref(language, course.id)}
            iconAfter="arrow-right"
          >
            {t(next ? 'trail.continue' : 'quiz.to-course')}
          </ButtonLink>
        </p>
        <Sources text={task.text} />
        <AuthorLinks />
      </article>
    </div>
  );
}

function Earlier({ task }: { task: Task }) {
  const { t } = useText();
  return (
    <details>
      <summary>{t('task.earlier', { count: task.earlier.length })}</summary>
      {task.earlier.map((version) => (
        <Fragment key={version.savedAt}>
          {version.fromGuest && <p className="small soft">{t('task.from-guest')}</p>}
          <pre className={styles.version}>{version.text}</pre>
        </Fragment>
      ))}
    </details>
  );
}
