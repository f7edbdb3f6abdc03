/** A word or a number to type. */
import { useText } from '#app/i18n/use-text.ts';
import type { ControlsProps } from './choices.tsx';
import styles from './question.module.css';

export function WrittenAnswer({ question, given, isInvalid }: ControlsProps) {
  const { t } = useText();
  const id = `${question.id}-answer`;
  const isNumber = question.type === 'numeric';
  return (
    <p className={styles.written}>
      <label htmlFor={id}>{t('check.your-answer')}</label>
      <input
        type="text"
        // Not type=number: it refuses the decimal mark of the other language and says nothing.
        inputMode={isNumber ? 'decimal' : 'text'}
        id={id}
        name="response"
        className={isNumber ? styles.number : styles.word}
        defaultValue={given[0] ?? ''}
        // Of a list or a tick the style sheet sees by itself that it is not as the page came.
        onInput={({ currentTarget: field }) =>
          field.toggleAttribute('data-changed', field.value.trim() !== field.defaultValue)
        }
        maxLength={100}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={isInvalid || undefined}
        aria-describedby={question.unit ? `${id}-unit` : undefined}
      />
      {question.unit && <span id={`${id}-unit`}>{question.unit}</span>}
    </p>
  );
}
