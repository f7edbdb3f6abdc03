/** The e-mail address of one's account: confirming it, and changing it without losing the way in. */
import type { AddressState, LinkState } from '#app/domain/address-page.ts';
import type { Member } from '#app/domain/actor.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import { db, isUniqueViolation } from '#app/db/client.server.ts';
import { isPasswordOf, normalizeEmail } from './accounts.server.ts';
import { askToConfirm, linkState, takeLink } from './address-links.server.ts';

/** Throws Failure('not-found') for an account that is gone. */
export async function myAddress({ personId }: Member): Promise<AddressState> {
  const account = await db.account.findUnique({ where: { personId } });
  if (!account) throw new Failure('not-found', 'account');
  const { email, emailConfirmedAt } = account;
  const open = await db.addressLink.findFirst({
    where: { personId, purpose: 'confirm', usedAt: null, expiresAt: { gt: new Date() } },
  });
  const pending = open && open.email !== email ? open.email : null;
  return { email, isConfirmed: emailConfirmedAt !== null, pending };
}

/** `unchanged`: it is the confirmed address already. */
export type AddressRequest = 'sent' | 'wrong-password' | 'unchanged';

/**
 * Asks for another address, or for the first one. The account keeps the one it has until the link that is sent to the new
 * one is followed. Whether another account has the new one is not told, and not looked up here: the answer and the work are
 * the same, and such a link is never sent (mail-checks).
 */
export async function requestAddress(
  actor: Member,
  { email: typed, password, language }: { email: string; password: string; language: Language },
): Promise<AddressRequest> {
  const { personId } = actor;
  if (!(await isPasswordOf(personId, password))) return 'wrong-password';
  const email = normalizeEmail(typed);
  const present = await myAddress(actor);
  if (email === present.email && present.isConfirmed) return 'unchanged';
  await db.$transaction((tx) => askToConfirm(tx, { personId, email, language }));
  return 'sent';
}

/** Sends the link again that is waited for; nothing when none is. */
export async function confirmAgain(actor: Member, language: Language): Promise<void> {
  const { email, isConfirmed, pending } = await myAddress(actor);
  const waiting = pending ?? (isConfirmed ? null : email);
  if (waiting === null) return;
  await db.$transaction((tx) => askToConfirm(tx, { personId: actor.personId, email: waiting, language }));
}

/** Takes back a change of address that is not confirmed yet. */
export async function keepAddress({ personId }: Member): Promise<void> {
  await db.addressLink.deleteMany({ where: { personId, purpose: 'confirm', usedAt: null } });
}

/** `taken`: another account has had the address confirmed in the meantime. */
export type Confirmation = 'confirmed' | 'taken' | Exclude<LinkState, 'open'>;

/** Uses the link: the account has this address from now on, and it is confirmed. A double click is told the same. */
export async function confirmAddress(secret: string): Promise<Confirmation> {
  try {
    const done = await db.$transaction(async (tx) => {
      const link = await takeLink(tx, 'confirm', secret);
      if (!link) return false;
      const { personId, email } = link;
      await tx.account.update({ where: { personId }, data: { email, emailConfirmedAt: new Date() } });
      return true;
    });
    if (done) return 'confirmed';
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return 'taken';
  }
  const state = await linkState('confirm', secret);
  return state === 'open' ? 'wrong' : state;
}
