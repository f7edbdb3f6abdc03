/** Invitations to addresses: many members at once, or one colleague. Whether an address has an account here is never told. */
import type { Member } from '#app/domain/actor.ts';
import { isAddress, judgeAddresses, type ListedAddress, type SentVerdict } from '#app/domain/address-list.ts';
import { dateInHelsinki } from '#app/domain/day.ts';
import { invitationState } from '#app/domain/invitation.ts';
import type { Letter } from '#app/domain/notice.ts';
import { db, isUniqueViolation, type Transaction } from '#app/db/client.server.ts';
import type { Group } from '#db';
import { factKey } from './form-key.server.ts';
import { guidedGroup, openGroup } from './guided.server.ts';
import { mailKeyOf, newInvitationCode, sentInvitationEnds } from './invitations.server.ts';

type Sent = 'email' | 'colleague';

/** What this group has sent to addresses before: by its own invitations only, so that nothing is learned of accounts. */
async function knownTo(group: Group, kind: Sent, client: Transaction = db): Promise<Map<string, 'invited' | 'joined'>> {
  const now = new Date();
  const time = { now, today: dateInHelsinki(now) };
  const rows = await client.invitation.findMany({ where: { groupId: group.id, kind, email: { not: null } } });
  const known = new Map<string, 'invited' | 'joined'>();
  for (const row of rows) {
    const { email, uses } = row;
    if (email === null) continue;
    if (uses > 0) known.set(email, 'joined');
    else if (invitationState(row, group, time) === 'open' && !known.has(email)) known.set(email, 'invited');
  }
  return known;
}

/** A verdict for each row; nothing is stored or sent. Throws Failure('not-found') for another's group. */
export async function previewAddresses(actor: Member, groupId: string, list: string): Promise<ListedAddress[]> {
  const group = await guidedGroup(actor, groupId);
  return judgeAddresses(list, await knownTo(group, 'email'));
}

/** Invites one address: the way in and the letter together, or neither. Returns false when this form did so before. */
async function invite(
  actor: Member,
  { group, kind, email, formKey }: { group: Group; kind: Sent; email: string; formKey: string },
): Promise<boolean> {
  const id = factKey(formKey, group.id, kind, email);
  const code = newInvitationCode();
  const { language } = group;
  const letter: Letter = {
    kind: kind === 'email' ? 'invitation' : 'colleague',
    group: group.name,
    guide: actor.name,
    sealed: code.sealedCode,
  };
  const { kind: mailKind, ...facts } = letter;
  const way = { id, groupId: group.id, kind, language, email, maxUses: 1, expiresAt: sentInvitationEnds(), ...code };
  try {
    await db.$transaction(async (tx) => {
      await tx.invitation.create({ data: way });
      await tx.mail.create({ data: { key: mailKeyOf(id), address: email, language, kind: mailKind, facts } });
    });
    return true;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return false;
  }
}

/** Sends an invitation to every ready address of the list, and tells of each row what became of it. */
export async function inviteAddresses(
  actor: Member,
  groupId: string,
  { list, formKey }: { list: string; formKey: string },
): Promise<ListedAddress<SentVerdict>[]> {
  const group = await openGroup(actor, groupId);
  const rows = judgeAddresses(list, await knownTo(group, 'email'));
  const results: ListedAddress<SentVerdict>[] = [];
  for (const row of rows) {
    const isReady = row.verdict === 'ready';
    if (isReady) await invite(actor, { group, kind: 'email', email: row.text, formKey });
    results.push(isReady ? { ...row, verdict: 'sent' } : row);
  }
  return results;
}

/** Invites a colleague to guide the group. `known`: an invitation to the address is under way, and no second one leaves. */
export async function inviteColleague(
  actor: Member,
  groupId: string,
  { email, formKey }: { email: string; formKey: string },
): Promise<'sent' | 'known' | 'bad'> {
  const group = await openGroup(actor, groupId);
  const address = email.trim().toLowerCase();
  if (!isAddress(address)) return 'bad';
  if ((await knownTo(group, 'colleague')).get(address) === 'invited') return 'known';
  await invite(actor, { group, kind: 'colleague', email: address, formKey });
  return 'sent';
}
