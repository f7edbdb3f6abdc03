/** A question of the past: what was given and why it was right or wrong. Nothing to press. */
import type { PublicQuestion } from '#app/domain/question.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import { lookOf } from './choices.tsx';
import { Placed, Solution } from './solution.tsx';
import styles from './question.module.css';
import { Situation, Stem } from './stem.tsx';
import { Why } from './why.tsx';

export function AnsweredQuestion({ question }: { question: PublicQuestion }) {
  return (
    <>
      <Situation question={question} />
      <h3 className={styles.stem}>
        <Stem text={question.stem} />
      </h3>
      <Given question={question} />
      {question.verdict?.why.map((why) => (
        <p key={why} className={styles.reason}>
          {why}
        </p>
      ))}
      <Solution question={question} />
    </>
  );
}

function Given({ question }: { question: PublicQuestion }) {
  const { t } = useText();
  const { type, unit } = question;
  const response = question.response ?? [];
  if (type !== 'ordering' && type !== 'matching' && type !== 'fill-in' && type !== 'numeric')
    return <ChosenOptions question={question} />;
  // That nothing was given is told once, beside the result.
  if (response.length === 0) return null;
  return (
    <div className={styles.given}>
      <p>
        <strong>{t('check.your-answer')}</strong>
        {question.options.length === 0 && `: ${response.join(' ')} ${unit ?? ''}`}
      </p>
      {type === 'ordering' && <Placed question={question} response={response} />}
      {type === 'matching' && <MatchedSides question={question} />}
    </div>
  );
}

function ChosenOptions({ question }: { question: PublicQuestion }) {
  const { t } = useText();
  return (
    <ul className={styles.options} role="list">
      {question.options.map((option) => {
        const look = lookOf(question, option);
        return (
          <li key={option.id}>
            <p className={look.className}>
              <span className={markOf(question, look.isChosen)}>
                {look.isChosen && question.type === 'multiple' && <Icon name="check" size={16} />}
              </span>
              <span>
                {option.text}
                {look.isChosen && <span className="visually-hidden">, {t('check.chosen')}</span>}
              </span>
            </p>
            {look.verdict && (
              <Why
                id={`${question.id}-${option.id}-why`}
                verdict={look.verdict}
                isChosen={look.isChosen}
                isOneOfMany={question.type === 'multiple'}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Looks like the control that was there: a box for each of many, a ring for the one of several. */
function markOf({ type }: PublicQuestion, isChosen: boolean): string {
  return [styles.mark, type !== 'multiple' && styles.ring, isChosen && styles.marked].filter(Boolean).join(' ');
}

/** Each left side with what was chosen for it, and the remark on it. */
function MatchedSides({ question }: { question: PublicQuestion }) {
  return question.options.map((option) => {
    const verdict = question.verdict?.options[option.id];
    return (
      <div key={option.id}>
        <Placed question={{ ...question, options: [option] }} response={question.response ?? []} />
        {verdict && <Why id={`${question.id}-${option.id}-why`} verdict={verdict} isChosen />}
      </div>
    );
  });
}
