/** Opening an invitation, and joining a group by it with what one agrees to show. */
import { type Actor, can, type Member } from '#app/domain/actor.ts';
import { type Target, targetKey } from '#app/domain/assignment.ts';
import { parseCode } from '#app/domain/code.ts';
import { dateInHelsinki } from '#app/domain/day.ts';
import { Failure } from '#app/domain/failure.ts';
import { invitationState } from '#app/domain/invitation.ts';
import type { JoinPage } from '#app/domain/join-page.ts';
import { type Consent, consentUntil, mayShowUntil } from '#app/domain/membership.ts';
import { db, isUniqueViolation, type Transaction } from '#app/db/client.server.ts';
import { describeTargets, presentTargets } from './chosen-modules.server.ts';
import { guidesOf } from './groups.server.ts';
import { invitationWith } from './invitations.server.ts';

type Found = NonNullable<Awaited<ReturnType<typeof invitationWith>>>;

function stateNow(invitation: Found) {
  const now = new Date();
  return invitationState(invitation, invitation.group, { now, today: dateInHelsinki(now) });
}

/** What the holder of a code sees. A code that no invitation has tells nothing, whatever else there is. */
export async function openJoinPage(actor: Actor, code: string): Promise<JoinPage> {
  if (parseCode(code) === null) return { kind: 'typing' };
  const invitation = await invitationWith(code);
  if (!invitation) return { kind: 'unknown' };
  return (await standingIn(actor, invitation)) ?? pageOf(actor, invitation);
}

/** Who belongs to the group already learns so whatever became of the invitation. */
async function standingIn(actor: Actor, { group, groupId, kind }: Found, client: Transaction = db) {
  if (actor.kind !== 'member') return null;
  const key = { groupId, personId: actor.personId };
  const guide = await client.groupGuide.findUnique({ where: { groupId_personId: key } });
  if (guide) return { kind: 'guide' as const, groupId, group: group.name };
  if (kind === 'colleague') return null;
  const membership = await client.membership.findUnique({ where: { groupId_personId: key } });
  if (!membership || membership.endedAt !== null) return null;
  return { kind: 'member' as const, membershipId: membership.id, group: group.name };
}

async function pageOf(actor: Actor, invitation: Found): Promise<JoinPage> {
  const state = stateNow(invitation);
  if (state !== 'open') return { kind: state };
  const { group, kind, minutesAWeek, note, email } = invitation;
  const guides = (await guidesOf(group.id)).map(({ name }) => name);
  if (kind === 'colleague') {
    return { kind: 'colleague', group: group.name, guides, mayAccept: can(actor, 'guide-groups') };
  }
  const today = dateInHelsinki(new Date());
  return {
    kind: 'open',
    group: group.name,
    welcome: group.welcome,
    guides,
    modules: await describeTargets(await presentTargets(invitation.modules)),
    minutesAWeek,
    note,
    until: consentUntil(today, group),
    today,
    email,
  };
}

/** Everything else that joining can come to is what the page of the invitation then tells. */
export type Joined = { readonly kind: 'joined'; readonly membershipId: string } | JoinPage;

/**
 * Makes the actor a member, or one again, and gives them what the invitation asks to study. Who is one already stays as they
 * are, and takes no use of the invitation. Throws Failure('conflict') for a last day of showing that cannot be chosen.
 */
export async function joinGroup(actor: Member, code: string, consent: Consent): Promise<Joined> {
  const targets = await presentTargets((await invitationWith(code))?.modules ?? []);
  // Twice, because another request may have made the same row a moment earlier: then it is found.
  for (const isLast of [false, true]) {
    try {
      const membershipId = await db.$transaction((tx) => join(tx, actor, { code, consent, targets }));
      return membershipId === null ? await openJoinPage(actor, code) : { kind: 'joined', membershipId };
    } catch (error) {
      if (error instanceof UsedUp) break;
      if (isLast || !isUniqueViolation(error)) throw error;
    }
  }
  return openJoinPage(actor, code);
}

class UsedUp extends Error {}

type Joining = { readonly code: string; readonly consent: Consent; readonly targets: readonly Target[] };

/** The new membership; null when there is nothing to join, for a reason that the page tells. */
async function join(tx: Transaction, actor: Member, { code, consent, targets }: Joining): Promise<string | null> {
  const invitation = await invitationWith(code, tx);
  if (!invitation || invitation.kind === 'colleague' || stateNow(invitation) !== 'open') return null;
  if (await standingIn(actor, invitation, tx)) return null;
  if (!mayShowUntil(consent.sharesUntil, invitation.group, dateInHelsinki(new Date()))) {
    throw new Failure('conflict', 'last day');
  }
  const membershipId = await openMembership(tx, { groupId: invitation.groupId, personId: actor.personId }, consent);
  await takeUse(tx, invitation.id);
  await assignChosen(tx, { invitation, membershipId, targets });
  return membershipId;
}

/** A new row, or the one of before opened anew. Throws when another request has just done so. */
async function openMembership(
  tx: Transaction,
  key: { groupId: string; personId: string },
  { sharesQuizzes, sharesTexts, sharesUntil }: Consent,
): Promise<string> {
  const now = new Date();
  const agreed = { sharesQuizzes, sharesTexts, sharesUntil, joinedAt: now, lastVisitOn: dateInHelsinki(now) };
  const before = await tx.membership.findUnique({ where: { groupId_personId: key } });
  if (!before) return (await tx.membership.create({ data: { ...key, ...agreed } })).id;
  const { count } = await tx.membership.updateMany({
    where: { id: before.id, endedAt: { not: null } },
    data: { ...agreed, endedAt: null, end: null },
  });
  if (count === 0) throw new UsedUp();
  return before.id;
}

/** Counts one use, if there is one left and it is still in force. The database decides, not what was read before. */
async function takeUse(tx: Transaction, id: string): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: {
      id,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      OR: [{ maxUses: null }, { uses: { lt: db.invitation.fields.maxUses } }],
    },
    data: { uses: { increment: 1 } },
  });
  if (count === 0) throw new UsedUp();
}

/**
 * One assignment for each target and invitation; everyone who joins later is named in the same one. What the whole group
 * has been given is theirs already.
 */
async function assignChosen(
  tx: Transaction,
  { invitation, membershipId, targets }: { invitation: Found; membershipId: string; targets: readonly Target[] },
): Promise<void> {
  const { id, groupId } = invitation;
  const shared = await tx.assignment.findMany({ where: { groupId, toAll: true, withdrawnAt: null } });
  const known = new Set(shared.map(targetKey));
  for (const target of targets.filter((each) => !known.has(targetKey(each)))) {
    const key = `invitation:${id}:${targetKey(target)}`;
    const create = { key, groupId, ...target, toAll: false, required: true };
    const { id: assignmentId } = await tx.assignment.upsert({ where: { key }, create, update: {} });
    const named = { assignmentId, membershipId };
    await tx.assignedMember.upsert({ where: { assignmentId_membershipId: named }, create: named, update: {} });
  }
}

/** Makes the actor a guide of the group. Everything else than `guide` is what the page of the invitation then tells. */
export async function acceptAsColleague(actor: Member, code: string): Promise<JoinPage> {
  try {
    await db.$transaction(async (tx) => {
      const invitation = await invitationWith(code, tx);
      const mayEnter =
        invitation?.kind === 'colleague' && can(actor, 'guide-groups') && stateNow(invitation) === 'open';
      if (!mayEnter || (await standingIn(actor, invitation, tx))) return;
      await tx.groupGuide.create({ data: { groupId: invitation.groupId, personId: actor.personId } });
      await takeUse(tx, invitation.id);
    });
  } catch (error) {
    if (!(error instanceof UsedUp) && !isUniqueViolation(error)) throw error;
  }
  return openJoinPage(actor, code);
}
