/** Groups for tests, made straight in the database: each call makes a new one, with what most tests need of it. */
import { randomUUID } from 'node:crypto';
import type { Assignment, Group, Membership } from '#db';
import { db } from './db.ts';

type Somebody = { readonly personId: string };
type Row = { readonly id: string };

/** A group that goes on, guided by this guide. @param group what is special about it. */
export function aGroup({ personId }: Somebody, group: Partial<Omit<Group, 'id'>> = {}): Promise<Group> {
  return db.group.create({
    data: { name: `Ryhmä ${randomUUID().slice(0, 8)}`, ...group, guides: { create: { personId } } },
  });
}

/** A member who shows what is always shown, until far ahead, unless `consent` says otherwise. */
export function aMembership(
  { id: groupId }: Row,
  { personId }: Somebody,
  consent: Partial<Omit<Membership, 'id' | 'groupId' | 'personId'>> = {},
): Promise<Membership> {
  return db.membership.create({ data: { groupId, personId, sharesUntil: '2099-12-31', ...consent } });
}

/** For the whole group, unless told otherwise. */
export function anAssignment(
  { id: groupId }: Row,
  assignment: Partial<Omit<Assignment, 'id' | 'groupId'>> & { readonly course: string },
): Promise<Assignment> {
  return db.assignment.create({ data: { groupId, key: randomUUID(), ...assignment } });
}

/** Confirms the address of a member that people.ts made. */
export async function withConfirmedAddress<S extends Somebody>(somebody: S): Promise<S> {
  await db.account.update({ where: { personId: somebody.personId }, data: { emailConfirmedAt: new Date() } });
  return somebody;
}
