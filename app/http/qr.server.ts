/** The link of a certificate, as text and as a QR code. */
import encodeQR from 'qr';
import { env } from '#app/env.server.ts';

export type CodeLink = { readonly href: string; readonly qr: { readonly size: number; readonly path: string } };

/** `path` draws the dark modules on a grid of `size` × `size` units, quiet zone not included. */
export function qrOf(code: string): CodeLink {
  const href = `${env.publicOrigin}/t/${code}`;
  const rows = encodeQR(href, 'raw', { ecc: 'medium', border: 0 });
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : ''))).join('');
  return { href, qr: { size: rows.length, path } };
}
