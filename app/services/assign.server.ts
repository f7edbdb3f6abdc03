/** Assigning: stores what members are asked to study, and tells those it is for. */
import type { Member } from '#app/domain/actor.ts';
import { dueFor, type LastDay, type Target, targetKey } from '#app/domain/assignment.ts';
import { dateInHelsinki } from '#app/domain/day.ts';
import { Failure } from '#app/domain/failure.ts';
import { sightOf } from '#app/domain/membership.ts';
import type { Notice } from '#app/domain/notice.ts';
import { chosenTargets, type NewAssignment } from '#app/domain/template.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db, type Transaction } from '#app/db/client.server.ts';
import type { Group, Membership } from '#db';
import { factKey, storeOnce } from './form-key.server.ts';
import { openGroup } from './guided.server.ts';
import { tell } from './tell.server.ts';

export type Assigning = {
  /** Of the form: sent again, it assigns nothing again. */
  readonly key: string;
  readonly items: readonly NewAssignment[];
  /** Ids of memberships; null: everyone, also those who join later. */
  readonly to: readonly string[] | null;
};

/**
 * How many this form has assigned, now or when it was sent before. What everyone in the group has already is not given to
 * everyone twice.
 * Throws Failure('not-found') for a member whom the actor does not guide, Failure('conflict') when the group has ended.
 */
export async function assign(actor: Member, groupId: string, { key, items, to }: Assigning): Promise<number> {
  const group = await openGroup(actor, groupId);
  const members = await toldMembers(group, to);
  let assigned = 0;
  await storeOnce(() =>
    db.$transaction(async (tx) => {
      const { fresh, repeated } = await newOnes(tx, groupId, { key, items, to });
      assigned = fresh.length + repeated;
      for (const { key: own, item } of fresh) await store(tx, { groupId, key: own, item, to });
      const told = fresh.map(({ item }) => item);
      if (told.length > 0)
        await tell(
          tx,
          members.map((member) => tellingOf(group, member, { key, items: told })),
        );
    }),
  );
  return assigned;
}

export type Chosen = {
  readonly key: string;
  /** As the form names them. */
  readonly what: readonly string[];
  readonly to: readonly string[] | null;
  readonly shared: LastDay & { readonly required: boolean; readonly note: string | null };
};

/** Assigns what was ticked in a form. `nothing`: none of it exists; `already`: everyone has all of it. Throws as `assign`. */
export async function assignChosen(
  actor: Member,
  groupId: string,
  { key, what, to, shared }: Chosen,
): Promise<'assigned' | 'already' | 'nothing'> {
  const targets = chosenTargets(what, (await catalogue()).courses);
  await openGroup(actor, groupId);
  if (targets.length === 0) return 'nothing';
  const items = targets.map((target) => ({ ...target, ...shared }));
  return (await assign(actor, groupId, { key, items, to })) > 0 ? 'assigned' : 'already';
}

/** Those it is for, as far as the guide may know of them. */
async function toldMembers(group: Group, to: Assigning['to']): Promise<Membership[]> {
  const today = dateInHelsinki(new Date());
  const rows = await db.membership.findMany({
    where: { groupId: group.id, endedAt: null, ...(to === null ? {} : { id: { in: [...to] } }) },
  });
  const seen = rows.filter((row) => sightOf(row, group, today) !== null);
  if (to !== null && seen.length !== new Set(to).size) throw new Failure('not-found', 'member');
  return seen;
}

type Keyed = { readonly key: string; readonly item: NewAssignment };

/** Without what this form has stored before, and without what everyone has already. */
async function newOnes(
  tx: Transaction,
  groupId: string,
  { key, items, to }: Assigning,
): Promise<{ fresh: Keyed[]; repeated: number }> {
  const keyed = items.map((item) => ({ key: factKey(key, groupId, targetKey(item)), item }));
  const known = await tx.assignment.findMany({
    where: { OR: [{ key: { in: keyed.map((each) => each.key) } }, { groupId, toAll: true, withdrawnAt: null }] },
  });
  const keys = new Set(known.map((row) => row.key));
  const shared = new Set(known.filter((row) => row.toAll && row.withdrawnAt === null).map(targetKey));
  const fresh = keyed.filter(({ key: own, item }) => !keys.has(own) && !(to === null && shared.has(targetKey(item))));
  return { fresh, repeated: keyed.filter((each) => keys.has(each.key)).length };
}

async function store(
  tx: Transaction,
  { groupId, key, item, to }: Keyed & { groupId: string; to: Assigning['to'] },
): Promise<void> {
  const { course, module, required, note, dueOn, dueDays } = item;
  const data = { groupId, key, course, module, required, note, dueOn, dueDays, toAll: to === null };
  const { id } = await tx.assignment.create({ data, select: { id: true } });
  const named = [...new Set(to ?? [])].map((membershipId) => ({ assignmentId: id, membershipId }));
  if (named.length > 0) await tx.assignedMember.createMany({ data: named });
}

/** One message for all that was given at once; a day or a note stands in it when it is the same for everything. */
function tellingOf(group: Group, member: Membership, { key, items }: { key: string; items: readonly NewAssignment[] }) {
  const targets: Target[] = items.map(({ course, module }) => ({ course, module }));
  const days = new Set(items.map((item) => dueFor(item, member)));
  const notes = new Set(items.map(({ note }) => note));
  const only = (values: ReadonlySet<string | null>) => (values.size === 1 ? ([...values][0] ?? null) : null);
  const notice: Notice = { kind: 'assignment', group: group.name, targets, dueOn: only(days), note: only(notes) };
  return { personId: member.personId, groupId: group.id, key: `assignment:${key}:${member.id}`, notice };
}
