/** Where somebody belongs who comes without saying where to: who guides and studies nothing has nothing in "my learning". */
import { rolesFor } from '#app/domain/actor.ts';
import { db } from '#app/db/client.server.ts';
import { readAllFacts } from './facts.server.ts';

/** Whether the account guides, has begun no course and belongs to no group as a member. */
export async function onlyGuides(personId: string): Promise<boolean> {
  const account = await db.account.findUnique({
    where: { personId, OR: [{ role: 'guide' }, { person: { guided: { some: {} } } }] },
    select: { role: true },
  });
  if (!account || !rolesFor('guide-groups').includes(account.role)) return false;
  if ((await db.membership.count({ where: { personId, endedAt: null } })) > 0) return false;
  // Facts belong to a person, with an account or without.
  const facts = await readAllFacts({ kind: 'guest', personId });
  return [...facts.values()].every(({ last }) => last === null);
}
