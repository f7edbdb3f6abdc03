/** A module for paper: its lessons and task one after another, questions with empty boxes, sources. */
import { courseHref } from '#app/domain/addresses.ts';
import type { PrintedModule, PrintedPart } from '#app/domain/lesson-page.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { PrintButton } from '../certificate/print-button.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { Sources } from '../lesson/sources.tsx';
import { TextBlocks } from '../lesson/text-blocks.tsx';
import { QuestionFields } from '../question/question-fields.tsx';
import styles from './module-print.module.css';

export function ModulePrintPage({ module }: { module: PrintedModule }) {
  const { t, language } = useText();
  const { course } = module;
  return (
    <div className={`page-narrow ${styles.module ?? ''}`}>
      <div className="no-print">
        <Breadcrumbs crumbs={[{ href: courseHref(language, course.id), title: course.title }]} />
      </div>
      <header className="stack-tight">
        <p className={styles.course}>{course.title}</p>
        <h1>{module.title}</h1>
        <p className="soft">{formatMinutes(module.minutes, language)}</p>
      </header>
      <div className={`no-print ${styles.advice ?? ''}`}>
        <p>{t('print.lead')}</p>
        <PrintButton />
      </div>
      {module.parts.map((part) => (
        <Part key={part.id} part={part} course={course.id} />
      ))}
    </div>
  );
}

function Part({ part, course }: { part: PrintedPart; course: string }) {
  const { t, language } = useText();
  const { text, kind } = part;
  return (
    <article className={styles.part} aria-labelledby={part.id}>
      <h2 id={part.id} className={styles.title}>
        {kind === 'task' ? t('task.named', { title: part.title }) : part.title}
      </h2>
      <p className="small soft">{formatMinutes(part.minutes, language)}</p>
      {'outcome' in text && <p className="outcome">{text.outcome}</p>}
      <TextBlocks text={text} page={`${course}/${part.id}`} check={(id) => <Question part={part} id={id} />} />
      {'criteria' in text && <Criteria criteria={text.criteria} />}
      <Sources text={text} name={`${part.id}-sources`} />
    </article>
  );
}

/** The page's own fields, out of use: what a question looks like is told in one place. */
function Question({ part, id }: { part: PrintedPart; id: string }) {
  const { t } = useText();
  const question = part.checks[id];
  if (!question) return null;
  return (
    <div role="group" aria-label={t('check.label')} className={styles.question}>
      <fieldset disabled>
        <QuestionFields question={question} />
      </fieldset>
    </div>
  );
}

function Criteria({ criteria }: { criteria: readonly string[] }) {
  const { t } = useText();
  return (
    <div className={styles.criteria}>
      <p>{t('print.criteria')}</p>
      <ul role="list">
        {criteria.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}
