/** The trail that operators' acts on certificates and keys leave. */
import { type DoneAct, type OperatorAct, operatorActs } from '#app/domain/operator.ts';
import { db, type Transaction } from '#app/db/client.server.ts';

/** The operator's person; null at a shell. */
export type Doer = string | null;

/** Notes an act. `detail` is never a name: the reason, or the id of a key. */
export async function noteAct(
  tx: Transaction,
  by: Doer,
  {
    act,
    credentialId = null,
    detail = null,
  }: { act: OperatorAct; credentialId?: string | null; detail?: string | null },
): Promise<void> {
  await tx.operatorAct.create({ data: { personId: by, act, credentialId, detail } });
}

/** What was done to a credential, oldest first. */
export async function actsOn(credentialId: string): Promise<DoneAct[]> {
  const rows = await db.operatorAct.findMany({ where: { credentialId }, orderBy: { at: 'asc' } });
  const doers = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
  const accounts = await db.account.findMany({ where: { personId: { in: doers } } });
  const names = new Map(accounts.map(({ personId, name }) => [personId, name]));
  return rows.map(({ at, act, detail, personId }) => ({
    at: at.toISOString(),
    act: operatorActs.find((each) => each === act) ?? null,
    detail,
    by: doerOf(personId, names),
  }));
}

function doerOf(personId: Doer, names: ReadonlyMap<string, string>): DoneAct['by'] {
  if (personId === null) return { kind: 'shell' };
  const name = names.get(personId);
  return name === undefined ? { kind: 'gone' } : { kind: 'named', name };
}
