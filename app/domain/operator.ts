/** What operators see of certificates and keys, and the acts they leave behind. */
import type { RevocationReason, Snapshot } from './certificate.ts';
import type { KeyAlgorithm, KeyState } from './did.ts';
import type { Translated } from './language.ts';
import type { StatusPlace } from './open-badge.ts';

/** What an operator can do to certificates, keys and accounts; each leaves a row. */
export const operatorActs = [
  'certificate-revoked',
  'certificate-reissued',
  'certificates-signed',
  'keys-rotated',
  'key-distrusted',
  'role-given',
] as const;
export type OperatorAct = (typeof operatorActs)[number];

export type CredentialState = 'valid' | 'replaced' | 'revoked';

/** One line of what was found. Moments here and below are ISO times in UTC. */
export type FoundCredential = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: CredentialState;
  readonly open: boolean;
  readonly title: Translated;
  readonly issuedAt: string;
};

/** A page of what was found. Pages are counted from 1. */
export type FoundCredentials = {
  readonly found: readonly FoundCredential[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
};

export type DoneAct = {
  readonly at: string;
  readonly act: OperatorAct | null;
  readonly detail: string | null;
  /** The operator's name; `shell` at a command line, `gone` for an account that is deleted. */
  readonly by: { readonly kind: 'named'; readonly name: string } | { readonly kind: 'shell' | 'gone' };
};

export type CredentialPage = FoundCredential & {
  readonly snapshot: Snapshot;
  /** False when the holder deleted their account and wished the certificate to stay checkable. */
  readonly isHeld: boolean;
  readonly openedAt: string | null;
  readonly looks: number;
  readonly revokedAt: string | null;
  readonly reason: RevocationReason | null;
  readonly place: (StatusPlace & { readonly revokedAt: string | null }) | null;
  /** The key that signed it; null while it is not signed. */
  readonly key: { readonly id: string; readonly state: KeyState } | null;
  readonly replaces: { readonly id: string; readonly code: string } | null;
  readonly replacedBy: { readonly id: string; readonly code: string } | null;
  readonly leadsToNew: boolean;
  readonly acts: readonly DoneAct[];
};

/** How many there are of a course, without names. `looks`: times that a page of theirs was looked at. */
export type CourseCounts = {
  readonly course: string;
  readonly title: Translated | null;
  readonly counts: Readonly<Record<CredentialState | 'open' | 'lookedAt' | 'looks', number>>;
};

/** @property month YYYY-MM, of the calendar in Helsinki. */
export type MonthCounts = { readonly month: string; readonly issued: number; readonly looks: number };

export type CertificateStatistics = {
  readonly courses: readonly CourseCounts[];
  readonly months: readonly MonthCounts[];
};

export type ListedKey = {
  readonly id: string;
  readonly algorithm: KeyAlgorithm;
  readonly state: KeyState;
  readonly createdAt: string;
  readonly retiredAt: string | null;
  /** How many credentials as they stand were signed with it. */
  readonly signed: number;
};
