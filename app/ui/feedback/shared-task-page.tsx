/** A member's task for a guide: the text, the member's own view of it, and a place to comment. */
import type { SubmissionResult } from '@conform-to/react';
import { Link, useSearchParams } from '@remix-run/react';
import { itemHref } from '#app/domain/addresses.ts';
import type { SharedTaskPage as Shared } from '#app/domain/feedback.ts';
import { groupMemberHref } from '#app/domain/group-addresses.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import '#app/i18n/feedback.ts';
import { useText } from '#app/i18n/use-text.ts';
import { GroupPage } from '../group/group-page.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentList } from './comment-list.tsx';
import styles from './feedback.module.css';

type Props = { task: Shared; lastResult: SubmissionResult<string[]> | null };

export function SharedTaskPage({ task, lastResult }: Props) {
  const { t, language } = useText();
  const [search] = useSearchParams();
  const { group, member, course, module } = task;
  return (
    <GroupPage group={group} title={`${member.name}: ${task.title}`}>
      <h2>{task.title}</h2>
      <p className="soft">
        <Link to={groupMemberHref(language, group.id, member.id)}>{member.name}</Link> · {course.title} · {module.title}{' '}
        · <Link to={itemHref(language, course.id, `${module.id}/task`)}>{t('feedback.task')}</Link>
      </p>
      {search.has('sent') && (
        <p className="notice notice-done" role="status">
          {t('feedback.sent')}
        </p>
      )}
      <div className={styles.desk}>
        <MemberText task={task} />
        <section aria-labelledby="comment-title">
          <h3 id="comment-title">{t('feedback.write')}</h3>
          {task.state === 'private' ? (
            <p>{t('feedback.not-asked')}</p>
          ) : (
            <CommentForm key={task.formKey} task={task} lastResult={lastResult} />
          )}
          {task.comments.length > 0 && <h3>{t('feedback.earlier')}</h3>}
          <CommentList comments={task.comments} />
        </section>
      </div>
    </GroupPage>
  );
}

function MemberText({ task: { text, savedAt, criteria } }: { task: Shared }) {
  const { t, language } = useText();
  const when = { date: formatDate(savedAt, language), time: formatTime(savedAt, language) };
  return (
    <section aria-labelledby="text-title">
      <h3 id="text-title">{t('feedback.text')}</h3>
      <p className="small soft">
        {t('feedback.saved', when)} {t('feedback.noted')}
      </p>
      <pre className={styles.text}>{text}</pre>
      <h3>{t('feedback.own-view')}</h3>
      <ul>
        {criteria.map((criterion) => (
          <li key={criterion.text}>
            <strong>{t(criterion.isTicked ? 'feedback.ticked' : 'feedback.not-ticked')}</strong> {criterion.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
