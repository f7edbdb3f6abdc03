/** The signed form of certificates: signed when first needed, kept as it was signed, signed anew when a key was lost. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { jwtOf } from '#app/credentials/jwt.server.ts';
import { signDocument } from '#app/credentials/proof.server.ts';
import { listLength, mostTaken } from '#app/credentials/status-list.server.ts';
import {
  type HashedEmail,
  type JsonObject,
  openBadgeOf,
  type StatusPlace,
  toSecond,
  withoutProof,
} from '#app/domain/open-badge.ts';
import { db, isUniqueViolation } from '#app/db/client.server.ts';
import { activeKey, issuer } from './issuer.server.ts';
import { asDocument, asSnapshot } from './stored.server.ts';

const salt = 16;

/** SHA-256 of the address in lower case with a salt of its own, as Open Badges 3.0 writes it. */
function hashEmail(email: string): HashedEmail {
  const own = randomBytes(salt).toString('hex');
  const hash = createHash('sha256')
    .update(email.toLowerCase() + own)
    .digest('hex');
  return { salt: own, hash: `sha256$${hash}` };
}

/**
 * A place in a status list, drawn at random so that it tells nothing of when the credential was issued, and never used
 * twice. A credential that has one keeps it.
 */
export async function takeStatusPlace(credentialId: string, revokedAt: Date | null): Promise<StatusPlace> {
  for (;;) {
    const own = await db.statusPlace.findUnique({ where: { credentialId } });
    if (own) return own;
    try {
      const data = { list: await openList(), index: randomInt(listLength), credentialId, revokedAt };
      return await db.statusPlace.create({ data });
    } catch (error) {
      // The place is taken, or another request took one for this credential.
      if (!isUniqueViolation(error)) throw error;
    }
  }
}

/** The place of a credential, which tells from the first what its state is. Throws when there is no such credential. */
export async function placeOf(id: string): Promise<StatusPlace> {
  const select = { state: true, revokedAt: true };
  const { state, revokedAt } = await db.credential.findUniqueOrThrow({ where: { id }, select });
  return takeStatusPlace(id, state === 'valid' ? null : (revokedAt ?? new Date()));
}

/** The newest list, or the one after it when half of its places are taken. Numbers begin at 1. */
async function openList(): Promise<number> {
  const newest = await db.statusPlace.findFirst({ orderBy: { list: 'desc' }, select: { list: true } });
  if (!newest) return 1;
  const taken = await db.statusPlace.count({ where: newest });
  return taken < mostTaken ? newest.list : newest.list + 1;
}

/**
 * The signed credential as it stands, as JSON text. Signed now if it never was: a certificate from before there were
 * signatures, or one whose first signing was interrupted. Throws when there is no such credential.
 */
export async function signedText(id: string): Promise<string> {
  const { document } = await db.credential.findUniqueOrThrow({ where: { id }, select: { document: true } });
  if (document !== null) return document;
  const { text, keyId } = await sign(await unsignedOf(id));
  await db.credential.updateMany({ where: { id, document: null }, data: { document: text, keyId } });
  // Of two that signed at once the first is kept, and both give that one.
  return (await db.credential.findUniqueOrThrow({ where: { id }, select: { document: true } })).document ?? text;
}

async function unsignedOf(id: string): Promise<JsonObject> {
  const credential = await db.credential.findUniqueOrThrow({
    where: { id },
    include: { certificate: { include: { person: { include: { account: true } } } } },
  });
  const { certificate, subjectId, code, name } = credential;
  const email = certificate.person?.account?.email ?? null;
  return openBadgeOf(
    {
      id,
      subjectId,
      code,
      name,
      email: email === null ? null : hashEmail(email),
      snapshot: asSnapshot(certificate.snapshot),
      validFrom: toSecond(credential.issuedAt),
      awardedAt: toSecond(certificate.issuedAt),
      status: await placeOf(id),
    },
    issuer(),
  );
}

async function sign(document: JsonObject): Promise<{ text: string; keyId: string }> {
  const key = await activeKey('Ed25519');
  const signed = await signDocument(document, { key, did: issuer().did, now: new Date() });
  return { text: JSON.stringify(signed), keyId: key.id };
}

/** The same credential as a JWT, made on request: RSA signs in less than a millisecond. */
export async function jwtText(id: string): Promise<string> {
  const document = asDocument(JSON.parse(await signedText(id)));
  return jwtOf(document, await activeKey('RS256'), issuer().origin);
}

/** Rows read at once while signing many. */
const batch = 100;

/**
 * Signs anew every credential that a compromised key signed, with the same id and the same content; only `validFrom` tells
 * the new day. Yields how many are done of how many. It can be interrupted and run again: what is done stays done.
 */
export async function* resignAll(): AsyncGenerator<{ done: number; all: number }> {
  const where = { key: { state: 'compromised' as const } };
  const all = await db.credential.count({ where });
  let done = 0;
  for (;;) {
    const rows = await db.credential.findMany({ where, take: batch, select: { id: true, document: true } });
    if (rows.length === 0) return;
    for (const row of rows) {
      await resign(row.id, asDocument(JSON.parse(row.document ?? '{}')));
      done += 1;
    }
    yield { done, all };
  }
}

async function resign(id: string, document: JsonObject): Promise<void> {
  const { text, keyId } = await sign({ ...withoutProof(document), validFrom: toSecond(new Date()) });
  await db.credential.update({ where: { id }, data: { document: text, keyId } });
}
