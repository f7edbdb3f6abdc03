/** Asked when an e-mail's turn has come: is it still wanted and allowed, and what does it take to write it. */
import { rolesFor } from '#app/domain/actor.ts';
import { dateInHelsinki } from '#app/domain/day.ts';
import { isLanguage, type Language } from '#app/domain/language.ts';
import { isGroupOpen, sightOf } from '#app/domain/membership.ts';
import { isAllTakenBack, isNotice, type Letter, type Notice, withoutTakenBack } from '#app/domain/notice.ts';
import { type DropReason, mostInvitations } from '#app/domain/outbox.ts';
import { db } from '#app/db/client.server.ts';
import type { ReadyLetter } from '#app/mail/letter.server.ts';
import { makeLink } from './address-links.server.ts';
import type { ClaimedMail } from './outbox.server.ts';
import { hashSecret, openSecret } from './secrets.server.ts';
import { asLetter } from './stored-letters.server.ts';
import { takenBackFrom } from './taken-back.server.ts';
import { mutedHash } from './unsubscribe.server.ts';

export type Addressed = ReadyLetter & {
  readonly language: Language;
  readonly name: string | null;
  readonly from: string | null;
};

/** The letter and whom it greets, or why it is not sent. */
export async function checkMail(mail: ClaimedMail): Promise<Addressed | DropReason> {
  if (mail.kind === 'reset') return forReset(mail);
  const letter = asLetter(mail);
  if (!letter) return 'unknown';
  if (letter.kind === 'invitation' || letter.kind === 'colleague') return forInvitation(mail, letter);
  if (letter.kind === 'confirm') return forConfirmation(mail, letter);
  return forAccount(mail, letter);
}

async function accountOf(where: { personId: string } | { email: string }) {
  return db.account.findUnique({ where, include: { person: { select: { language: true, mutedMail: true } } } });
}

type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>;

function greeting({ name, person: { language } }: Account) {
  return { name, from: null, language: isLanguage(language) ? language : ('fi' as const) };
}

/** The link is made here, so that asking for one takes no longer for an address that has an account. */
async function forReset({ id, address: email }: ClaimedMail): Promise<Addressed | DropReason> {
  const account = await accountOf({ email });
  if (!account) return 'unknown';
  const { personId } = account;
  const secret = await db.$transaction(async (tx) => {
    await tx.mail.update({ where: { id }, data: { personId } });
    return makeLink(tx, { personId, purpose: 'reset', email });
  });
  return { letter: { kind: 'reset', sealed: '' }, secret, ...greeting(account) };
}

async function forConfirmation(
  { personId, address }: ClaimedMail,
  letter: Letter & { kind: 'confirm' },
): Promise<Addressed | DropReason> {
  const secret = openSecret('confirm', letter.sealed);
  const [account, link, holder] = await Promise.all([
    accountOf({ personId: personId ?? '' }),
    db.addressLink.findUnique({ where: { id: hashSecret('confirm', secret ?? '') } }),
    accountOf({ email: address }),
  ]);
  const isLive = link?.email === address && link.usedAt === null && link.expiresAt > new Date();
  if (!account || !isLive || secret === null) return 'gone';
  // Somebody else's address: they did not ask, and whoever did is not told.
  if (holder && holder.personId !== personId) return 'unknown';
  return { letter, secret, ...greeting(account) };
}

function recentInvitations(address: string): Promise<number> {
  const since = new Date(Date.now() - mostInvitations.within);
  return db.mail.count({
    where: { address, kind: { in: ['invitation', 'colleague'] }, state: 'sent', sentAt: { gt: since } },
  });
}

async function forInvitation(
  { address, language }: ClaimedMail,
  letter: Letter & { kind: 'invitation' | 'colleague' },
): Promise<Addressed | DropReason> {
  const secret = openSecret('invitation', letter.sealed);
  const codeHash = hashSecret('invitation', secret ?? '');
  const invitation = await db.invitation.findUnique({ where: { codeHash }, include: { group: true } });
  if (!invitation || secret === null) return 'gone';
  const { revokedAt, expiresAt, uses, maxUses, group } = invitation;
  const isUsedUp = maxUses !== null && uses >= maxUses;
  const isOpen = revokedAt === null && expiresAt > new Date() && !isUsedUp;
  if (!isOpen || !isGroupOpen(group, dateInHelsinki(new Date()))) return 'gone';
  if ((await db.mutedAddress.count({ where: { hash: mutedHash(address) } })) > 0) return 'muted';
  if ((await recentInvitations(address)) >= mostInvitations.count) return 'enough';
  return { letter, secret, name: null, from: null, language: isLanguage(language) ? language : 'fi' };
}

/** Everything that is told to an account: only to its confirmed address, the one that it had when it was told. */
async function forAccount(mail: ClaimedMail, letter: Letter): Promise<Addressed | DropReason> {
  const account = await accountOf({ personId: mail.personId ?? '' });
  if (!account) return 'gone';
  if (!account.emailConfirmedAt || account.email !== mail.address) return 'no-address';
  if (account.person.mutedMail.some(({ kind }) => kind === letter.kind)) return 'muted';
  const common = { letter, secret: null, ...greeting(account) };
  if (!isNotice(letter)) return common;
  const notice = await db.notice.findUnique({
    where: { key: mail.key },
    include: { group: true, from: { select: { account: { select: { name: true } } } } },
  });
  if (!notice?.group || !(await isConcerned(letter.kind, account, notice.group))) return 'gone';
  const takenBack = (await takenBackFrom(account.personId, [notice.group.id])).get(notice.group.id);
  const left = withoutTakenBack(letter, takenBack ?? new Set());
  return isAllTakenBack(left) ? 'gone' : { ...common, letter: left, from: notice.from?.account?.name ?? null };
}

type Group = { readonly id: string; readonly archivedAt: Date | null; readonly endsOn: string | null };

/** Whether the group still goes on for the person. What guides write reaches only those who show them something. */
async function isConcerned(kind: Notice['kind'], { personId, role }: Account, group: Group): Promise<boolean> {
  const today = dateInHelsinki(new Date());
  if (!isGroupOpen(group, today)) return false;
  if (kind === 'comment-asked') {
    if (!rolesFor('guide-groups').includes(role)) return false;
    return (await db.groupGuide.count({ where: { groupId: group.id, personId } })) > 0;
  }
  const membership = await db.membership.findUnique({
    where: { groupId_personId: { groupId: group.id, personId } },
  });
  if (!membership || membership.endedAt !== null) return false;
  return kind !== 'reminder' || sightOf(membership, group, today) !== null;
}
