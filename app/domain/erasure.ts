/** What becomes of a certificate when its holder deletes their account. */

/** `keep`: it stays checkable without a person. `erase`: it is revoked, and nothing of it stays. */
export const fates = ['keep', 'erase'] as const;
export type Fate = (typeof fates)[number];

/** The name of the form's field that asks it for a certificate. */
export function fateField(certificateId: string): string {
  return `certificate-${certificateId}`;
}
