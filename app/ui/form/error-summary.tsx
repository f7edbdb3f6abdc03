/** The list of what is wrong with a sent form; takes the focus when it appears, and each line leads to its field. */
import { type MouseEvent, useEffect, useRef } from 'react';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import styles from './error-summary.module.css';

/** `fieldId` null: about the whole form ("wrong e-mail or password"), so there is nowhere to lead. */
export type FormError = { readonly fieldId: string | null; readonly message: string };

/** Not by the address: with a move in the history the router would forget what is wrong. */
function leadToField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  if (field.tabIndex < 0) field.tabIndex = -1;
  field.focus();
}

/** Nothing when there are no errors. Without JavaScript `role="alert"` and the place at the top do the telling. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className={styles.summary} role="alert" tabIndex={-1} ref={box} id="error-summary">
      <h2 className={styles.title}>
        <Icon name="alert" size={24} />
        {t('form.error-summary')}
      </h2>
      <ul className={styles.list} role="list">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId ?? ''}:${message}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} onClick={leadToField}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
