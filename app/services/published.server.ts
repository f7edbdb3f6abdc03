/** What machines read about our certificates: who signs, with which keys, and what is revoked. Kept signed in memory. */
import { createHash } from 'node:crypto';
import { signDocument } from '#app/credentials/proof.server.ts';
import { statusListOf } from '#app/credentials/status-list.server.ts';
import { keyHref, statusListHref } from '#app/domain/addresses.ts';
import { didDocumentOf, jwkOf, jwksOf } from '#app/domain/did.ts';
import type { JsonObject } from '#app/domain/open-badge.ts';
import { db } from '#app/db/client.server.ts';
import { activeKey, canIssue, issuer, publicKeys } from './issuer.server.ts';

/** A file as it is answered. */
export type PublishedFile = {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  /** Seconds that others may keep it. */
  readonly maxAge: number;
};

const hour = 60 * 60 * 1000;
/** Milliseconds. A list is signed anew when something was revoked, and daily, long before it ends. */
const signedFor = 24 * hour;
/** Milliseconds. So long may an answer be behind what the database says. */
const freshFor = 5000;
/** Milliseconds. A database that does not answer is not waited for longer; the last signed state is. */
const patience = 2000;

let files: ReadonlyMap<string, PublishedFile> = new Map();
let readAt = 0;
/** Counts what was changed here, so that a reading that began before does not pass for fresh. */
let changes = 0;
let reading: Promise<void> | undefined;

function fileOf(document: JsonObject, type: string, maxAge: number): PublishedFile {
  const body = Buffer.from(JSON.stringify(document));
  return { body, type, maxAge, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** What has been signed of each list, and for which state. */
const lists = new Map<number, { state: string; signedAt: number; file: PublishedFile }>();

async function signList(list: number): Promise<PublishedFile> {
  const rows = await db.statusPlace.findMany({
    where: { list, revokedAt: { not: null } },
    select: { index: true },
    orderBy: { index: 'asc' },
  });
  const key = await activeKey('Ed25519');
  const state = `${key.id} ${rows.map(({ index }) => index).join(' ')}`;
  const known = lists.get(list);
  const now = new Date();
  if (known?.state === state && now.getTime() - known.signedAt < signedFor) return known.file;
  const unsigned = await statusListOf({ list, revoked: rows.map(({ index }) => index), now }, issuer());
  const file = fileOf(await signDocument(unsigned, { key, did: issuer().did, now }), 'application/vc', 300);
  lists.set(list, { state, signedAt: now.getTime(), file });
  return file;
}

/** Everything anew from the database. Throws when that does not answer, and what was known stays. */
async function readFiles(): Promise<void> {
  const { did, origin } = issuer();
  const before = changes;
  // Keys are made before they are told.
  await activeKey('Ed25519');
  await activeKey('RS256');
  const keys = await publicKeys();
  const next = new Map<string, PublishedFile>();
  const didDocument = fileOf(didDocumentOf(did, keys), 'application/did+json', 3600);
  for (const path of ['/.well-known/did.json', '/did.json']) next.set(path, didDocument);
  next.set('/.well-known/jwks.json', fileOf(jwksOf({ did, origin }, keys), 'application/jwk-set+json', 3600));
  for (const key of keys) {
    if (key.state !== 'compromised') {
      next.set(keyHref(key.id), fileOf(jwkOf({ did, origin }, key), 'application/jwk+json', 3600));
    }
  }
  const numbers = await db.statusPlace.groupBy({ by: ['list'] });
  for (const { list } of numbers) next.set(statusListHref(list), await signList(list));
  files = next;
  if (changes === before) readAt = Date.now();
}

/**
 * Reads at most once at a time. Settles when that is done, or after our patience: a slow database must not hold an answer.
 * Before anything was ever read there is nothing else to answer, so it waits, and throws what the reading throws.
 */
async function refresh(): Promise<void> {
  reading ??= readFiles().finally(() => {
    reading = undefined;
  });
  if (files.size === 0) return reading;
  const waiting = reading.catch(() => undefined);
  await Promise.race([waiting, new Promise<void>((resolve) => void setTimeout(resolve, patience).unref())]);
}

/**
 * The file at this path; null when there is none. From memory when it was read a moment ago; while the database is away, the
 * last state that was signed.
 */
export function publishedFile(path: string): PublishedFile | null | Promise<PublishedFile | null> {
  if (!canIssue()) return null;
  if (Date.now() - readAt < freshFor) return files.get(path) ?? null;
  return refresh().then(() => files.get(path) ?? null);
}

/** After something of it was changed in this process: the next answer tells it. */
export function forgetPublished(): void {
  readAt = 0;
  changes += 1;
}
