/** Stopping e-mails of one kind, by the link in each of them or in one's own settings. */
import { timingSafeEqual } from 'node:crypto';
import type { Unsubscription } from '#app/domain/address-page.ts';
import type { Member } from '#app/domain/actor.ts';
import { can } from '#app/domain/actor.ts';
import { isMutable, kindsFor, type MutableKind, type NoticeKind } from '#app/domain/notice.ts';
import { db, type Transaction } from '#app/db/client.server.ts';
import { hashSecret } from './secrets.server.ts';

/** Whom a token speaks of: a person, or an address without an account, known by its keyed hash. */
type Subject = { readonly by: 'person' | 'address'; readonly id: string; readonly kind: MutableKind };

const shape = /^(person|address)~([\w-]{36,43})~([a-z-]{1,20})~([\w-]{43})$/;

/** What the table of addresses without invitations holds. */
export function mutedHash(address: string): string {
  return hashSecret('muted-address', address);
}

/** What the link in an e-mail holds. It never runs out: the law gives no day on which one may no longer stop them. */
export function unsubscribeToken(kind: MutableKind, personId: string | null, address: string): string {
  const subject: Subject =
    personId === null ? { by: 'address', id: mutedHash(address), kind } : { by: 'person', id: personId, kind };
  return `${subject.by}~${subject.id}~${kind}~${signature(subject)}`;
}

function signature({ by, id, kind }: Subject): string {
  return hashSecret('unsubscribe', `${by}\n${id}\n${kind}`);
}

function subjectOf(token: string): Subject | null {
  const [, by, id = '', kind, given = ''] = shape.exec(token) ?? [];
  if ((by !== 'person' && by !== 'address') || !isMutable(kind)) return null;
  const subject = { by, id, kind } as const;
  const right = timingSafeEqual(Buffer.from(given), Buffer.from(signature(subject)));
  return right ? subject : null;
}

/** What the link is about; null for one that is not ours. */
export async function unsubscription(token: string): Promise<Unsubscription> {
  const subject = subjectOf(token);
  if (!subject) return null;
  const { by, id, kind } = subject;
  const count =
    by === 'address'
      ? await db.mutedAddress.count({ where: { hash: id } })
      : await db.mutedMail.count({ where: { personId: id, kind } });
  return { kind, isMuted: count > 0 };
}

/** Stops, or takes back. False for a link that is not ours. Of an account that is gone nothing is left to stop. */
export async function setUnsubscribed(token: string, isMuted: boolean): Promise<boolean> {
  const subject = subjectOf(token);
  if (!subject) return false;
  const { by, id, kind } = subject;
  if (by === 'address') {
    if (!isMuted) await db.mutedAddress.deleteMany({ where: { hash: id } });
    else await db.mutedAddress.upsert({ where: { hash: id }, create: { hash: id }, update: {} });
  } else if ((await db.person.count({ where: { id } })) > 0) {
    await db.$transaction((tx) => mute(tx, id, kind, isMuted));
  }
  return true;
}

async function mute(tx: Transaction, personId: string, kind: string, isMuted: boolean): Promise<void> {
  if (!isMuted) await tx.mutedMail.deleteMany({ where: { personId, kind } });
  else
    await tx.mutedMail.upsert({
      where: { personId_kind: { personId, kind } },
      create: { personId, kind },
      update: {},
    });
}

/** The kinds of e-mail that the actor can get, each with whether it is wanted. */
export async function mailChoices(actor: Member): Promise<{ readonly kind: NoticeKind; readonly isWanted: boolean }[]> {
  const muted = await db.mutedMail.findMany({ where: { personId: actor.personId } });
  return kindsFor(can(actor, 'guide-groups')).map((kind) => ({
    kind,
    isWanted: !muted.some((each) => each.kind === kind),
  }));
}

/** Wants exactly these of the kinds that the actor can get. */
export async function chooseMail(actor: Member, wanted: readonly string[]): Promise<void> {
  const kinds = kindsFor(can(actor, 'guide-groups'));
  await db.$transaction(async (tx) => {
    for (const kind of kinds) await mute(tx, actor.personId, kind, !wanted.includes(kind));
  });
}
