/** One question of a form: a label, what helps to answer it, what is wrong with the answer, and the control, tied together. */
import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import styles from './field.module.css';

/** `error` is a sentence in the page's language: what happened and what to do. `id` is where the error summary points. */
export type Question = {
  id: string;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
};

type InputProps = Question & Omit<InputHTMLAttributes<HTMLInputElement>, 'style' | keyof Question>;
type TextareaProps = Question & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'style' | keyof Question>;

/** Attributes that tie a control to its hint and error. Hint first: it is read before the complaint. */
export function tiesOf({ id, name, hint, error }: Question) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, name, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined };
}

/** A question around its control. */
export function Frame({ id, label, hint, error, optional, children }: Question & { children: ReactNode }) {
  const { t } = useText();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> ({t('form.optional')})</span>}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** The complaint about one field, by id `<field>-error`; nothing when there is none. */
export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  const { t } = useText();
  if (!error) return null;
  return (
    <p className={styles.error} id={`${id}-error`}>
      <Icon name="alert" />
      <span>
        <span className="visually-hidden">{t('form.error')}: </span>
        {error}
      </span>
    </p>
  );
}

/** A one-line answer. Other attributes (type, autoComplete, defaultValue, required …) go to the input. */
export function Field({ label, hint, error, optional, id, name, ...rest }: InputProps) {
  const question = { id, name, label, hint, error, optional: optional ?? false };
  return (
    <Frame {...question}>
      <input {...rest} {...tiesOf(question)} className={styles.control} />
    </Frame>
  );
}

/** An answer of several lines. */
export function TextareaField({ label, hint, error, optional, id, name, ...rest }: TextareaProps) {
  const question = { id, name, label, hint, error, optional: optional ?? false };
  return (
    <Frame {...question}>
      <textarea rows={6} {...rest} {...tiesOf(question)} className={styles.control} />
    </Frame>
  );
}

/** One or more files, chosen or dragged onto the field: browsers take both without any script of ours. */
export function FileField({ label, hint, error, optional, id, name, ...rest }: InputProps) {
  const question = { id, name, label, hint, error, optional: optional ?? false };
  return (
    <Frame {...question}>
      <input type="file" {...rest} {...tiesOf(question)} className={`${styles.control ?? ''} ${styles.file ?? ''}`} />
    </Frame>
  );
}

/** A box to tick, with its label beside it. */
export function TickField({ label, hint, error, optional: _optional, id, name, ...rest }: InputProps) {
  const question = { id, name, label, hint, error };
  return (
    <div className={styles.field}>
      <FieldError id={id} error={error} />
      <div className={styles.tick}>
        <input type="checkbox" {...rest} {...tiesOf(question)} />
        <div>
          <label htmlFor={id}>{label}</label>
          {hint && (
            <p className={styles.hint} id={`${id}-hint`}>
              {hint}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
