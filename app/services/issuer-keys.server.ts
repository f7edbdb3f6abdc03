/** What operators do with the issuer's keys: look at them, make new ones, take one out of trust. */
import type { ListedKey } from '#app/domain/operator.ts';
import { db } from '#app/db/client.server.ts';
import { distrustKey, rotateKeys } from './issuer.server.ts';
import { type Doer, noteAct } from './operator-acts.server.ts';
import { forgetPublished } from './published.server.ts';

/** Newest first. */
export async function listKeys(): Promise<ListedKey[]> {
  const rows = await db.issuerKey.findMany({
    orderBy: [{ createdAt: 'desc' }, { algorithm: 'asc' }],
    include: { _count: { select: { credentials: true } } },
  });
  return rows.map(({ id, algorithm, state, createdAt, retiredAt, _count }) => ({
    id,
    algorithm,
    state,
    createdAt: createdAt.toISOString(),
    retiredAt: retiredAt?.toISOString() ?? null,
    signed: _count.credentials,
  }));
}

/** New keys from now on; what the earlier ones signed stays valid. Returns the new ids. */
export async function rotate(by: Doer): Promise<string[]> {
  const ids = await rotateKeys();
  await noteAct(db, by, { act: 'keys-rotated', detail: ids.join(' ') });
  forgetPublished();
  return ids;
}

/** Takes a key out of trust for ever; what it signed must be signed anew. Returns false when there is no such key. */
export async function distrust(by: Doer, id: string): Promise<boolean> {
  if (!(await distrustKey(id))) return false;
  await noteAct(db, by, { act: 'key-distrusted', detail: id });
  forgetPublished();
  return true;
}
