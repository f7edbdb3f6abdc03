/** The icons of the house: one stroke, always beside a word and so hidden from screen readers. */
import { drawings } from './icon-drawings.ts';
import styles from './icon.module.css';

export type IconName = keyof typeof drawings;

/**
 * `size` in CSS pixels at 100 % zoom. One path and no attributes that CSS can give: a lesson shows dozens, and Lucide's own
 * components were a fifth of its processor time (measured).
 */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" width={size} height={size} aria-hidden>
      <path d={drawings[name]} />
    </svg>
  );
}
