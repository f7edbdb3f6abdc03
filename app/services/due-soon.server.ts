/** Tells members that the last day of something they have not done is near. */
import { dueFor, isFor } from '#app/domain/assignment.ts';
import type { Course } from '#app/domain/course.ts';
import { dateInHelsinki, type Day, daysAfter } from '#app/domain/day.ts';
import { type Due, soonBy } from '#app/domain/due-soon.ts';
import { dueSoonDays } from '#app/domain/outbox.ts';
import { isModuleDone, noFacts } from '#app/domain/progress.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db } from '#app/db/client.server.ts';
import { readAllFacts } from './facts.server.ts';
import { tell } from './tell.server.ts';

/** One notice for each membership and last day, however often this runs and in how many processes. */
export async function tellDueSoon(): Promise<void> {
  const today = dateInHelsinki(new Date());
  for (const { id: groupId, name: group, memberships, assignments } of await groupsWithDays(today)) {
    for (const membership of memberships) {
      const { id, personId } = membership;
      const assignee = { membershipId: id, joinedAt: membership.joinedAt };
      const dues = assignments.flatMap((row): Due[] => {
        const named = new Set(row.named.map(({ membershipId }) => membershipId));
        const dueOn = isFor({ ...row, target: row, named }, id) ? dueFor(row, assignee) : null;
        return dueOn === null ? [] : [{ course: row.course, module: row.module, dueOn }];
      });
      for (const [day, soon] of soonBy(dues, today)) {
        const key = `due-soon:${id}:${day}`;
        if ((await db.notice.count({ where: { key } })) > 0) continue;
        const targets = await notDone(personId, soon);
        if (targets.length === 0) continue;
        const notice = { kind: 'due-soon' as const, group, targets };
        await db.$transaction((tx) => tell(tx, [{ personId, groupId, key, notice }]));
      }
    }
  }
}

/** Groups that go on, with the assignments that may end soon for somebody. */
async function groupsWithDays(today: Day) {
  const may = {
    withdrawnAt: null,
    OR: [{ dueOn: { gte: today, lte: daysAfter(today, dueSoonDays) } }, { dueDays: { not: null } }],
  };
  return db.group.findMany({
    where: { archivedAt: null, OR: [{ endsOn: null }, { endsOn: { gte: today } }], assignments: { some: may } },
    include: {
      memberships: { where: { endedAt: null } },
      assignments: { where: may, include: { named: true }, orderBy: { createdAt: 'asc' } },
    },
  });
}

/** What of it the person has still to do. What no course has any more is nobody's to do. */
async function notDone(personId: string, dues: readonly Due[]): Promise<Due[]> {
  const known = await catalogue();
  // Facts belong to a person, with an account or without.
  const all = await readAllFacts({ kind: 'guest', personId });
  const isOpen = (course: Course, module: string) => !isModuleDone(course, module, all.get(course.id) ?? noFacts);
  return dues.filter(({ course: id, module }) => {
    const course = known.course(id);
    if (!course) return false;
    if (module === null) return course.modules.some((each) => isOpen(course, each.id));
    const now = known.moves(id).now('module', module);
    return course.modules.some((each) => now.includes(each.id) && isOpen(course, each.id));
  });
}
