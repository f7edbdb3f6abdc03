/** A lesson: title, outcome, text with its checks, and the way on. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation, useSearchParams } from '@remix-run/react';
import { itemHref } from '#app/domain/addresses.ts';
import type { LessonPage as Lesson } from '#app/domain/lesson-page.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, givenAt, strayErrors } from '../form/errors.ts';
import { ModuleTrail } from '../progress/module-trail.tsx';
import { waypointTitle } from '../progress/waypoint.ts';
import { AuthorLinks } from './author-links.tsx';
import { Check } from './check.tsx';
import styles from './lesson-page.module.css';
import { PageMeta } from './page-meta.tsx';
import { Resting } from './resting.tsx';
import { Sources } from './sources.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { TextBlocks } from './text-blocks.tsx';

type LessonPageProps = { lesson: Lesson; lastResult: SubmissionResult<string[]> | null };

export function LessonPage({ lesson, lastResult }: LessonPageProps) {
  const { t } = useText();
  return (
    <div className="page page-with-side">
      <aside className="page-side">
        <ModuleTrail place={lesson.place} sections={lesson.text.sections} />
      </aside>
      <article className={styles.lesson}>
        <PageMeta minutes={lesson.minutes} state={lesson.place.state} />
        <h1>{lesson.title}</h1>
        <StaleNotice text={lesson.text} />
        <p className={styles.outcome}>{lesson.text.outcome}</p>
        <ErrorSummary errors={strayErrors(lastResult, Object.keys(lesson.checks), t)} />
        <LessonBody lesson={lesson} lastResult={lastResult} />
        <LessonEnd lesson={lesson} />
        <Sources text={lesson.text} />
        <AuthorLinks />
      </article>
    </div>
  );
}

function LessonBody({ lesson, lastResult }: LessonPageProps) {
  const { t, language } = useText();
  const [search] = useSearchParams();
  const { course, here } = lesson.place;
  const open = Object.values(lesson.checks).filter(({ response }) => response === null).length;
  const order = lesson.text.blocks.flatMap((block) => (block.kind === 'check' ? block.id : []));
  const draw = (id: string) => {
    const check = lesson.checks[id];
    const error = errorAt(lastResult, id, t);
    return (
      check && (
        <Check
          check={check}
          formKey={lesson.formKey}
          readHref={check.read && readHref(lesson, check.read, language)}
          given={error ? givenAt(lastResult, 'response') : null}
          error={error}
          waiting={search.has('left') && check.response === null ? open : 0}
          next={order[order.indexOf(id) + 1] ?? null}
        />
      )
    );
  };
  const page = `${course.id}/${here}`;
  return (
    <Resting key={page}>
      <TextBlocks text={lesson.text} page={page} check={draw} />
    </Resting>
  );
}

/** A section of this lesson is an anchor; another lesson of the module is a page. */
function readHref(
  lesson: Lesson,
  read: { lesson: string; section: string | null },
  language: 'fi' | 'en',
): string | null {
  const waypoint = lesson.place.trail.find(({ path }) => path.endsWith(`/${read.lesson}`));
  if (!waypoint) return null;
  const anchor = read.section ? `#${read.section}` : '';
  return waypoint.path === lesson.place.here
    ? anchor || null
    : itemHref(language, lesson.place.course.id, waypoint.path) + anchor;
}

function LessonEnd({ lesson }: { lesson: Lesson }) {
  const { t, language } = useText();
  const [search] = useSearchParams();
  const isSending = useNavigation().formData?.get('intent') === 'finish';
  const { previous, next, course } = lesson.place;
  const left = Number(search.get('left'));
  return (
    <div className={styles.end} id="next" tabIndex={-1}>
      {left > 0 && lesson.place.state !== 'done' && (
        <p className="notice notice-here" role="status">
          {t('lesson.checks-left', { count: left })}
        </p>
      )}
      <Form method="post" className={styles.next}>
        <input type="hidden" name="intent" value="finish" />
        {next && <p className={styles.upNext}>{t('lesson.up-next', { title: waypointTitle(next, t) })}</p>}
        {previous ? (
          <ButtonLink kind="quiet" to={itemHref(language, course.id, previous.path)} icon="arrow-left">
            <span>
              {t('lesson.previous')}
              <span className="visually-hidden">: {waypointTitle(previous, t)}</span>
            </span>
          </ButtonLink>
        ) : (
          <span />
        )}
        <Button iconAfter="arrow-right" pending={isSending}>
          {t(lesson.place.state === 'done' ? 'trail.continue' : 'lesson.done')}
        </Button>
      </Form>
    </div>
  );
}
