/** The end of a membership, whoever ends it: nothing of what was shown stays open for a later one. */
import { db } from '#app/db/client.server.ts';
import type { MembershipEnd } from '#db';

/** From then on the group's guides see nothing of the person. Ending it again changes nothing. The caller has asked who may. */
export async function endMembership(id: string, end: MembershipEnd): Promise<void> {
  const now = new Date();
  await db.$transaction(async (tx) => {
    await tx.membership.updateMany({
      where: { id, endedAt: null },
      data: { endedAt: now, end, lastVisitOn: null, sharesQuizzes: false, sharesTexts: false },
    });
    await tx.sharedTask.updateMany({ where: { membershipId: id, withdrawnAt: null }, data: { withdrawnAt: now } });
  });
}
