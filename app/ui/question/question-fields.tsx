/** One question of a form: what is asked, how to answer, and the controls of its type. All are native, so they need no script. */
import type { ReactNode } from 'react';
import type { PublicQuestion, QuestionType } from '#app/domain/question.ts';
import { useText } from '#app/i18n/use-text.ts';
import { FieldError } from '../form/field.tsx';
import { Choices } from './choices.tsx';
import { Placements } from './placements.tsx';
import styles from './question.module.css';
import { Situation, Stem } from './stem.tsx';
import { WrittenAnswer } from './written-answer.tsx';

/**
 * `given`: what was sent with a form that was refused; null: show the stored response. `error` is a sentence.
 * `children`: what is said of the answer before anything about the single options.
 */
type QuestionProps = {
  question: PublicQuestion;
  given?: readonly string[] | null;
  error?: string | undefined;
  children?: ReactNode;
};

/** Types whose controls do not explain themselves. */
const hinted = ['ordering', 'matching', 'fill-in', 'numeric'] as const;

const controls: Readonly<Record<QuestionType, typeof Choices>> = {
  single: Choices,
  multiple: Choices,
  'true-false': Choices,
  scenario: Choices,
  ordering: Placements,
  matching: Placements,
  'fill-in': WrittenAnswer,
  numeric: WrittenAnswer,
};

/** The fieldset of a question; stands inside a form. */
export function QuestionFields({ question, given = null, error, children }: QuestionProps) {
  const { t } = useText();
  const { id, type } = question;
  const hint = hinted.find((each) => each === type);
  const Controls = controls[type];
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <>
      <Situation question={question} />
      <fieldset className={styles.question} aria-describedby={describedBy || undefined}>
        <legend className={styles.stem}>
          <Stem text={question.stem} />
        </legend>
        {children}
        {hint && (
          <p className={styles.hint} id={`${id}-hint`}>
            {t(`check.hint.${hint}`)}
          </p>
        )}
        <div role="alert">
          <FieldError id={id} error={error} />
        </div>
        {/* A new answer from the server replaces what the browser remembers of the controls. */}
        <Controls
          key={question.response?.join() ?? ''}
          question={question}
          given={given ?? question.response ?? []}
          isInvalid={error !== undefined}
        />
      </fieldset>
    </>
  );
}
