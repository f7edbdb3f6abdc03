/** Choosing courses or single modules: a box for each, course by course. */
import type { ReactNode } from 'react';
import type { NamedCourse } from '#app/domain/guidance-pages.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { FieldError } from '../form/field.tsx';
import styles from './guidance.module.css';

type ModulePickerProps = {
  name: string;
  legend: string;
  courses: readonly NamedCourse[];
  chosen: readonly string[];
  error?: string | undefined;
};

/** The values are `course` and `course/module`. A course where something is chosen is unfolded. */
export function ModulePicker({ name, legend, courses, chosen, error }: ModulePickerProps) {
  const { t } = useText();
  return (
    <fieldset id={name} tabIndex={-1} aria-describedby={error && `${name}-error`}>
      <legend>{legend}</legend>
      <FieldError id={name} error={error} />
      {courses.map((course) => {
        const isOpen = chosen.some((value) => value === course.id || value.startsWith(`${course.id}/`));
        return (
          <details key={course.id} open={isOpen || courses.length === 1}>
            <summary>{course.title}</summary>
            <div>
              <Tick name={name} value={course.id} chosen={chosen}>
                <strong>{t('guidance.whole-course')}</strong>
              </Tick>
              <div className={styles.indented}>
                {course.modules.map((module) => (
                  <Tick key={module.id} name={name} value={`${course.id}/${module.id}`} chosen={chosen}>
                    {module.title}
                  </Tick>
                ))}
              </div>
            </div>
          </details>
        );
      })}
    </fieldset>
  );
}

type TickProps = { name: string; value: string; chosen: readonly string[]; children: ReactNode };

export function Tick({ name, value, chosen, children }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
      <span>{children}</span>
    </label>
  );
}
