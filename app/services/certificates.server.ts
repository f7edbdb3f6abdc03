/** Issuing a certificate, holding it, opening it to employers, revoking it. */
import { randomBytes } from 'node:crypto';
import type { Member } from '#app/domain/actor.ts';
import {
  type HeldCertificate,
  isEarned,
  reasonOf,
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
import { canIssue } from './issuer.server.ts';
import { asSnapshot } from './stored.server.ts';

type StoredCertificate = Certificate & { credentials: Credential[] };

/** The credential in force is the newest one. */
const newestCredential = { credentials: { orderBy: { issuedAt: 'desc' as const }, take: 1 } };

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
      snapshot: asSnapshot(certificate.snapshot),
      revokedAt: credential.revokedAt?.toISOString() ?? null,
      revokedReason: credential.revokedAt ? reasonOf(credential.revokedReason) : null,
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

/** Opens or closes the verification page. Doing it twice is the same as once. */
export async function setOpenToVerifiers(actor: Member, id: string, open: boolean): Promise<void> {
  const { credentialId } = await openCertificate(actor, id);
  await db.credential.updateMany({
    where: open ? { id: credentialId, openedAt: null } : { id: credentialId },
    data: { openedAt: open ? new Date() : null },
  });
}

/** For the operator at a shell. `unknown`: no such code. `already`: it was revoked before, nothing changed. */
export async function revokeCredential(
  text: string,
  reason: RevocationReason,
): Promise<'revoked' | 'already' | 'unknown'> {
  const code = parseCode(text);
  const credential = code && (await db.credential.findUnique({ where: { code } }));
  if (!credential) return 'unknown';
  const now = new Date();
  const [{ count }] = await db.$transaction([
    db.credential.updateMany({
      where: { id: credential.id, state: { not: 'revoked' } },
      data: { state: 'revoked', revokedAt: now, revokedReason: reason },
    }),
    db.statusPlace.updateMany({ where: { credentialId: credential.id, revokedAt: null }, data: { revokedAt: now } }),
  ]);
  return count > 0 ? 'revoked' : 'already';
}
