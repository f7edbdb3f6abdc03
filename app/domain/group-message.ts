/** What a guide writes to members, and what became of it. */
import type { GroupHead } from './group-head.ts';

export const longestMessage = 2_000;

/** How a message reached a member: in the product always, and by e-mail or why not. */
export const messageWays = ['waiting', 'sent', 'failed', 'this-week', 'no-address', 'product'] as const;
export type MessageWay = (typeof messageWays)[number];

/** `name` is null for a member who shows nothing any more. */
export type Receiver = { readonly id: string; readonly name: string | null; readonly way: MessageWay };

/** `by` is null when the account is gone. Moments are ISO times in UTC. */
export type SentMessage = {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly text: string;
  readonly receivers: readonly Receiver[];
};

export type GroupMessages = {
  readonly group: GroupHead;
  /** Whom one can write to. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** Newest first. */
  readonly sent: readonly SentMessage[];
};
