/** Roles, for operators: finding an account by what its owner tells, and giving it a role. */
import { type Member, type Role, roles } from '#app/domain/actor.ts';
import type { ListedPerson } from '#app/domain/admin-people.ts';
import { Failure } from '#app/domain/failure.ts';
import { db } from '#app/db/client.server.ts';
import { normalizeEmail } from './accounts.server.ts';
import { noteAct } from './operator-acts.server.ts';

const columns = { personId: true, name: true, role: true } as const;

function listed(actor: Member, { personId, name, role }: { personId: string; name: string; role: Role }): ListedPerson {
  return { id: personId, name, role, isSelf: personId === actor.personId };
}

/** The account with exactly this address or user name; null when there is none. No search by name: names are many people's. */
export async function findPerson(actor: Member, typed: string): Promise<ListedPerson | null> {
  const wanted = normalizeEmail(typed);
  if (wanted === '') return null;
  const account = await db.account.findFirst({
    where: { OR: [{ email: wanted }, { userName: wanted }] },
    select: columns,
  });
  return account && listed(actor, account);
}

/** Everybody who guides or operates, operators first, each by name. */
export async function listStaff(actor: Member): Promise<ListedPerson[]> {
  const rows = await db.account.findMany({ where: { role: { in: ['guide', 'operator'] } }, select: columns });
  const order = (role: Role) => -roles.indexOf(role);
  return rows
    .map((row) => listed(actor, row))
    .sort((a, b) => order(a.role) - order(b.role) || a.name.localeCompare(b.name, 'fi'));
}

/** `last-operator`: nobody would be left who could give roles. */
export type RoleGiven = 'given' | 'unchanged' | 'last-operator';

/** Gives the role and leaves a row of it, without a name. Throws Failure('not-found') for an account that is gone. */
export async function giveRole(actor: Member, personId: string, role: Role): Promise<RoleGiven> {
  return db.$transaction(async (tx) => {
    // Writes the operators' rows as they are: two operators who take each other's role queue here, on every database.
    const { count } = await tx.account.updateMany({ where: { role: 'operator' }, data: { role: 'operator' } });
    const account = await tx.account.findUnique({ where: { personId } });
    if (!account) throw new Failure('not-found', 'account');
    if (account.role === role) return 'unchanged';
    if (account.role === 'operator' && count === 1) return 'last-operator';
    await tx.account.update({ where: { personId }, data: { role } });
    await noteAct(tx, actor.personId, { act: 'role-given', detail: role });
    return 'given';
  });
}
