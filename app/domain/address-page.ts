/** What pages about addresses of accounts show. */
import type { MutableKind } from './notice.ts';

/** The address of an account. `pending`: one that waits to be confirmed, and then takes its place. */
export type AddressState = {
  readonly email: string | null;
  readonly isConfirmed: boolean;
  readonly pending: string | null;
};

/** What a link turned out to be when it was opened or used. */
export type LinkState = 'open' | 'used' | 'expired' | 'wrong';

/** What a link to stop e-mails is about; null: a wrong one. */
export type Unsubscription = { readonly kind: MutableKind; readonly isMuted: boolean } | null;
