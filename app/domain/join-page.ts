/** What somebody sees who opens an invitation: why it does not let in, or all there is to know before joining. */
import type { Day } from './day.ts';
import type { InvitationState, ChosenModule } from './invitation.ts';

/** What the page tells besides its words; names and modules only while the invitation is open. */
export type OpenedInvitation = {
  readonly group: string;
  readonly welcome: string | null;
  readonly guides: readonly string[];
  readonly modules: readonly ChosenModule[];
  readonly minutesAWeek: number | null;
  readonly note: string | null;
  /** Until when guides see anything, at most; also what is offered. */
  readonly until: Day;
  readonly today: Day;
  /** Whom it was sent to, for the form of a new account. */
  readonly email: string | null;
};

/**
 * `typing`: no code looks like this. `unknown`: no invitation has it. `member`: joined already. `guide`: one of the group's
 * own guides. `colleague`: to become a guide of the group, which only a guide can.
 */
export type JoinPage =
  | { readonly kind: 'typing' | 'unknown' }
  | { readonly kind: Exclude<InvitationState, 'open'> }
  | { readonly kind: 'member'; readonly membershipId: string; readonly group: string }
  | { readonly kind: 'guide'; readonly groupId: string; readonly group: string }
  | {
      readonly kind: 'colleague';
      readonly group: string;
      readonly guides: readonly string[];
      readonly mayAccept: boolean;
    }
  | ({ readonly kind: 'open' } & OpenedInvitation);

/** In HTTP: what never was is not found, what was is gone. */
export function statusOfJoin({ kind }: JoinPage): 200 | 404 | 410 {
  if (kind === 'typing' || kind === 'unknown') return 404;
  return kind === 'revoked' || kind === 'ended' || kind === 'used-up' || kind === 'expired' ? 410 : 200;
}
