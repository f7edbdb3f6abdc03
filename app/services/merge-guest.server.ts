/** Moves a guest's facts to an account at sign-in. Runs in one transaction; running it again changes nothing. */
import { catalogue } from '#app/content/catalogue.server.ts';
import type { Transaction } from '#app/db/client.server.ts';
import { openSlotOf } from './attempts.server.ts';

/** After it the guest's person and sessions are gone. A key that both sides have is one and the same fact. */
export async function mergeGuest(tx: Transaction, guestId: string, personId: string): Promise<void> {
  if (guestId === personId) return;
  const guest = await tx.person.findUnique({ where: { id: guestId }, include: { account: true } });
  // Only a guest's record may dissolve; an account's never does.
  if (!guest || guest.account) return;
  await settleOpenAttempts(tx, guestId, personId);
  await moveRows(tx.answer, guestId, personId);
  await tx.taskVersion.updateMany({ where: { personId: guestId }, data: { fromGuest: true } });
  await moveRows(tx.taskVersion, guestId, personId);
  await moveRows(tx.attempt, guestId, personId);
  await moveMarks(tx, guestId, personId);
  await tx.person.delete({ where: { id: guestId } });
}

type Keyed = {
  findMany(args: {
    where: { personId: string; key?: { in: string[] } };
    select: { key: true };
  }): Promise<{ key: string }[]>;
  deleteMany(args: { where: { personId: string; key: { in: string[] } } }): Promise<unknown>;
  updateMany(args: { where: { personId: string }; data: { personId: string } }): Promise<unknown>;
};

/** Values in one statement; databases bound how many variables there may be. */
const chunk = 500;

async function moveRows(table: Keyed, guestId: string, personId: string): Promise<void> {
  const keys = (await table.findMany({ where: { personId: guestId }, select: { key: true } })).map((row) => row.key);
  for (let start = 0; start < keys.length; start += chunk) {
    const where = { personId, key: { in: keys.slice(start, start + chunk) } };
    const known = (await table.findMany({ where, select: { key: true } })).map((row) => row.key);
    if (known.length > 0) await table.deleteMany({ where: { personId: guestId, key: { in: known } } });
  }
  await table.updateMany({ where: { personId: guestId }, data: { personId } });
}

async function moveMarks(tx: Transaction, guestId: string, personId: string): Promise<void> {
  const marks = await tx.mark.findMany({ where: { personId: guestId } });
  for (const { course, kind, item, createdAt } of marks) {
    const id = { personId, course, kind, item };
    await tx.mark.upsert({ where: { personId_course_kind_item: id }, create: { ...id, createdAt }, update: {} });
  }
}

/** Of two open attempts of a module the one with more answers stays open, then the newer; the other is set aside. */
async function settleOpenAttempts(tx: Transaction, guestId: string, personId: string): Promise<void> {
  const known = new Set(
    (await tx.attempt.findMany({ where: { personId }, select: { key: true } })).map((row) => row.key),
  );
  const all = await tx.attempt.findMany({
    where: { personId: { in: [guestId, personId] }, openSlot: { not: null } },
    include: { _count: { select: { answers: true } } },
  });
  const { moves } = await catalogue();
  const quizOf = ({ course, module }: { course: string; module: string }) =>
    `${course}/${moves(course).now('module', module)[0] ?? module}`;
  // A guest's attempt whose key the account has is the same fact: it will not move, so it is no rival.
  const open = all.filter((attempt) => attempt.personId === personId || !known.has(attempt.key));
  for (const guests of open.filter((attempt) => attempt.personId === guestId)) {
    const { course, module, id } = guests;
    const rivals = open.filter((attempt) => quizOf(attempt) === quizOf(guests));
    rivals.sort((a, b) => b._count.answers - a._count.answers || b.startedAt.getTime() - a.startedAt.getTime());
    const aside = rivals.slice(1).map((attempt) => attempt.id);
    await tx.attempt.updateMany({ where: { id: { in: aside } }, data: { openSlot: null, abandonedAt: new Date() } });
    if (rivals[0]?.id === id) {
      await tx.attempt.update({ where: { id }, data: { openSlot: openSlotOf(personId, course, module) } });
    }
  }
}
