/** E-mails on their way, as rows: each is put in once, taken by one process at a time, and its end is written down. */
import { randomUUID } from 'node:crypto';
import { addressKept, claimFor, type DropReason, nextTryAfter, type Sending } from '#app/domain/outbox.ts';
import type { Language } from '#app/domain/language.ts';
import type { Letter } from '#app/domain/notice.ts';
import { db, type Transaction } from '#app/db/client.server.ts';
import type { Mail } from '#db';
import { kickMail } from './mail-worker.server.ts';

type Facts<L extends Letter> = L extends Letter ? Omit<L, 'kind'> : never;

export type Posting = {
  /** Says what it is about: a second posting with the same key is none. */
  readonly key: string;
  /** Null when it is not known whose address it is. */
  readonly personId: string | null;
  readonly address: string;
  readonly language: Language;
  readonly kind: Letter['kind'];
  /** What its sentences are made of; for a new password nothing, because its link is made when it is sent. */
  readonly facts: Facts<Letter> | Record<string, never>;
  /** Given: it is written down only, with why it is not sent. */
  readonly dropped?: DropReason | null;
};

/** Puts an e-mail into the outbox in the given transaction, unless one with this key is there. */
export async function post(tx: Transaction, { dropped = null, facts, ...mail }: Posting): Promise<void> {
  const end = dropped === null ? {} : { state: 'dropped' as const, problem: dropped, address: '' };
  await tx.mail.upsert({
    where: { key: mail.key },
    create: { id: randomUUID(), ...mail, facts: { ...facts }, nextTryAt: new Date(), ...end },
    update: {},
  });
  if (dropped === null) kickMail();
}

/** An e-mail that this process alone has in hand until `claimedUntil`. `tries` counts the one that begins now. */
export type ClaimedMail = Mail & { readonly claimedUntil: Date };

/**
 * Takes up to `count` e-mails whose turn it is. Each is taken by a conditional update, so that of several processes one gets
 * it. Should the process end with one in hand, its claim runs out and another try is made.
 */
export async function claimMail(count: number): Promise<ClaimedMail[]> {
  const now = new Date();
  const isTurn = {
    state: 'waiting' as const,
    nextTryAt: { lte: now },
    OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }],
  };
  const rows = await db.mail.findMany({ where: isTurn, orderBy: [{ nextTryAt: 'asc' }, { id: 'asc' }], take: count });
  const claimed: ClaimedMail[] = [];
  for (const row of rows) {
    // A little chance in it, so that two processes never write the same end.
    const claimedUntil = new Date(now.getTime() + claimFor + Math.floor(Math.random() * 1000));
    const taken = await db.mail.updateMany({
      where: { id: row.id, tries: row.tries, ...isTurn },
      data: { claimedUntil, tries: { increment: 1 } },
    });
    if (taken.count === 1) claimed.push({ ...row, tries: row.tries + 1, claimedUntil });
  }
  return claimed;
}

/** What is written at the end only by who still has it in hand. */
async function conclude({ id, claimedUntil }: ClaimedMail, data: Parameters<typeof db.mail.updateMany>[0]['data']) {
  await db.mail.updateMany({ where: { id, state: 'waiting', claimedUntil }, data: { ...data, claimedUntil: null } });
}

/** Gives it back as it was taken: the process stops, or something of ours failed before anything was sent. */
export async function giveBack(mail: ClaimedMail): Promise<void> {
  await conclude(mail, { tries: { decrement: 1 } });
}

/** Not wanted any more. The address of somebody unknown is not kept at all. */
export async function dropMail(mail: ClaimedMail, reason: DropReason): Promise<void> {
  await conclude(mail, { state: 'dropped', problem: reason, facts: {}, address: '' });
}

/** Notes how a sending went: sent, to be tried again later, or given up. */
export async function noteSending(mail: ClaimedMail, sending: Sending): Promise<void> {
  const now = new Date();
  if (sending.kind === 'sent') {
    await conclude(mail, { state: 'sent', sentAt: now, problem: null, facts: {} });
    return;
  }
  const { problem } = sending;
  const next = sending.kind === 'refused' ? null : nextTryAfter(mail.tries, now);
  await conclude(mail, next ? { nextTryAt: next, problem } : { state: 'failed', nextTryAt: now, problem });
}

/** Empties addresses and facts of e-mails that came to their end a while ago. */
export async function forgetAddresses(): Promise<void> {
  const before = new Date(Date.now() - addressKept);
  await db.mail.updateMany({
    where: { state: { not: 'waiting' }, createdAt: { lt: before }, address: { not: '' } },
    data: { address: '', facts: {} },
  });
}
