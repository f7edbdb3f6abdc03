/** Issuing a certificate, holding it, opening it to employers, revoking it. */
import { randomBytes } from 'node:crypto';
import type { Member } from '#app/domain/actor.ts';
import {
  type HeldCertificate,
  isEarned,
  revocationReasonOf,
  type RevocationReason,
  type Snapshot,
  snapshotOf,
} from '#app/domain/certificate.ts';
import { newCode, parseCode } from '#app/domain/code.ts';
import { Failure } from '#app/domain/failure.ts';
import { db, isUniqueViolation, type Transaction } from '#app/db/client.server.ts';
import type { Certificate, Credential } from '#db';
import { signedText } from './credentials.server.ts';
import { findCourse } from './courses.server.ts';
import { firstMoment, readCourseFacts } from './facts.server.ts';
import { checkPrintable } from './printable.server.ts';
import { canIssue } from './issuer.server.ts';
import type { Doer } from './operator-acts.server.ts';
import { revokeById } from './revocation.server.ts';
import { asSnapshot } from './stored.server.ts';

type Replaced = Pick<Credential, 'code' | 'name' | 'leadsToNew' | 'openedAt'>;
type StoredCredential = Credential & { replaces: Replaced | null };
type StoredCertificate = Certificate & { credentials: StoredCredential[] };

/** The credential in force is the one that none has replaced. */
const newestCredential = {
  credentials: {
    where: { replacedBy: { is: null } },
    include: { replaces: { select: { code: true, name: true, leadsToNew: true, openedAt: true } } },
  },
};

function replacedOf({ replaces }: StoredCredential): HeldCertificate['replaces'] {
  if (!replaces) return null;
  const { code, name, leadsToNew, openedAt } = replaces;
  return { code, name, leadsHere: leadsToNew, open: openedAt !== null };
}

function heldOf(certificate: StoredCertificate): HeldCertificate[] {
  const [credential] = certificate.credentials;
  if (!credential) return [];
  return [
    {
      id: certificate.id,
      credentialId: credential.id,
      code: credential.code,
      name: credential.name,
      state: credential.state,
      open: credential.openedAt !== null,
      openedAt: credential.openedAt?.toISOString() ?? null,
      replaces: replacedOf(credential),
      snapshot: asSnapshot(certificate.snapshot),
      revokedAt: credential.revokedAt?.toISOString() ?? null,
      revokedReason: credential.revokedAt ? revocationReasonOf(credential.revokedReason) : null,
    },
  ];
}

/**
 * Issues the certificate for the course's present edition, once, under the name the holder confirmed, and signs it.
 * Whether it is earned is asked again inside the transaction. A double click or a race answers with the one that exists.
 * Returns the certificate's id; throws Failure('forbidden') when something is still missing, Failure('conflict') where
 * certificates cannot be issued.
 */
export async function issueCertificate(actor: Member, courseId: string, name: string): Promise<string> {
  if (!canIssue()) throw new Failure('conflict', 'no address to issue from');
  const id = await storeCertificate(actor, courseId, name);
  const { credentialId } = await openCertificate(actor, id);
  // Outside the transaction: should the process end here, it is signed when it is first needed.
  await signedText(credentialId);
  return id;
}

async function storeCertificate(actor: Member, courseId: string, name: string): Promise<string> {
  await checkPrintable(name);
  const course = await findCourse(courseId);
  const { personId } = actor;
  const unique = { personId_course_edition: { personId, course: course.id, edition: course.edition } };
  try {
    return await db.$transaction(async (tx) => {
      const existing = await tx.certificate.findUnique({ where: unique, select: { id: true } });
      if (existing) return existing.id;
      if (!isEarned(course, await readCourseFacts(actor, course.id, tx))) throw new Failure('forbidden', 'not earned');
      const now = new Date();
      const started = (await firstMoment(personId, course.id, tx)) ?? now;
      return await createCertificate(tx, { personId, name, snapshot: snapshotOf(course, started, now), now });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return (await db.certificate.findUniqueOrThrow({ where: unique, select: { id: true } })).id;
  }
}

async function createCertificate(
  tx: Transaction,
  { personId, name, snapshot, now }: { personId: string; name: string; snapshot: Snapshot; now: Date },
): Promise<string> {
  const { id } = await tx.certificate.create({
    data: {
      personId,
      course: snapshot.course.id,
      edition: snapshot.course.edition,
      snapshot: { ...snapshot },
      issuedAt: now,
      credentials: { create: { code: newCode(randomBytes(11)), name, issuedAt: now } },
    },
  });
  return id;
}

export async function myCertificates(actor: Member): Promise<HeldCertificate[]> {
  const rows = await db.certificate.findMany({
    where: { personId: actor.personId },
    include: newestCredential,
    orderBy: { issuedAt: 'desc' },
  });
  return rows.flatMap(heldOf);
}

/** One of the actor's own certificates. Anyone else's is Failure('not-found'). */
export async function openCertificate(actor: Member, id: string): Promise<HeldCertificate> {
  const row = await db.certificate.findFirst({ where: { id, personId: actor.personId }, include: newestCredential });
  const [held] = row ? heldOf(row) : [];
  if (!held) throw new Failure('not-found', 'certificate');
  return held;
}

/** Opens the verification page, or closes it with those of the ones it replaced. Doing it twice is the same as once. */
export async function setOpenToVerifiers(actor: Member, id: string, open: boolean): Promise<void> {
  const { credentialId } = await openCertificate(actor, id);
  await db.credential.updateMany({
    where: open ? { id: credentialId, openedAt: null } : { certificateId: id },
    data: { openedAt: open ? new Date() : null },
  });
}

/** By code. `unknown`: no such code. `already`: it was revoked before, nothing changed. @param by see `Doer`. */
export async function revokeCredential(
  text: string,
  reason: RevocationReason,
  by: Doer = null,
): Promise<'revoked' | 'already' | 'unknown'> {
  const code = parseCode(text);
  const credential = code && (await db.credential.findUnique({ where: { code }, select: { id: true } }));
  return credential ? revokeById(credential.id, reason, by) : 'unknown';
}
