/** A guide's groups: making one, what is decided about it, who guides it, and its end. */
import type { Member } from '#app/domain/actor.ts';
import { can } from '#app/domain/actor.ts';
import { flagsOf } from '#app/domain/attention.ts';
import { dateInHelsinki } from '#app/domain/day.ts';
import { Failure } from '#app/domain/failure.ts';
import { type GroupChoices, type GroupLine, type GroupSettings, groupState, headOfGroup } from '#app/domain/group.ts';
import { isLanguage } from '#app/domain/language.ts';
import { db, type Transaction } from '#app/db/client.server.ts';
import type { Group } from '#db';
import { factKey, storeOnce } from './form-key.server.ts';
import { groupSight } from './group-sight.server.ts';
import { guidedGroup } from './guided.server.ts';

/** Open ones first, the newest first; of those, how many members need the guide today. */
export async function listGroups(actor: Member): Promise<GroupLine[]> {
  const today = dateInHelsinki(new Date());
  const rows = await db.group.findMany({
    where: { guides: { some: { personId: actor.personId } } },
    orderBy: { createdAt: 'desc' },
  });
  const lines = await Promise.all(
    rows.map(async (group) => {
      const { id, name, endsOn } = group;
      const state = groupState(group, today);
      const counts = state === 'open' ? await countsOf(group) : { members: 0, needHelp: 0, awaitComment: 0 };
      return { id, name, state, endsOn, ...counts };
    }),
  );
  const isOver = ({ state }: GroupLine) => Number(state !== 'open');
  return lines.sort((one, other) => isOver(one) - isOver(other));
}

async function countsOf(group: Group): Promise<Pick<GroupLine, 'members' | 'needHelp' | 'awaitComment'>> {
  const { members, today } = await groupSight(group);
  const flagged = members.map((member) => flagsOf(member, today)).filter((flags) => flags.length > 0);
  const asking = flagged.filter((flags) => flags.some(({ rule }) => rule === 'comment'));
  return { members: members.length, needHelp: flagged.length, awaitComment: asking.length };
}

/**
 * Makes a group with the actor as its guide and returns its id. The same form sent twice makes one group.
 * Throws Failure('not-found') for who may not guide.
 */
export async function createGroup(actor: Member, choices: GroupChoices, formKey: string): Promise<string> {
  if (!can(actor, 'guide-groups')) throw new Failure('not-found', 'guide-groups');
  const id = factKey(formKey, actor.personId);
  await storeOnce(() =>
    db.group.create({ data: { id, ...choices, guides: { create: { personId: actor.personId } } } }),
  );
  return id;
}

/** Throws Failure('not-found'), as do all below, for a group that is not the actor's. */
export async function groupSettings(actor: Member, groupId: string): Promise<GroupSettings> {
  const group = await guidedGroup(actor, groupId);
  const today = dateInHelsinki(new Date());
  const { name, language, welcome, endsOn } = group;
  return {
    name,
    language: isLanguage(language) ? language : 'fi',
    welcome,
    endsOn,
    head: headOfGroup(group, today),
    state: groupState(group, today),
    guides: (await guidesOf(groupId)).map((guide) => ({ ...guide, isMe: guide.personId === actor.personId })),
  };
}

/** Who guides the group, the first one first. */
export async function guidesOf(groupId: string, client: Transaction = db) {
  const rows = await client.groupGuide.findMany({
    where: { groupId },
    select: { personId: true, person: { select: { account: { select: { name: true } } } } },
    orderBy: [{ createdAt: 'asc' }, { personId: 'asc' }],
  });
  return rows.map(({ personId, person }) => ({ personId, name: person.account?.name ?? '' }));
}

export async function changeGroup(actor: Member, groupId: string, choices: GroupChoices): Promise<void> {
  await guidedGroup(actor, groupId);
  await db.group.update({ where: { id: groupId }, data: choices });
}

/** From then on guides see nothing of the members, nobody joins, and nothing is sent. Members keep their own progress. */
export async function archiveGroup(actor: Member, groupId: string): Promise<void> {
  await guidedGroup(actor, groupId);
  await db.group.updateMany({ where: { id: groupId, archivedAt: null }, data: { archivedAt: new Date() } });
}

/** Opens it again for as long as each member agreed to; a last day that is past no longer holds. */
export async function reopenGroup(actor: Member, groupId: string): Promise<void> {
  const { endsOn } = await guidedGroup(actor, groupId);
  const isPast = endsOn !== null && endsOn < dateInHelsinki(new Date());
  await db.group.update({ where: { id: groupId }, data: { archivedAt: null, ...(isPast ? { endsOn: null } : {}) } });
}

/**
 * Takes a guide out of the group, oneself as well. Returns false for the last one, who stays. Another's way back in may be an
 * invitation to a colleague of theirs that nobody has used yet, so these are taken back.
 */
export async function removeGuide(actor: Member, groupId: string, personId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { createdAt } = await guidedGroup(actor, groupId, tx);
    // Changes nothing, but holds the row: two guides who take each other out at once come one after the other.
    await tx.group.update({ where: { id: groupId }, data: { createdAt } });
    const guides = await tx.groupGuide.findMany({ where: { groupId } });
    if (!guides.some((guide) => guide.personId === personId)) return true;
    if (guides.length === 1) return false;
    await tx.groupGuide.delete({ where: { groupId_personId: { groupId, personId } } });
    const waiting = { groupId, kind: 'colleague' as const, uses: 0, revokedAt: null };
    if (personId !== actor.personId) {
      await tx.invitation.updateMany({ where: waiting, data: { revokedAt: new Date() } });
    }
    return true;
  });
}

/** Ends the groups that would be left without a guide when this one's account goes. */
export async function archiveOrphans(tx: Transaction, personId: string): Promise<void> {
  const where = { archivedAt: null, guides: { some: { personId }, none: { personId: { not: personId } } } };
  await tx.group.updateMany({ where, data: { archivedAt: new Date() } });
}
