/** How the requests for comments stand today that a guide's messages tell of. */
import { can, type Member } from '#app/domain/actor.ts';
import { dateInHelsinki } from '#app/domain/day.ts';
import { feedbackStateOf } from '#app/domain/feedback.ts';
import { sightOf } from '#app/domain/membership.ts';
import type { CommentRequest, Notice } from '#app/domain/notice.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db } from '#app/db/client.server.ts';
import { moduleOfTask } from './group-sight.server.ts';

type Asked = Extract<Notice, { kind: 'comment-asked' }>;

/** Who asked, and whether it still waits; of members whom the actor does not see today nothing is told. */
export async function commentRequests(
  actor: Member,
  asked: readonly Asked[],
): Promise<(notice: Asked) => CommentRequest> {
  const over: CommentRequest = { by: null, state: 'private' };
  if (asked.length === 0 || !can(actor, 'guide-groups')) return () => over;
  const [studies, rows] = await Promise.all([
    catalogue(),
    db.membership.findMany({
      where: {
        id: { in: asked.map(({ membershipId }) => membershipId) },
        group: { guides: { some: { personId: actor.personId } } },
      },
      include: {
        group: true,
        person: { select: { account: { select: { name: true } } } },
        sharedTasks: { include: { comments: { orderBy: { createdAt: 'desc' }, take: 1 } } },
      },
    }),
  ]);
  const today = dateInHelsinki(new Date());
  return ({ membershipId, course, module }) => {
    const row = rows.find(({ id }) => id === membershipId);
    if (!row || sightOf(row, row.group, today) === null) return over;
    const modules = studies.moves(course).now('module', module);
    const shared = row.sharedTasks.find(
      (each) => each.course === course && modules.includes(moduleOfTask(studies, course, each.task) ?? ''),
    );
    const state = feedbackStateOf(shared ?? null, shared?.comments[0]?.createdAt ?? null);
    return { by: row.person.account?.name ?? null, state };
  };
}
