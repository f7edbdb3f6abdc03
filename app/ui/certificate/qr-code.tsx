/** A QR code: dark on light in every theme, because readers expect it so; the address stands beside it as text. */
import styles from './paper.module.css';

/** `qr.path` draws the dark modules on a grid of `qr.size` units. */
export type CodeLink = { readonly href: string; readonly qr: { readonly size: number; readonly path: string } };

/** Light modules that must surround the code (ISO/IEC 18004). */
const quiet = 4;

export function QrCode({ link, label }: { link: CodeLink; label: string }) {
  const side = link.qr.size + 2 * quiet;
  return (
    <svg className={styles.qr} viewBox={`${-quiet} ${-quiet} ${side} ${side}`} role="img" aria-label={label}>
      <rect className={styles.qrLight} x={-quiet} y={-quiet} width={side} height={side} />
      <path className={styles.qrDark} d={link.qr.path} />
    </svg>
  );
}
