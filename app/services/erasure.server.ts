/** Deleting one's account: everything of the person goes at once, and of each certificate what the holder chose. */
import type { Member } from '#app/domain/actor.ts';
import { type Fate, fates } from '#app/domain/erasure.ts';
import { db, type Transaction } from '#app/db/client.server.ts';
import { isPasswordOf } from './accounts.server.ts';
import { archiveOrphans } from './groups.server.ts';
import { forgetStandings } from './member-standings.server.ts';
import { forgetPublished } from './published.server.ts';
import { setStatusBits } from './revocation.server.ts';

/** `choose`: for a certificate nothing was chosen, so nothing was deleted. */
export type Deletion = 'deleted' | 'wrong-password' | 'choose';

/**
 * Deletes the account with all that belongs to it, in one transaction; sessions end with it. A certificate that is kept
 * stays as open or closed as it was, without a person and without the trace of the address in its signed form. One that is
 * erased is told revoked to whoever has a file of it, and nothing else of it stays.
 * @param chosen what becomes of each certificate, by its id.
 */
export async function deleteAccount(
  { personId }: Member,
  { password, chosen }: { password: string; chosen: ReadonlyMap<string, string> },
): Promise<Deletion> {
  if (!(await isPasswordOf(personId, password))) return 'wrong-password';
  const outcome = await db.$transaction(async (tx): Promise<Deletion> => {
    const held = await tx.certificate.findMany({ where: { personId }, select: { id: true } });
    const decided = held.map(({ id }) => ({ id, fate: fates.find((fate) => fate === chosen.get(id)) }));
    if (decided.some(({ fate }) => fate === undefined)) return 'choose';
    const idsOf = (wanted: Fate) => decided.flatMap(({ id, fate }) => (fate === wanted ? [id] : []));
    await erase(tx, idsOf('erase'));
    // Signed anew when somebody asks for it: the address that stood in it as a salted hash is gone.
    await tx.credential.updateMany({
      where: { certificateId: { in: idsOf('keep') } },
      data: { document: null, keyId: null },
    });
    await archiveOrphans(tx, personId);
    await forgetAddress(tx, personId);
    await tx.person.delete({ where: { id: personId } });
    return 'deleted';
  });
  forgetPublished();
  if (outcome === 'deleted') forgetStandings(personId);
  return outcome;
}

/** Where else the address stands: invitations by guides, and letters that went there before it was known whose it is. */
async function forgetAddress(tx: Transaction, personId: string): Promise<void> {
  const { email } = await tx.account.findUniqueOrThrow({ where: { personId }, select: { email: true } });
  if (email === null) return;
  await tx.invitation.updateMany({ where: { email }, data: { email: null } });
  await tx.mail.deleteMany({ where: { address: email } });
}

async function erase(tx: Transaction, certificateIds: readonly string[]): Promise<void> {
  const where = { certificateId: { in: [...certificateIds] } };
  const credentials = await tx.credential.findMany({ where, select: { id: true } });
  await setStatusBits(
    tx,
    credentials.map(({ id }) => id),
    new Date(),
  );
  // Credentials and the times of looks go with it; a place of the status list stays, without whose it was.
  await tx.certificate.deleteMany({ where: { id: { in: [...certificateIds] } } });
}
