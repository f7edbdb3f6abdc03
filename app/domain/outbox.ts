/** The rules of e-mails on their way: when to try again, what becomes of one that cannot leave, how long what is kept. */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Milliseconds after the first, second … try. After the last of them an e-mail is given up. */
const pauses = [minute, 5 * minute, 30 * minute, 2 * hour, 8 * hour] as const;

/** When to try again after so many tries; null: give up. @param tries 1 after the first try. */
export function nextTryAfter(tries: number, now: Date): Date | null {
  const pause = pauses[tries - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

/** How long a process has an e-mail in hand, in milliseconds: longer than sending one can take (`longestSending`). */
export const claimFor = 5 * minute;
/** Milliseconds after which a sending is broken off. */
export const longestSending = 60 * second;

/** A guide's reminders and the product's own: one e-mail in so many milliseconds for each membership. */
export const betweenReminders = 7 * day;

/** How long the address of an e-mail that was sent or given up is kept, in milliseconds. */
export const addressKept = 30 * day;

/** How long a link to confirm an address works, in milliseconds. */
export const confirmFor = day;
/** A link for a new password opens the whole account, and whoever asked is waiting for it: an hour is enough. */
export const resetFor = hour;

/** Days before the last one on which members hear of it. */
export const dueSoonDays = 3;

/** Invitations that one address gets in a day, whoever they are from: taking one back and sending another is not for ever. */
export const mostInvitations = { count: 3, within: day };

/** Why an e-mail was not sent, as its row tells. `gone`: group, membership, account or link is over. */
export const dropReasons = ['muted', 'no-address', 'this-week', 'enough', 'gone', 'unknown'] as const;
export type DropReason = (typeof dropReasons)[number];

/** What became of an e-mail. `refused`: for good, so another try would be refused as well. */
export type Sending = { readonly kind: 'sent' } | { readonly kind: 'refused' | 'failed'; readonly problem: string };

const address = /[^\s/"'`<>()[\]{}:;,=]+@[^\s/"'`<>()[\]{}:;,=]+/g;
const longestProblem = 300;

/** What a mail server said, without addresses, in one bounded line. */
export function withoutAddresses(text: string): string {
  return text.replace(address, '…').replace(/\s+/g, ' ').trim().slice(0, longestProblem);
}

/** An address as an operator may see it: …@example.org. */
export function maskedAddress(email: string): string {
  const [, host] = email.split('@');
  return host === undefined ? '' : `…@${host}`;
}
