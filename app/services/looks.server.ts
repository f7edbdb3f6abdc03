/** When somebody looked at the page of a certificate: times only, for its holder. */
import type { Member } from '#app/domain/actor.ts';
import type { Looks } from '#app/domain/certificate.ts';
import { db } from '#app/db/client.server.ts';
import { openCertificate } from './certificates.server.ts';

const shownLooks = 50;

/** The newest times and how many there are in all, of the certificate as it stands. Someone else's is Failure('not-found'). */
export async function looksAt(actor: Member, certificateId: string): Promise<Looks> {
  const { credentialId } = await openCertificate(actor, certificateId);
  const where = { credentialId };
  const [count, rows] = await Promise.all([
    db.look.count({ where }),
    db.look.findMany({ where, orderBy: { at: 'desc' }, take: shownLooks, select: { at: true } }),
  ]);
  return { count, newest: rows.map(({ at }) => at.toISOString()) };
}
