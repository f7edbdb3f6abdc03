/** Invitations of a group: making them, listing them, printing them again, taking them back. */
import { randomBytes } from 'node:crypto';
import type { Member } from '#app/domain/actor.ts';
import type { Target } from '#app/domain/assignment.ts';
import { newCode, parseCode } from '#app/domain/code.ts';
import { dateInHelsinki, daysAfter, endOfDay } from '#app/domain/day.ts';
import type { Day } from '#app/domain/day.ts';
import { Failure } from '#app/domain/failure.ts';
import {
  invitationDays,
  type InvitationKind,
  type InvitationSheet,
  invitationState,
  type ListedInvitation,
} from '#app/domain/invitation.ts';
import { isLanguage, type Language } from '#app/domain/language.ts';
import { db, type Transaction } from '#app/db/client.server.ts';
import type { Group, Invitation } from '#db';
import { describeTargets, presentTargets } from './chosen-modules.server.ts';
import { factKey, storeOnce } from './form-key.server.ts';
import { guidesOf } from './groups.server.ts';
import { guidedGroup, openGroup } from './guided.server.ts';
import { hashSecret, openSecret, sealSecret } from './secrets.server.ts';
import { asTargets } from './stored.server.ts';

/** What a guide decides of an invitation with a code. */
export type NewInvitation = {
  readonly language: Language;
  readonly targets: readonly Target[];
  readonly minutesAWeek: number | null;
  readonly note: string | null;
  readonly validUntil: Day;
  readonly maxUses: number | null;
};

/** A fresh code, as the table holds it: to be looked up by, and to be shown again. */
export function newInvitationCode(): { codeHash: string; sealedCode: string } {
  const code = newCode(randomBytes(11));
  return { codeHash: hashSecret('invitation', code), sealedCode: sealSecret('invitation', code) };
}

/** The invitation that a code opens, with its group; null when there is none. Nothing else finds one by a code. */
export async function invitationWith(code: string, client: Transaction = db) {
  const parsed = parseCode(code);
  if (parsed === null) return null;
  return client.invitation.findUnique({
    where: { codeHash: hashSecret('invitation', parsed) },
    include: { group: true },
  });
}

/** Makes one and returns its id; the same form sent twice makes one. Throws as `openGroup` does. */
export async function makeInvitation(
  actor: Member,
  groupId: string,
  { targets, validUntil, ...choices }: NewInvitation,
  formKey: string,
): Promise<string> {
  await openGroup(actor, groupId);
  const id = factKey(formKey, groupId);
  const data = { id, groupId, ...choices, ...newInvitationCode(), modules: [...targets] };
  await storeOnce(() => db.invitation.create({ data: { ...data, expiresAt: endOfDay(validUntil) } }));
  return id;
}

/** When one that is sent today to an address ends. */
export function sentInvitationEnds(): Date {
  return endOfDay(daysAfter(dateInHelsinki(new Date()), invitationDays.sent));
}

function listed(row: Invitation, group: Group): ListedInvitation {
  const now = new Date();
  const { id, kind, email, uses, maxUses, expiresAt, createdAt } = row;
  return {
    id,
    kind,
    state: invitationState(row, group, { now, today: dateInHelsinki(now) }),
    email,
    // What was sent to one address is for its reader: not even the guide sees it again.
    code: kind === 'code' ? openSecret('invitation', row.sealedCode) : null,
    uses,
    maxUses,
    chosen: asTargets(row.modules).length,
    expiresAt: new Date(expiresAt.getTime() - 1).toISOString(),
    createdAt: createdAt.toISOString(),
  };
}

/** The group's invitations of these kinds, the newest first. Throws Failure('not-found') for another's group. */
export async function listInvitations(
  actor: Member,
  groupId: string,
  kinds: readonly InvitationKind[],
): Promise<ListedInvitation[]> {
  const group = await guidedGroup(actor, groupId);
  const rows = await db.invitation.findMany({
    where: { groupId, kind: { in: [...kinds] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map((row) => listed(row, group));
}

/** What its printed sheet shows. Throws Failure('not-found') for another's, and for one that has no code to print. */
export async function invitationSheet(actor: Member, groupId: string, id: string): Promise<InvitationSheet> {
  const group = await guidedGroup(actor, groupId);
  const row = await db.invitation.findFirst({ where: { id, groupId, kind: 'code' } });
  if (!row) throw new Failure('not-found', 'invitation');
  return {
    ...listed(row, group),
    group: group.name,
    guides: (await guidesOf(groupId)).map(({ name }) => name),
    language: isLanguage(row.language) ? row.language : 'fi',
    modules: await describeTargets(await presentTargets(row.modules)),
    minutesAWeek: row.minutesAWeek,
    note: row.note,
  };
}

/** Takes it back, and its letter if that has not left yet. Who has joined stays. Throws Failure('not-found') for another's. */
export async function revokeInvitation(actor: Member, groupId: string, id: string): Promise<void> {
  await guidedGroup(actor, groupId);
  await db.$transaction(async (tx) => {
    const where = { id, groupId };
    if ((await tx.invitation.count({ where })) === 0) throw new Failure('not-found', 'invitation');
    await tx.invitation.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: new Date() } });
    await tx.mail.updateMany({ where: { key: mailKeyOf(id), state: 'waiting' }, data: { state: 'dropped' } });
  });
}

/** The key of the letter that carries an invitation. */
export function mailKeyOf(invitationId: string): string {
  return `invitation:${invitationId}`;
}
