/** Signs everything that was never signed: certificates from before there were signatures, or whose signing was cut short. */
import { db } from '#app/db/client.server.ts';
import { signedText } from './credentials.server.ts';
import { type Doer, noteAct } from './operator-acts.server.ts';

/** Rows read at once. */
const batch = 100;

/** Yields how many are done of how many. It can be interrupted and run again: what is signed stays as it was signed. */
export async function* signAll(): AsyncGenerator<{ done: number; all: number }> {
  const where = { document: null };
  const all = await db.credential.count({ where });
  let done = 0;
  for (;;) {
    const rows = await db.credential.findMany({ where, take: batch, select: { id: true } });
    if (rows.length === 0) return;
    for (const { id } of rows) await signedText(id);
    done += rows.length;
    yield { done, all };
  }
}

/** Notes that many were signed, for the first time or anew. */
export async function noteSigned(by: Doer, count: number): Promise<void> {
  await noteAct(db, by, { act: 'certificates-signed', detail: String(count) });
}
