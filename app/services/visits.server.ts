/** The day of a member's last visit, kept for the list of who needs help. Never the time. */
import { type Day, dateInHelsinki } from '#app/domain/day.ts';
import { db } from '#app/db/client.server.ts';

let day: Day = '';
const noted = new Set<string>();

/**
 * Notes today's visit in the groups that see this person today. Asks the database once a day for each person and process;
 * every other request costs a look into memory.
 */
export async function noteVisit(personId: string): Promise<void> {
  const today = dateInHelsinki(new Date());
  if (today !== day) {
    day = today;
    noted.clear();
  }
  if (noted.has(personId)) return;
  noted.add(personId);
  try {
    await db.membership.updateMany({
      where: {
        personId,
        endedAt: null,
        sharesUntil: { gte: today },
        OR: [{ lastVisitOn: null }, { lastVisitOn: { not: today } }],
        group: {
          archivedAt: null,
          OR: [{ endsOn: null }, { endsOn: { gte: today } }],
          // A guide of the group is not somebody it helps.
          guides: { none: { personId } },
        },
      },
      data: { lastVisitOn: today },
    });
  } catch {
    // The page matters more; the next request of the day tries again.
    noted.delete(personId);
  }
}
