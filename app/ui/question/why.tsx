/** What an option means after an answer: right, acceptable or wrong, and the reason. */
import type { OptionVerdict } from '#app/domain/answer-key.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import styles from './question.module.css';

const icons = { right: 'right', acceptable: 'info', wrong: 'wrong' } as const;
const tones = { right: styles.whyRight, acceptable: styles.whyAcceptable, wrong: styles.whyWrong };

type WhyProps = { id: string; verdict: OptionVerdict; isChosen: boolean; isOneOfMany?: boolean };

/**
 * `isChosen`: the learner gave this. What was rightly left alone is no mistake, so it is not told in red.
 * `isOneOfMany`: several options may belong to the answer, so that none is the answer alone.
 */
export function Why({ id, verdict, isChosen, isOneOfMany = false }: WhyProps) {
  const { t } = useText();
  const { grade, why } = verdict;
  const tone = isChosen || grade === 'right' ? tones[grade] : undefined;
  const left = () => (isOneOfMany && grade !== 'acceptable' ? t(`check.part-${grade}`) : t(`check.would-be-${grade}`));
  const word = isChosen ? t(`check.${grade}`) : left();
  return (
    <p className={[styles.why, tone].filter(Boolean).join(' ')} id={id}>
      <Icon name={icons[grade]} />
      <span>
        {/* A reason mostly begins with yes or no; who sees the mark need not read it twice. */}
        {isChosen && why ? <span className="visually-hidden">{word}</span> : <strong>{word}</strong>} {why}
      </span>
    </p>
  );
}
