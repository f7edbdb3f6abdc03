/** A QR code: dark on light in every theme, because readers expect it so; the address stands beside it as text. */
import styles from './paper.module.css';

/** `qr.path` draws the dark modules on a grid of `qr.size` units, with the quiet zone around them. */
export type CodeLink = { readonly href: string; readonly qr: { readonly size: number; readonly path: string } };

export function QrCode({ link, label }: { link: CodeLink; label: string }) {
  const { size, path } = link.qr;
  return (
    <svg className={styles.qr} viewBox={`0 0 ${String(size)} ${String(size)}`} role="img" aria-label={label}>
      <rect className={styles.qrLight} width={size} height={size} />
      <path className={styles.qrDark} d={path} />
    </svg>
  );
}
