/** The state of a module as a shape with its words: the shapes differ without colour, and the words are for everyone who asks. */
import type { Cell } from '#app/domain/overview.ts';
import { cellText } from '#app/i18n/guidance-words.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './state-mark.module.css';

const shapeOf = (cell: Cell) => (cell === null ? 'none' : cell.isLate ? 'late' : cell.state);

/** In a cell of a table, where only the shape has room; the words come with the pointer and to screen readers. */
export function StateMark({ cell }: { cell: Cell }) {
  const words = useText();
  const text = cellText(cell, words);
  return (
    <span className={`${styles.mark ?? ''} ${styles[shapeOf(cell)] ?? ''}`} title={text}>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}

/** In a list, where the words have room. */
export function StateLine({ cell }: { cell: Cell }) {
  const words = useText();
  return (
    <span className={styles.line}>
      <span className={`${styles.mark ?? ''} ${styles[shapeOf(cell)] ?? ''}`} aria-hidden />
      {cellText(cell, words)}
    </span>
  );
}

/** What each shape means. */
export function Legend() {
  const { t } = useText();
  const shapes = [
    ['done', t('guidance.state.done')],
    ['begun', t('guidance.state.begun')],
    ['ahead', t('guidance.state.ahead')],
    ['late', t('guidance.state.late')],
    ['none', t('guidance.not-assigned')],
  ] as const;
  return (
    <ul role="list" className={styles.legend} aria-label={t('guidance.legend')}>
      {shapes.map(([shape, word]) => (
        <li key={shape} className={styles.line}>
          <span className={`${styles.mark ?? ''} ${styles[shape] ?? ''}`} aria-hidden />
          {word}
        </li>
      ))}
    </ul>
  );
}
