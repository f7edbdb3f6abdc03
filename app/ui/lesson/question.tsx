/** One question: its options to choose from, and after an answer what each chosen one means. */
import { useText } from '#app/i18n/use-text.ts';
import type { PublicOption, PublicQuestion } from '#app/domain/quiz.ts';
import { Icon } from '../icon.tsx';
import { FieldError } from '../form/field.tsx';
import styles from './question.module.css';

type QuestionProps = { question: PublicQuestion; error?: string | undefined };

/** The fieldset of a question; stands inside a form. */
export function QuestionFields({ question, error }: QuestionProps) {
  return (
    <fieldset className={styles.question} aria-describedby={error && `${question.id}-error`}>
      <legend className={styles.stem}>{question.stem}</legend>
      <div role="alert">
        <FieldError id={question.id} error={error} />
      </div>
      <ul className={styles.options} role="list">
        {question.options.map((option) => (
          <li key={option.id}>
            <Choice question={question} option={option} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** A question of the past: what was chosen and why it was right or wrong. Nothing to press. */
export function AnsweredQuestion({ question }: { question: PublicQuestion }) {
  const { t } = useText();
  return (
    <>
      <h3 className={styles.stem}>{question.stem}</h3>
      <ul className={styles.options} role="list">
        {question.options.map((option) => {
          const look = lookOf(question, option);
          return (
            <li key={option.id}>
              <p className={look.className}>
                <span className={[styles.mark, look.isChosen && styles.marked].filter(Boolean).join(' ')}>
                  {look.isChosen && <Icon name="check" size={16} />}
                </span>
                <span>
                  {option.text}
                  {look.isChosen && <span className="visually-hidden">, {t('check.chosen')}</span>}
                </span>
              </p>
              {look.verdict && (
                <Why id={`${question.id}-${option.id}-why`} verdict={look.verdict} isChosen={look.isChosen} />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function lookOf(question: PublicQuestion, option: PublicOption) {
  const isChosen = question.response?.includes(option.id) ?? false;
  const verdict = question.verdict?.options[option.id];
  const tone = verdict && (verdict.right ? styles.right : isChosen && styles.wrong);
  return { isChosen, verdict, className: [styles.option, isChosen && styles.chosen, tone].filter(Boolean).join(' ') };
}

function Choice({ question, option }: { question: PublicQuestion; option: PublicOption }) {
  const id = `${question.id}-${option.id}`;
  const { isChosen, verdict, className } = lookOf(question, option);
  return (
    <>
      <label className={className} htmlFor={id}>
        <input
          // A new answer from the server replaces what the browser remembers of the box.
          key={question.response?.join() ?? ''}
          type={question.type === 'multiple' ? 'checkbox' : 'radio'}
          id={id}
          name="response"
          value={option.id}
          defaultChecked={isChosen}
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
  // An option rightly left alone is no mistake, so it is not told in red.
  const tone = verdict.right ? styles.whyRight : isChosen && styles.whyWrong;
  const word = verdict.right ? (isChosen ? 'right' : 'would-be-right') : isChosen ? 'wrong' : 'would-be-wrong';
  return (
    <p className={[styles.why, tone].filter(Boolean).join(' ')} id={id}>
      <Icon name={verdict.right ? 'right' : 'wrong'} />
      <span>
        {/* A reason mostly begins with yes or no; who sees the mark need not read it twice. */}
        {isChosen ? (
          <span className="visually-hidden">{t(`check.${word}`)}</span>
        ) : (
          <strong>{t(`check.${word}`)}</strong>
        )}{' '}
        {verdict.why}
      </span>
    </p>
  );
}
