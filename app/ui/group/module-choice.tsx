/** Choosing courses and modules: one fold for each course, open where something is chosen. */
import type { Choosable } from '#app/domain/invitation.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { errorAt, givenAt } from '../form/errors.ts';
import { FieldError } from '../form/field.tsx';
import type { LastResult } from './group-fields.tsx';
import styles from './group.module.css';

/** Sends `course` or `course/module` in the field `module`, once for each. */
export function ModuleChoice({ courses, lastResult }: { courses: readonly Choosable[]; lastResult: LastResult }) {
  const { t } = useText();
  const chosen = new Set(givenAt(lastResult, 'module') ?? []);
  const error = errorAt(lastResult, 'module', t);
  return (
    <fieldset id="module" tabIndex={-1} aria-describedby={error ? 'module-hint module-error' : 'module-hint'}>
      <legend className={styles.legend}>{t('groups.field.modules')}</legend>
      <p className="small soft" id="module-hint">
        {t('groups.field.modules-hint')}
      </p>
      <FieldError id="module" error={error} />
      {courses.map((course) => (
        <CourseFold key={course.course} course={course} chosen={chosen} />
      ))}
    </fieldset>
  );
}

function CourseFold({ course, chosen }: { course: Choosable; chosen: ReadonlySet<string> }) {
  const { t, language } = useText();
  const isChosen = [...chosen].some((choice) => choice.split('/')[0] === course.course);
  const choices = [
    { value: course.course, title: t('guidance.whole-course'), minutes: course.minutes },
    ...course.modules.map(({ id, title, minutes }) => ({ value: `${course.course}/${id}`, title, minutes })),
  ];
  return (
    <details className={styles.fold} open={isChosen}>
      <summary>{course.title}</summary>
      {choices.map(({ value, title, minutes }) => (
        <label key={value} className={styles.choice}>
          <input type="checkbox" name="module" value={value} defaultChecked={chosen.has(value)} />
          <span>
            {title} <span className="small soft">{formatMinutes(minutes, language)}</span>
          </span>
        </label>
      ))}
    </details>
  );
}
