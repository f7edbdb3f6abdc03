/** Checking certificates for whoever asks: by code or link while their page is open, and by file whenever one is handed over. */
import { judge, type Ourselves } from '#app/credentials/judge.server.ts';
import { credentialIn, credentialInText, type Reading } from '#app/credentials/reading/credential-in.server.ts';
import type { Actor } from '#app/domain/actor.ts';
import { revocationReasonOf } from '#app/domain/certificate.ts';
import { dateInHelsinki } from '#app/domain/day.ts';
import type { Issuer, JsonObject } from '#app/domain/open-badge.ts';
import { referenceIn } from '#app/domain/reference.ts';
import { signedFacts, type SignedFacts, signedPlaces } from '#app/domain/signed-facts.ts';
import { type Said, type Standing, standingVerdict, type Verification } from '#app/domain/verification.ts';
import { db, isUniqueViolation } from '#app/db/client.server.ts';
import { canIssue, issuer, publicKeys } from './issuer.server.ts';
import { asSnapshot } from './stored.server.ts';

const unknown: Verification = { kind: 'unknown' };
/** Milliseconds that the clocks of two servers of ours may differ. */
const clockError = 60_000;

/** Who issues here, for telling how to check a signature without us; null where nothing can be issued. */
export function publicIssuer(): Issuer | null {
  return canIssue() ? issuer() : null;
}

type Row = NonNullable<Awaited<ReturnType<typeof findOpen>>>;

/** The open credential that the text points at. Nothing more is read for a closed one than for one that does not exist. */
async function findOpen(text: string) {
  const reference = referenceIn(text);
  if (!reference) return null;
  const where = 'code' in reference ? { code: reference.code } : { id: reference.credentialId };
  const credential = await db.credential.findUnique({ where });
  return credential?.openedAt ? credential : null;
}

/** What anyone with the code or the link is told. A typing error is caught before the database is asked. */
export async function verifyReference(text: string): Promise<Verification> {
  const credential = await findOpen(text);
  if (!credential) return unknown;
  const { snapshot } = await db.certificate.findUniqueOrThrow({ where: { id: credential.certificateId } });
  const said = { code: credential.code, name: credential.name, snapshot: asSnapshot(snapshot), openId: credential.id };
  return withVerdict(said, await standingOf(credential));
}

function withVerdict(said: Said, standing: Standing): Verification {
  return { ...said, ...standingVerdict(standing, said.snapshot, dateInHelsinki(new Date())) };
}

async function standingOf({ id, state, revokedAt, revokedReason, issuedAt, leadsToNew }: Row): Promise<Standing> {
  if (state === 'valid') return { kind: 'in-force' };
  if (state === 'revoked') {
    const at = (revokedAt ?? issuedAt).toISOString();
    return { kind: 'revoked', revokedAt: at, reason: revocationReasonOf(revokedReason) };
  }
  const next = leadsToNew ? await db.credential.findUnique({ where: { replacesId: id } }) : null;
  return { kind: 'replaced', newCode: next?.openedAt ? next.code : null };
}

/**
 * What a file says, if we signed it, and how it stands today. It was handed over, so it is judged even while the page is
 * closed. Nothing of the file is kept.
 */
export async function verifyFile(bytes: Buffer): Promise<Verification> {
  return verifyReading(credentialIn(bytes));
}

/** The same for a credential that came as text: JSON or a JWT. */
export async function verifyCredentialText(text: string): Promise<Verification> {
  return verifyReading(credentialInText(text));
}

async function verifyReading(reading: Reading): Promise<Verification> {
  const judgement = await judge(reading, await ourselves());
  return judgement.kind === 'signed' ? verifySigned(judgement.document) : judgement;
}

/** Without an address to issue from, everything was issued by someone else. */
async function ourselves(): Promise<Ourselves> {
  const { did, origin } = publicIssuer() ?? { did: '', origin: '' };
  return { did, origin, keys: await publicKeys() };
}

async function verifySigned(document: JsonObject): Promise<Verification> {
  const facts = signedFacts(document);
  const places = signedPlaces(document, issuer().origin);
  if (!facts || !places) return { kind: 'unreadable', reason: 'not-a-certificate' };
  if (isOfTheFuture(facts)) return { kind: 'altered', reason: 'not-yet' };
  const { code, name, snapshot } = facts;
  const row = await db.credential.findUnique({ where: { id: places.id } });
  const openId = row?.openedAt ? row.id : null;
  const standing = row ? await standingOf(row) : await erasedStanding(places);
  return standing ? withVerdict({ code, name, snapshot, openId }, standing) : unknown;
}

function isOfTheFuture({ validFrom }: SignedFacts): boolean {
  // What cannot be read as a time is no time in the past.
  return !(Date.parse(validFrom) <= Date.now() + clockError);
}

/** Of an erased certificate only its place in a list is left. Null when we do not know the place either. */
async function erasedStanding({ list, index }: { list: number; index: number }): Promise<Standing | null> {
  const place = await db.statusPlace.findUnique({ where: { list_index: { list, index } } });
  if (!place) return null;
  if (!place.revokedAt) return { kind: 'in-force' };
  return { kind: 'revoked', revokedAt: place.revokedAt.toISOString(), reason: null };
}

/** One look is recorded in each minute of the clock. */
const minute = 60_000;

/**
 * Records that somebody looked at the page of an open certificate: the time, nothing about who it was. Not when it was its
 * holder. Returns whether it was recorded.
 */
export async function recordLook(openId: string, actor: Actor): Promise<boolean> {
  const personId = actor.kind === 'visitor' ? null : actor.personId;
  const own = { id: openId, certificate: { personId } };
  if (personId !== null && (await db.credential.count({ where: own })) > 0) return false;
  // The id names the minute, so that the database itself refuses the second one.
  const id = `${openId}/${String(Math.floor(Date.now() / minute))}`;
  try {
    await db.look.create({ data: { id, credentialId: openId } });
    return true;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return false;
  }
}
