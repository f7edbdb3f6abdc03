/** E-mails for operators: whether they leave, which do not and why, and trying them again. */
import type { Member } from '#app/domain/actor.ts';
import type { MailStatus } from '#app/domain/admin-mail.ts';
import type { Language } from '#app/domain/language.ts';
import { maskedAddress } from '#app/domain/outbox.ts';
import { db } from '#app/db/client.server.ts';
import { isMailSet } from '#app/mail/transport.server.ts';
import { kickMail } from './mail-worker.server.ts';
import { post } from './outbox.server.ts';

const week = 7 * 24 * 60 * 60 * 1000;

export async function mailStatus(): Promise<MailStatus> {
  const hasTrouble = { OR: [{ state: 'failed' as const }, { state: 'waiting' as const, problem: { not: null } }] };
  const [waiting, sent, failed, rows] = await Promise.all([
    db.mail.count({ where: { state: 'waiting' } }),
    db.mail.count({ where: { state: 'sent', sentAt: { gt: new Date(Date.now() - week) } } }),
    db.mail.count({ where: { state: 'failed' } }),
    db.mail.findMany({ where: hasTrouble, orderBy: { createdAt: 'desc' }, take: 50 }),
  ]);
  const troubled = rows.map(({ id, kind, address, state, tries, problem, nextTryAt }) => ({
    id,
    kind,
    to: maskedAddress(address),
    hasFailed: state === 'failed',
    tries,
    problem: problem ?? '',
    at: nextTryAt.toISOString(),
  }));
  return { isSet: isMailSet(), waiting, sent, failed, troubled };
}

/** Puts everything that failed, and has an address still, back into the outbox from the beginning. */
export async function tryAgain(): Promise<void> {
  const now = new Date();
  await db.mail.updateMany({
    where: { state: 'failed', address: { not: '' } },
    data: { state: 'waiting', tries: 0, nextTryAt: now },
  });
  await db.mail.updateMany({
    where: { state: 'waiting', claimedUntil: null, problem: { not: null } },
    data: { nextTryAt: now },
  });
  kickMail();
}

/** Sends the operator an e-mail. False when the operator's own address is not confirmed: then nothing may go there. */
export async function sendTestMail(
  { personId }: Member,
  { language, formKey }: { language: Language; formKey: string },
): Promise<boolean> {
  const account = await db.account.findUnique({ where: { personId } });
  const { email, emailConfirmedAt } = account ?? {};
  if (!email || !emailConfirmedAt) return false;
  const key = `test:${personId}:${formKey}`;
  await db.$transaction((tx) => post(tx, { key, personId, address: email, language, kind: 'test', facts: {} }));
  return true;
}
