/** What an employer is told about a certificate, and in which order it is judged. */
import type { RevocationReason, Snapshot } from './certificate.ts';

/** Why nothing can be said of a file. */
export const unreadableReasons = [
  'empty',
  'too-large',
  'wrong-kind',
  'no-credential',
  'damaged',
  'not-a-certificate',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** `content`: not what we signed. `key`: signed with a key that is no longer trusted. `not-yet`: of a day to come. */
export const alteredReasons = ['content', 'key', 'not-yet'] as const;
export type AlteredReason = (typeof alteredReasons)[number];

/** What a certificate says. From a file it is what was signed, whatever our database says of the same certificate. */
export type Said = {
  readonly code: string;
  readonly name: string;
  readonly snapshot: Snapshot;
  /** Its id, when its page is open and its files can be fetched; null for a closed one. */
  readonly openId: string | null;
};

/** `unknown` is the one answer for a code that does not exist, cannot exist, or belongs to a certificate that is closed. */
export type Verification =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  /** Issued by someone else. `issuer` is what the file says of itself: checked by nobody. */
  | { readonly kind: 'foreign'; readonly issuer: string }
  | { readonly kind: 'altered'; readonly reason: AlteredReason }
  | (Said & StandingVerdict);

/** How a genuine certificate stands today. */
export type StandingVerdict =
  | { readonly kind: 'valid' | 'expired' }
  /** `newCode` when its holder wished to lead there, and the new one is open. */
  | { readonly kind: 'replaced'; readonly newCode: string | null }
  /** ISO time in UTC. `reason` is null when the certificate was erased: then only the moment is kept. */
  | { readonly kind: 'revoked'; readonly revokedAt: string; readonly reason: RevocationReason | null };

export type Verdict = Verification['kind'];
export const verdicts: readonly Verdict[] = [
  'valid',
  'expired',
  'replaced',
  'revoked',
  'altered',
  'foreign',
  'unreadable',
  'unknown',
];

/** How our database says that it stands. */
export type Standing = Exclude<StandingVerdict, { kind: 'valid' | 'expired' }> | { readonly kind: 'in-force' };

/** The worst counts: a revoked certificate stays revoked when its time is over. @param today YYYY-MM-DD in Helsinki. */
export function standingVerdict(standing: Standing, { validUntil }: Snapshot, today: string): StandingVerdict {
  if (standing.kind !== 'in-force') return standing;
  return { kind: validUntil !== undefined && validUntil < today ? 'expired' : 'valid' };
}
