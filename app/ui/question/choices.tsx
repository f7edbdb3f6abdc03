/** Options to choose from: one of them, or all that fit. */
import type { PublicOption, PublicQuestion } from '#app/domain/question.ts';
import styles from './question.module.css';
import { Why } from './why.tsx';

/** `given`: what is chosen so far. */
export type ControlsProps = { question: PublicQuestion; given: readonly string[]; isInvalid: boolean };

export function Choices({ question, given }: ControlsProps) {
  return (
    <ul className={styles.options} role="list">
      {question.options.map((option) => (
        <li key={option.id}>
          <Choice question={question} option={option} isTicked={given.includes(option.id)} />
        </li>
      ))}
    </ul>
  );
}

/** How an option looks after an answer: chosen or not, and in the tone of its grade. */
export function lookOf(question: PublicQuestion, option: PublicOption) {
  const isChosen = question.response?.includes(option.id) ?? false;
  const verdict = question.verdict?.options[option.id];
  const tone = verdict && (verdict.grade === 'right' ? styles.right : isChosen && styles[verdict.grade]);
  return { isChosen, verdict, className: [styles.option, isChosen && styles.chosen, tone].filter(Boolean).join(' ') };
}

function Choice({ question, option, isTicked }: { question: PublicQuestion; option: PublicOption; isTicked: boolean }) {
  const id = `${question.id}-${option.id}`;
  const { isChosen, verdict, className } = lookOf(question, option);
  return (
    <>
      <label className={className} htmlFor={id}>
        <input
          type={question.type === 'multiple' ? 'checkbox' : 'radio'}
          id={id}
          name="response"
          value={option.id}
          defaultChecked={isTicked}
          aria-describedby={verdict ? `${id}-why` : undefined}
        />
        <span>{option.text}</span>
      </label>
      {verdict && (
        <Why id={`${id}-why`} verdict={verdict} isChosen={isChosen} isOneOfMany={question.type === 'multiple'} />
      )}
    </>
  );
}
