/** What guides write to members of their groups. */
import type { Member } from '#app/domain/actor.ts';
import { dateInHelsinki } from '#app/domain/day.ts';
import type { GroupMessages, MessageWay, Receiver, SentMessage } from '#app/domain/group-message.ts';
import { messageWays } from '#app/domain/group-message.ts';
import { isGroupOpen, sightOf } from '#app/domain/membership.ts';
import { db } from '#app/db/client.server.ts';
import type { Group, Mail, Membership } from '#db';
import { factKey } from './form-key.server.ts';
import { guidedGroup } from './guided.server.ts';
import { asNotice } from './stored-letters.server.ts';
import { tell } from './tell.server.ts';

/** Messages that are listed; earlier ones are in the members' own lists. */
const mostListed = 30;

type Person = { readonly person: { readonly account: { readonly name: string } | null } };

/** The members who show the group's guides something today: nobody else can be written to, or is named. */
async function membersInSight(group: Group): Promise<(Membership & { readonly name: string })[]> {
  const today = dateInHelsinki(new Date());
  const rows: (Membership & Person)[] = await db.membership.findMany({
    where: { groupId: group.id, endedAt: null },
    include: { person: { select: { account: { select: { name: true } } } } },
  });
  return rows
    .filter((row) => sightOf(row, group, today) !== null)
    .map(({ person, ...row }) => ({ ...row, name: person.account?.name ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fi'));
}

/** What the page shows. Throws Failure('not-found') for a group that is not the actor's. */
export async function groupMessages(actor: Member, groupId: string): Promise<GroupMessages> {
  const group = await guidedGroup(actor, groupId);
  const members = await membersInSight(group);
  const names = new Map(members.map(({ personId, name }) => [personId, name]));
  return {
    group: { id: group.id, name: group.name, hasEnded: !isGroupOpen(group, dateInHelsinki(new Date())) },
    members: members.map(({ id, name }) => ({ id, name })),
    sent: await sentMessages(groupId, names),
  };
}

/** The key of a message to one member tells which sending it was part of. */
function keyOf(sending: string, membershipId: string): string {
  return `reminder:${sending}:${membershipId}`;
}

async function sentMessages(groupId: string, names: ReadonlyMap<string, string>): Promise<SentMessage[]> {
  const rows = await db.notice.findMany({
    where: { groupId, kind: 'reminder' },
    include: { from: { select: { account: { select: { name: true } } } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 2_000,
  });
  const mails = await db.mail.findMany({ where: { key: { in: rows.map(({ key }) => key) } } });
  const wayByKey = new Map(mails.map((mail) => [mail.key, wayOf(mail)]));
  const sendingOf = ({ key }: { key: string }) => key.split(':')[1] ?? '';
  const sendings = [...new Set(rows.map(sendingOf))].slice(0, mostListed);
  return sendings.flatMap((id): SentMessage[] => {
    const parts = rows.filter((row) => sendingOf(row) === id);
    const [first] = parts;
    const notice = first && asNotice(first);
    if (notice?.kind !== 'reminder') return [];
    const receivers = parts.map(({ key, personId }): Receiver => ({
      id: key,
      name: names.get(personId) ?? null,
      way: wayByKey.get(key) ?? 'product',
    }));
    receivers.sort((a, b) => (a.name ?? '\uffff').localeCompare(b.name ?? '\uffff', 'fi'));
    const by = first?.from?.account?.name ?? null;
    return [{ id, at: first?.createdAt.toISOString() ?? '', by, text: notice.text, receivers }];
  });
}

/** That somebody does not want e-mails is their own affair: such a message just shows in the product. */
function wayOf({ state, problem }: Mail): MessageWay {
  return messageWays.find((way) => way === (state === 'dropped' ? problem : state)) ?? 'product';
}

export type MessageToMembers = {
  /** Ids of memberships; ignored when it goes to everyone. */
  readonly to: readonly string[];
  readonly toAll: boolean;
  readonly text: string;
  readonly formKey: string;
};

/**
 * Sends it to those chosen who can be written to. The same form sent twice sends once. Returns the id of the sending; null
 * when nobody was left. Throws Failure('not-found') for a group that is not the actor's.
 */
export async function writeToMembers(
  actor: Member,
  groupId: string,
  { to, toAll, text, formKey }: MessageToMembers,
): Promise<string | null> {
  const group = await guidedGroup(actor, groupId);
  const receivers = (await membersInSight(group)).filter(({ id }) => toAll || to.includes(id));
  if (receivers.length === 0) return null;
  const sending = factKey(formKey, actor.personId, groupId, text);
  const notice = { kind: 'reminder' as const, group: group.name, text };
  await db.$transaction((tx) =>
    tell(
      tx,
      receivers.map(({ id, personId }) => ({
        personId,
        groupId,
        key: keyOf(sending, id),
        notice,
        fromId: actor.personId,
      })),
    ),
  );
  return sending;
}
