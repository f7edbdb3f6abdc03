/** What guides have taken back of what somebody was given, so that no message calls it their work any more. */
import { targetKey } from '#app/domain/assignment.ts';
import { db } from '#app/db/client.server.ts';

/** By group: the keys of targets that were withdrawn from this person and not given again. */
export async function takenBackFrom(
  personId: string,
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (groupIds.length === 0) return new Map();
  const rows = await db.assignment.findMany({
    where: {
      groupId: { in: [...new Set(groupIds)] },
      OR: [{ toAll: true }, { named: { some: { membership: { personId } } } }],
    },
    select: { groupId: true, course: true, module: true, withdrawnAt: true },
  });
  const keysOf = (groupId: string, isWithdrawn: boolean) =>
    rows.filter((row) => row.groupId === groupId && (row.withdrawnAt !== null) === isWithdrawn).map(targetKey);
  return new Map(
    groupIds.map((id) => {
      const live = new Set(keysOf(id, false));
      return [id, new Set(keysOf(id, true).filter((key) => !live.has(key)))];
    }),
  );
}
