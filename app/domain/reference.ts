/** How people point at a certificate: by its code, by a link that ends in it, or by the link of its signed form. */
import { parseCode } from './code.ts';

export type Reference = { readonly code: string } | { readonly credentialId: string };

const credentialLink =
  /(?:^|\/credentials\/|urn:uuid:)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.(?:json|jwt|png|svg|pdf))?\/?(?:[?#].*)?$/i;

/** What was typed, pasted or scanned; null when it cannot point at a certificate (a typing error). */
export function referenceIn(text: string): Reference | null {
  // No link of ours is longer.
  const short = text.slice(0, 500).trim();
  const [, credentialId] = credentialLink.exec(short) ?? [];
  if (credentialId !== undefined) return { credentialId: credentialId.toLowerCase() };
  const code = parseCode(short);
  return code === null ? null : { code };
}
