/** A credential in place of another: the holder corrects the name once, an operator whenever it is needed. */
import { randomBytes } from 'node:crypto';
import type { Member } from '#app/domain/actor.ts';
import { newCode } from '#app/domain/code.ts';
import { Failure } from '#app/domain/failure.ts';
import { db, isUniqueViolation, type Transaction } from '#app/db/client.server.ts';
import { openCertificate } from './certificates.server.ts';
import { placeOf, signedText } from './credentials.server.ts';
import { canIssue } from './issuer.server.ts';
import { type Doer, noteAct } from './operator-acts.server.ts';
import { checkPrintable } from './printable.server.ts';
import { forgetPublished } from './published.server.ts';
import { setStatusBits } from './revocation.server.ts';

/** `leadsToNew`: whoever checks the old code is shown the new one. */
export type Correction = { readonly name: string; readonly leadsToNew: boolean };

type Replaced = { readonly kind: 'replaced'; readonly credentialId: string } | { readonly kind: 'unchanged' };

/**
 * The holder's one correction of the name: a new credential, closed until it is opened, and the old one replaced. A double
 * click answers with the one that was made. `unchanged`: it is the name already, nothing was made.
 * Throws Failure('not-found') for someone else's, 'conflict' when it was corrected before, is revoked or cannot be issued.
 */
export async function correctName(actor: Member, certificateId: string, wish: Correction): Promise<Replaced> {
  const { credentialId } = await openCertificate(actor, certificateId);
  return replaceAndSign(credentialId, wish, async (tx) => {
    const all = await tx.credential.findMany({ where: { certificateId }, include: { replacedBy: true } });
    const newest = all.find(({ replacedBy }) => replacedBy === null);
    if (!newest || newest.state !== 'valid') throw new Failure('conflict', 'not in force');
    if (all.length === 1) return newest.name === wish.name ? { kind: 'unchanged' } : null;
    if (newest.name === wish.name) return { kind: 'replaced', credentialId: newest.id };
    throw new Failure('conflict', 'corrected before');
  });
}

/**
 * The operator's: as often as it is needed, also of one whose holder is gone. Throws Failure('not-found') when there is no
 * such credential, 'conflict' when it is not in force.
 */
export async function reissue(by: Doer, credentialId: string, wish: Correction): Promise<Replaced> {
  if ((await db.credential.count({ where: { id: credentialId } })) === 0) throw new Failure('not-found', 'credential');
  return replaceAndSign(credentialId, wish, async (tx) => {
    const where = { id: credentialId };
    const { state, name, replacedBy } = await tx.credential.findUniqueOrThrow({ where, include: { replacedBy: true } });
    // A double click: the first one has done it.
    if (replacedBy?.name === wish.name) return { kind: 'replaced', credentialId: replacedBy.id };
    if (state !== 'valid') throw new Failure('conflict', 'not in force');
    if (name === wish.name) return { kind: 'unchanged' };
    await noteAct(tx, by, { act: 'certificate-reissued', credentialId });
    return null;
  });
}

/** Tells inside the transaction what stands already; null: go on. */
type Judge = (tx: Transaction) => Promise<Replaced | null>;

async function replaceAndSign(credentialId: string, wish: Correction, judge: Judge): Promise<Replaced> {
  await checkPrintable(wish.name);
  if (!canIssue()) throw new Failure('conflict', 'no address to issue from');
  // Taken before, so that one that is being signed at this moment has a bit to set.
  await placeOf(credentialId);
  const run = () => db.$transaction(async (tx) => (await judge(tx)) ?? (await putInPlace(tx, credentialId, wish)));
  const outcome = await run().catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    // Another request was first; its outcome is judged anew.
    return run();
  });
  if (outcome.kind === 'replaced') {
    forgetPublished();
    // Outside the transaction: should the process end here, it is signed when it is first needed.
    await signedText(outcome.credentialId);
  }
  return outcome;
}

async function putInPlace(tx: Transaction, oldId: string, { name, leadsToNew }: Correction): Promise<Replaced> {
  const now = new Date();
  const old = await tx.credential.update({ where: { id: oldId }, data: { state: 'replaced', leadsToNew } });
  await setStatusBits(tx, [oldId], now);
  const { certificateId } = old;
  const data = { certificateId, code: newCode(randomBytes(11)), name, issuedAt: now, replacesId: oldId };
  const { id } = await tx.credential.create({ data, select: { id: true } });
  return { kind: 'replaced', credentialId: id };
}
