/** The link of a certificate or an invitation, as text and as a QR code. */
import encodeQR from 'qr';
import { verificationHref } from '#app/domain/addresses.ts';
import { env } from '#app/env.server.ts';

export type CodeLink = { readonly href: string; readonly qr: { readonly size: number; readonly path: string } };

/** Light modules that must surround a code (ISO/IEC 18004). */
const quietZone = 4;

/** The link of a certificate with this code. */
export function qrOf(code: string): CodeLink {
  return linkTo(verificationHref(code));
}

/**
 * A page of ours as a whole address. `qr.path` draws the dark modules on a grid of `size` × `size` units, the quiet zone
 * included. @param page as addresses.ts gives it.
 */
export function linkTo(page: string): CodeLink {
  const href = env.publicOrigin + page;
  const rows = encodeQR(href, 'raw', { ecc: 'medium', border: quietZone });
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')))
    .join('');
  return { href, qr: { size: rows.length, path } };
}
