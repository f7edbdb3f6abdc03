/** One question: its options to choose from, and after an answer what each chosen one means. */
import { useText } from '#app/i18n/use-text.ts';
import type { PublicOption, PublicQuestion } from '#app/domain/quiz.ts';
import { Icon } from '../icon.tsx';
import { FieldError } from '../form/field.tsx';
import styles from './question.module.css';

/** `readOnly`: shows what was chosen and why it was right or wrong, as in a quiz result. `level`: heading to use for the stem. */
type QuestionProps = {
  question: PublicQuestion;
  error?: string | undefined;
  readOnly?: boolean;
};

/** The fieldset of a question; stands inside a form unless `readOnly`. */
export function QuestionFields({ question, error, readOnly = false }: QuestionProps) {
  const { t } = useText();
  const hintId = `${question.id}-hint`;
  const describedBy = [question.type === 'multiple' && hintId, error && `${question.id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset className={styles.question} aria-describedby={describedBy || undefined}>
      <legend className={styles.stem}>{question.stem}</legend>
      {question.type === 'multiple' && (
        <p className={styles.hint} id={hintId}>
          {t('check.choose-all')}
        </p>
      )}
      <FieldError id={question.id} error={error} />
      <ul className={styles.options} role="list">
        {question.options.map((option) => (
          <li key={option.id}>
            <OptionLine question={question} option={option} readOnly={readOnly} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function OptionLine({
  question,
  option,
  readOnly,
}: {
  question: PublicQuestion;
  option: PublicOption;
  readOnly: boolean;
}) {
  const id = `${question.id}-${option.id}`;
  const isChosen = question.response?.includes(option.id) ?? false;
  const verdict = question.verdict?.options[option.id];
  const tone = verdict ? (verdict.right ? styles.right : isChosen ? styles.wrong : undefined) : undefined;
  return (
    <>
      <label className={[styles.option, isChosen && styles.chosen, tone].filter(Boolean).join(' ')} htmlFor={id}>
        <input
          // A new answer from the server replaces what the browser remembers of the box.
          key={question.response?.join() ?? ''}
          type={question.type === 'multiple' ? 'checkbox' : 'radio'}
          id={id}
          name="response"
          value={option.id}
          defaultChecked={isChosen}
          disabled={readOnly}
          aria-describedby={verdict ? `${id}-why` : undefined}
        />
        <span>{option.text}</span>
      </label>
      {verdict && <Why id={`${id}-why`} verdict={verdict} isChosen={isChosen} />}
    </>
  );
}

function Why({ id, verdict, isChosen }: { id: string; verdict: { right: boolean; why: string }; isChosen: boolean }) {
  const { t } = useText();
  // Right but not ticked, or wrong and rightly left alone, is told only when everything may be shown.
  const word = verdict.right ? (isChosen ? 'right' : 'would-be-right') : isChosen ? 'wrong' : 'would-be-wrong';
  return (
    <p className={[styles.why, verdict.right ? styles.whyRight : styles.whyWrong].join(' ')} id={id}>
      <Icon name={verdict.right ? 'right' : 'wrong'} />
      <span>
        <strong>{t(`check.${word}`)}</strong> {verdict.why}
      </span>
    </p>
  );
}
