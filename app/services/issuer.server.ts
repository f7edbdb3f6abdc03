/** Who issues certificates here, and with which keys: made when first needed, replaced on request, told to everyone. */
import { makeKey, openKey, type SigningKey } from '#app/credentials/keys.server.ts';
import { didOf, isLoopback, type KeyAlgorithm, type PublicKey } from '#app/domain/did.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Issuer } from '#app/domain/open-badge.ts';
import { db, isUniqueViolation } from '#app/db/client.server.ts';
import { env } from '#app/env.server.ts';
import type { IssuerKey } from '#db';
import { asJwk } from './stored.server.ts';

export const algorithms: readonly KeyAlgorithm[] = ['Ed25519', 'RS256'];

/** Whether certificates can be issued at this installation's address; see `didOf`. */
export function canIssue(): boolean {
  return didOf(env.publicOrigin) !== null;
}

/** Throws Failure('conflict') where nobody could trust what is issued: PUBLIC_ORIGIN without https, or with a port. */
export function issuer(): Issuer {
  const { publicOrigin: origin, issuerName: name, contactEmail = null } = env;
  const did = didOf(origin);
  if (did === null) throw new Failure('conflict', `certificates need a PUBLIC_ORIGIN with https and no port`);
  return { did, origin, name, email: contactEmail, isDemonstration: isLoopback(origin) };
}

/** Opened once per process: opening takes longer than signing. */
const opened = new Map<string, SigningKey>();

/** The key that signs now. Made when there is none; of two processes that make one at once, one wins and both use it. */
export async function activeKey(algorithm: KeyAlgorithm): Promise<SigningKey> {
  const row = (await findActive(algorithm)) ?? (await makeActive(algorithm));
  const known = opened.get(row.id);
  if (known) return known;
  const key = openKey(row, env.appSecret);
  opened.set(row.id, key);
  return key;
}

function findActive(algorithm: KeyAlgorithm): Promise<IssuerKey | null> {
  return db.issuerKey.findUnique({ where: { activeSlot: algorithm } });
}

async function makeActive(algorithm: KeyAlgorithm): Promise<IssuerKey> {
  try {
    return await db.issuerKey.create({ data: await newKeyRow(algorithm) });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return db.issuerKey.findUniqueOrThrow({ where: { activeSlot: algorithm } });
  }
}

async function newKeyRow(algorithm: KeyAlgorithm) {
  const { id, publicJwk, sealedJwk } = await makeKey(algorithm, env.appSecret);
  return { id, algorithm, publicJwk: { ...publicJwk }, sealedJwk, activeSlot: algorithm };
}

/** Every key there has been, oldest first. */
export async function publicKeys(): Promise<PublicKey[]> {
  const rows = await db.issuerKey.findMany({ orderBy: { createdAt: 'asc' } });
  return rows.map(({ id, algorithm, publicJwk, state }): PublicKey => ({
    id,
    algorithm,
    jwk: asJwk(publicJwk),
    state,
  }));
}

/**
 * Makes the keys at the first start, and opens them. Throws one sentence for the operator when they were sealed with another
 * APP_SECRET: signing with new keys unasked would hide that.
 */
export async function prepareIssuer(): Promise<void> {
  if (!canIssue()) return;
  for (const algorithm of algorithms) {
    try {
      await activeKey(algorithm);
    } catch (error) {
      if (!(error instanceof Error) || !/authenticate data|Unsupported state/.test(error.message)) throw error;
      throw new Error(
        'the key that signs certificates cannot be opened with this APP_SECRET; bring back the earlier one, or make new ' +
          'keys with: npm run admin -- keys rotate',
      );
    }
  }
}

/** New keys from now on. What the earlier ones signed stays valid, because they stay published. Returns the new keys' ids. */
export async function rotateKeys(): Promise<string[]> {
  const ids: string[] = [];
  for (const algorithm of algorithms) ids.push(await replaceActive(algorithm));
  return ids;
}

async function replaceActive(algorithm: KeyAlgorithm): Promise<string> {
  const row = await newKeyRow(algorithm);
  await db.$transaction([
    db.issuerKey.updateMany({
      where: { activeSlot: algorithm },
      data: { state: 'retired', activeSlot: null, retiredAt: new Date() },
    }),
    db.issuerKey.create({ data: row }),
  ]);
  return row.id;
}

/**
 * Takes a key out of trust for ever: everything that only it signed fails from now on, until it is signed anew
 * (`resignAll`). An active key is replaced first. Returns false when there is no such key.
 */
export async function distrustKey(id: string): Promise<boolean> {
  const key = await db.issuerKey.findUnique({ where: { id } });
  if (!key) return false;
  if (key.state === 'active') await replaceActive(key.algorithm);
  await db.issuerKey.update({ where: { id }, data: { state: 'compromised', retiredAt: key.retiredAt ?? new Date() } });
  return true;
}
