/** Links that are sent to an address and work once: to confirm it, and for a new password. */
import type { LinkState } from '#app/domain/address-page.ts';
import type { Language } from '#app/domain/language.ts';
import { confirmFor, resetFor } from '#app/domain/outbox.ts';
import { db, type Transaction } from '#app/db/client.server.ts';
import type { AddressLink } from '#db';
import { post } from './outbox.server.ts';
import { hashSecret, newSecret, sealSecret } from './secrets.server.ts';

type Purpose = 'confirm' | 'reset';

const lifetimes: Readonly<Record<Purpose, number>> = { confirm: confirmFor, reset: resetFor };

/** Makes a link for this address and voids the person's earlier ones of its kind. Returns what the link holds. */
export async function makeLink(
  tx: Transaction,
  { personId, purpose, email }: { personId: string; purpose: Purpose; email: string },
): Promise<string> {
  const secret = newSecret();
  await tx.addressLink.deleteMany({ where: { personId, purpose, usedAt: null } });
  await tx.addressLink.create({
    data: {
      id: hashSecret(purpose, secret),
      personId,
      purpose,
      email,
      expiresAt: new Date(Date.now() + lifetimes[purpose]),
    },
  });
  return secret;
}

/** Sends a link to confirm the address, whether or not the account has it yet. */
export async function askToConfirm(
  tx: Transaction,
  { personId, email, language }: { personId: string; email: string; language: Language },
): Promise<void> {
  const secret = await makeLink(tx, { personId, purpose: 'confirm', email });
  const sealed = sealSecret('confirm', secret);
  const key = `confirm:${hashSecret('confirm', secret)}`;
  await post(tx, { key, personId, address: email, language, kind: 'confirm', facts: { sealed } });
}

/**
 * Voids what is under way for an account whose password changes: whoever had the old one may have asked for it. What
 * confirms the address that the account has does nobody harm, and stays.
 */
export async function voidLinks(tx: Transaction, personId: string): Promise<void> {
  const { email } = await tx.account.findUniqueOrThrow({ where: { personId }, select: { email: true } });
  const elsewhere = { purpose: 'confirm' as const, ...(email === null ? {} : { email: { not: email } }) };
  await tx.addressLink.deleteMany({ where: { personId, usedAt: null, OR: [{ purpose: 'reset' }, elsewhere] } });
}

/** What opening a link finds. Opening changes nothing: programs that look into mail open links as well. */
export async function linkState(purpose: Purpose, secret: string): Promise<LinkState> {
  const link = await db.addressLink.findFirst({ where: { id: hashSecret(purpose, secret), purpose } });
  if (!link) return 'wrong';
  if (link.usedAt) return 'used';
  return link.expiresAt <= new Date() ? 'expired' : 'open';
}

/** Uses the link up; null when it was used, has run out or never was. Of two at once one gets it. */
export async function takeLink(tx: Transaction, purpose: Purpose, secret: string): Promise<AddressLink | null> {
  const now = new Date();
  const id = hashSecret(purpose, secret);
  const { count } = await tx.addressLink.updateMany({
    where: { id, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1 ? await tx.addressLink.findUnique({ where: { id } }) : null;
}

/** Days after which nobody is told any more that a link has run out. */
const remembered = 30;

/** Removes links that ran out long ago. */
export async function forgetLinks(): Promise<void> {
  const before = new Date(Date.now() - remembered * 24 * 60 * 60 * 1000);
  await db.addressLink.deleteMany({ where: { expiresAt: { lt: before } } });
}
