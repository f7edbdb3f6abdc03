/** A new password for whoever forgot the old one: by a link to the address, or by the recovery code. */
import type { Language } from '#app/domain/language.ts';
import { db } from '#app/db/client.server.ts';
import { hashPassword, normalizeEmail, replacePassword } from './accounts.server.ts';
import { takeLink } from './address-links.server.ts';
import { post } from './outbox.server.ts';
import { personOfRecovery } from './recovery.server.ts';
import { hashSecret } from './secrets.server.ts';

const minute = 60_000;

/**
 * Asks for a link. Known and unknown addresses make the same row, so nobody learns from the answer or from its time which
 * it was: only the outbox looks whose address it is. Asking twice in a minute asks once.
 */
export async function requestReset(typed: string, language: Language): Promise<void> {
  const address = normalizeEmail(typed);
  const key = `reset:${hashSecret('reset', `${address}\n${String(Math.floor(Date.now() / minute))}`)}`;
  await db.$transaction((tx) => post(tx, { key, personId: null, address, language, kind: 'reset', facts: {} }));
}

/**
 * Uses the link. All sessions of the account end, and the address is confirmed, because the link came to it. The recovery
 * code ends: it may be somebody's who made the account with an address that was not theirs, or who knew the password. False
 * when the link was used, has run out, or the account has another address by now.
 */
export async function resetByLink(secret: string, password: string): Promise<boolean> {
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const link = await takeLink(tx, 'reset', secret);
    if (!link) return false;
    const { personId, email } = link;
    const { count } = await tx.account.updateMany({
      where: { personId, email },
      data: { emailConfirmedAt: new Date(), recoveryHash: null },
    });
    if (count === 1) await replacePassword(tx, personId, passwordHash);
    return count === 1;
  });
}

/**
 * The same by the recovery code, for those without an address. The code stays as it is: whoever has no address would
 * otherwise be locked out the next time. False when no account has the code.
 */
export async function resetByCode(code: string, password: string): Promise<boolean> {
  const personId = await personOfRecovery(code);
  const passwordHash = await hashPassword(password);
  if (personId === null) return false;
  await db.$transaction((tx) => replacePassword(tx, personId, passwordHash));
  return true;
}
