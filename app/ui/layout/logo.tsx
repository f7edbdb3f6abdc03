/** The mark of Polku: a spruce disc, the trail you have walked, and you at its end in cloudberry. */
import styles from './logo.module.css';

/** Purely visual: the name stands beside it in text. `size` in CSS pixels. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg className={styles.logo} viewBox="0 0 32 32" width={size} height={size} aria-hidden>
      <circle className={styles.disc} cx="16" cy="16" r="16" />
      <path className={styles.trail} d="M7.2 23.6c5 .6 7-1.4 7.6-4.6s1.6-6.4 5.6-8" />
      <circle className={styles.you} cx="22" cy="9.6" r="3.5" />
    </svg>
  );
}
