/** Taking a credential out of force: its state, and the bit of the status list that tells verifiers everywhere. */
import type { RevocationReason } from '#app/domain/certificate.ts';
import { db, type Transaction } from '#app/db/client.server.ts';
import { placeOf } from './credentials.server.ts';
import { type Doer, noteAct } from './operator-acts.server.ts';
import { forgetPublished } from './published.server.ts';

/** Sets the bits of these credentials; a bit that is set stays as it was. */
export async function setStatusBits(tx: Transaction, credentialIds: readonly string[], at: Date): Promise<void> {
  await tx.statusPlace.updateMany({
    where: { credentialId: { in: [...credentialIds] }, revokedAt: null },
    data: { revokedAt: at },
  });
}

/**
 * Revokes for ever. `already`: it was revoked before, nothing changed and nothing is noted.
 * @param by whoever answers for it; the holder's own person when they erase what they hold.
 */
export async function revokeById(id: string, reason: RevocationReason, by: Doer): Promise<'revoked' | 'already'> {
  // A place is taken first: a credential that is being signed at this moment would take one later that tells nothing.
  await placeOf(id);
  const now = new Date();
  const isChanged = await db.$transaction(async (tx) => {
    const { count } = await tx.credential.updateMany({
      where: { id, state: { not: 'revoked' } },
      data: { state: 'revoked', revokedAt: now, revokedReason: reason },
    });
    if (count === 0) return false;
    await setStatusBits(tx, [id], now);
    await noteAct(tx, by, { act: 'certificate-revoked', credentialId: id, detail: reason });
    return true;
  });
  forgetPublished();
  return isChanged ? 'revoked' : 'already';
}
