/** Tells people something: a notice inside the product, and an e-mail to those who want one. */
import { betweenReminders, type DropReason } from '#app/domain/outbox.ts';
import { isLanguage } from '#app/domain/language.ts';
import { type Notice, reminderKinds } from '#app/domain/notice.ts';
import type { Transaction } from '#app/db/client.server.ts';
import { post } from './outbox.server.ts';

export type Telling = {
  readonly personId: string;
  readonly groupId: string;
  /** Says what it is about: a second telling with the same key is none. */
  readonly key: string;
  readonly notice: Notice;
  /** The guide who wrote it. */
  readonly fromId?: string;
};

/** Stores the notices and their e-mails in the given transaction, each once, whichever process comes first. */
export async function tell(tx: Transaction, tellings: readonly Telling[]): Promise<void> {
  const keys = tellings.map(({ key }) => key);
  const told = await tx.mail.findMany({ where: { key: { in: keys } }, select: { key: true } });
  const people = await readersOf(tx, tellings);
  const known = new Set(told.map(({ key }) => key));
  for (const telling of tellings) {
    const { personId, groupId, key, notice, fromId = null } = telling;
    const reader = people.get(personId);
    if (!reader || known.has(key)) continue;
    known.add(key);
    const { kind, ...facts } = notice;
    const create = { personId, groupId, key, kind, facts, fromId };
    await tx.notice.upsert({ where: { key }, create, update: {} });
    const { language, account } = reader;
    const address = account?.email ?? '';
    await post(tx, { key, personId, address, language, kind, facts, dropped: await whyNotMailed(tx, telling, reader) });
  }
}

async function readersOf(tx: Transaction, tellings: readonly Telling[]) {
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(tellings.map(({ personId }) => personId))] } },
    select: {
      id: true,
      language: true,
      account: { select: { email: true, emailConfirmedAt: true } },
      mutedMail: { select: { kind: true } },
    },
  });
  return new Map(
    people.map(({ id, language, ...rest }) => [
      id,
      { ...rest, language: isLanguage(language) ? language : ('fi' as const) },
    ]),
  );
}

type Reader = Awaited<ReturnType<typeof readersOf>> extends Map<string, infer R> ? R : never;

/** Null: it is mailed, and if it is a reminder, the week's one is thereby used. */
async function whyNotMailed(
  tx: Transaction,
  { personId, groupId, notice: { kind } }: Telling,
  { account, mutedMail }: Reader,
): Promise<DropReason | null> {
  if (!account?.email || !account.emailConfirmedAt) return 'no-address';
  if (mutedMail.some((muted) => muted.kind === kind)) return 'muted';
  if (!reminderKinds.includes(kind)) return null;
  const now = new Date();
  const before = new Date(now.getTime() - betweenReminders);
  const first = await tx.membership.updateMany({
    where: { groupId, personId, endedAt: null, OR: [{ remindedAt: null }, { remindedAt: { lte: before } }] },
    data: { remindedAt: now },
  });
  return first.count === 1 ? null : 'this-week';
}
