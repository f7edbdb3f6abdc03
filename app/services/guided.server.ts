/** What a guide may enter: their own groups, and of the members what each agreed to. Everything else is not there. */
import { can, type Member } from '#app/domain/actor.ts';
import { dateInHelsinki } from '#app/domain/day.ts';
import { Failure } from '#app/domain/failure.ts';
import { type AccessKind, isGroupOpen, type Sight, sightOf } from '#app/domain/membership.ts';
import { db, type Transaction } from '#app/db/client.server.ts';
import type { Group, Membership } from '#db';

/** The group, if the actor is one of its guides. Throws Failure('not-found') for every other one, existing or not. */
export async function guidedGroup(actor: Member, groupId: string, client: Transaction = db): Promise<Group> {
  const group = can(actor, 'guide-groups')
    ? await client.group.findFirst({ where: { id: groupId, guides: { some: { personId: actor.personId } } } })
    : null;
  if (!group) throw new Failure('not-found', 'group');
  return group;
}

/** The actor's group while it goes on. Throws Failure('not-found') for another's, Failure('conflict') for one that has ended. */
export async function openGroup(actor: Member, groupId: string): Promise<Group> {
  const group = await guidedGroup(actor, groupId);
  if (!isGroupOpen(group, dateInHelsinki(new Date()))) throw new Failure('conflict', 'ended group');
  return group;
}

export type GuidedMember = {
  readonly group: Group;
  readonly membership: Membership;
  readonly name: string;
  readonly sight: Sight;
};

/** A member of a group of the actor's who shows something today. Throws Failure('not-found') for every other. */
export async function guidedMember(
  actor: Member,
  { group: groupId, member }: { group: string; member: string },
  client: Transaction = db,
): Promise<GuidedMember> {
  const group = await guidedGroup(actor, groupId, client);
  const row = await client.membership.findFirst({
    where: { id: member, groupId },
    include: { person: { select: { account: { select: { name: true } } } } },
  });
  const sight = row && sightOf(row, group, dateInHelsinki(new Date()));
  if (!row || !sight) throw new Failure('not-found', 'member');
  const { person, ...membership } = row;
  return { group, membership, name: person.account?.name ?? '', sight };
}

/** Leaves the line that each of the members can read: who looked, when, at what. */
export async function noteAccess(
  actor: Member,
  membershipIds: readonly string[],
  { kind, what = null }: { kind: AccessKind; what?: string | null },
  client: Transaction = db,
): Promise<void> {
  await client.accessLine.createMany({
    data: membershipIds.map((membershipId) => ({ membershipId, guideId: actor.personId, kind, what })),
  });
}
