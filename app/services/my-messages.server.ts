/** One's messages inside the product. */
import type { Member } from '#app/domain/actor.ts';
import type { Language } from '#app/domain/language.ts';
import { type MyNews, type ShownNotice, withoutTakenBack } from '#app/domain/notice.ts';
import type { Titles } from '#app/domain/titles.ts';
import { db } from '#app/db/client.server.ts';
import type { Notice as NoticeRow } from '#db';
import { commentRequests } from './comment-requests.server.ts';
import { asNotice } from './stored-letters.server.ts';
import { takenBackFrom } from './taken-back.server.ts';
import { titlesOf } from './titles.server.ts';

const onePage = 20;

/** A page of messages, newest first. Pages are counted from 1. */
export type MessagesPage = {
  readonly messages: readonly ShownNotice[];
  readonly titles: Titles;
  readonly page: number;
  readonly pages: number;
};

/** The actor's messages. Those of the page count as read from now on, and are marked as new this once. */
export async function myMessages(actor: Member, language: Language, asked: number): Promise<MessagesPage> {
  const where = { personId: actor.personId };
  const pages = Math.max(1, Math.ceil((await db.notice.count({ where })) / onePage));
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const rows = await db.notice.findMany({
    where,
    include: { from: { select: { account: { select: { name: true } } } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * onePage,
    take: onePage,
  });
  const messages = await asTheyStand(actor, rows);
  const fresh = rows.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  if (fresh.length > 0) {
    await db.notice.updateMany({ where: { id: { in: fresh }, readAt: null }, data: { readAt: new Date() } });
  }
  const titles = await titlesOf(
    messages.map(({ notice }) => notice),
    language,
  );
  return { messages, titles, page, pages };
}

type Row = NoticeRow & { readonly from: { readonly account: { readonly name: string } | null } | null };

/** The messages with what has become of the things they tell of. */
async function asTheyStand(actor: Member, rows: readonly Row[]): Promise<ShownNotice[]> {
  const known = rows.flatMap((row) => {
    const notice = asNotice(row);
    return notice ? [{ ...row, notice }] : [];
  });
  const [takenBack, requestOf] = await Promise.all([
    takenBackFrom(
      actor.personId,
      known.flatMap(({ groupId }) => groupId ?? []),
    ),
    commentRequests(
      actor,
      known.flatMap(({ notice }) => (notice.kind === 'comment-asked' ? notice : [])),
    ),
  ]);
  return known.map(({ id, notice, groupId, from, createdAt, readAt }) => ({
    id,
    notice: withoutTakenBack(notice, takenBack.get(groupId ?? '') ?? new Set()),
    from: from?.account?.name ?? null,
    request: notice.kind === 'comment-asked' ? requestOf(notice) : null,
    at: createdAt.toISOString(),
    isNew: readAt === null,
  }));
}

/** How many messages are new, whether there are any, and whether the account's address waits to be confirmed. */
export async function myNews({ personId }: Member): Promise<MyNews> {
  const [all, unread, unconfirmed] = await Promise.all([
    db.notice.count({ where: { personId } }),
    db.notice.count({ where: { personId, readAt: null } }),
    db.account.count({ where: { personId, email: { not: null }, emailConfirmedAt: null } }),
  ]);
  return { hasMessages: all > 0, unread, isUnconfirmed: unconfirmed > 0 };
}
