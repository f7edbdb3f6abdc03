/** Groups for tests: each call makes a new one, with what most tests need of it. */
import { randomUUID } from 'node:crypto';
import { db } from './db.ts';

type Somebody = { readonly personId: string };
type Group = Awaited<ReturnType<typeof db.group.create>>;
type Membership = Awaited<ReturnType<typeof db.membership.create>>;

/** @param group what is special about it. */
export async function aGroup({ personId }: Somebody, group: Partial<Omit<Group, 'id'>> = {}): Promise<Group> {
  return db.group.create({
    data: { name: `Ryhmä ${randomUUID().slice(0, 8)}`, ...group, guides: { create: { personId } } },
  });
}

/** @param consent what the member shows, when not everything that is always shown for years to come. */
export async function aMembership(
  { id: groupId }: { readonly id: string },
  { personId }: Somebody,
  consent: Partial<Omit<Membership, 'id' | 'groupId' | 'personId'>> = {},
): Promise<Membership> {
  return db.membership.create({ data: { groupId, personId, sharesUntil: '2099-12-31', ...consent } });
}

/** Confirms the address of a member that people.ts made. */
export async function withConfirmedAddress<S extends Somebody>(somebody: S): Promise<S> {
  await db.account.update({ where: { personId: somebody.personId }, data: { emailConfirmedAt: new Date() } });
  return somebody;
}
