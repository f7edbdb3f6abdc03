/** Asking guides for comments on a task, and getting them. The text that guides see is the one that was asked about. */
import { type Actor, type Member, rolesFor } from '#app/domain/actor.ts';
import { dateInHelsinki } from '#app/domain/day.ts';
import { Failure } from '#app/domain/failure.ts';
import { feedbackStateOf, type Sharing, type TaskComment } from '#app/domain/feedback.ts';
import { sightOf } from '#app/domain/membership.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db, type Transaction } from '#app/db/client.server.ts';
import type { Comment, TaskVersion } from '#db';
import type { ModulePath } from './place.server.ts';
import { findTask } from './portfolio.server.ts';
import { tell } from './tell.server.ts';

/** A task of today, with every id that it has had. */
export async function namesOfTask(path: ModulePath) {
  const found = await findTask(path);
  const { moves } = await catalogue();
  return { ...found, names: [...moves(found.course.id).names('task', found.task.id)] };
}

/** Newest first, with who wrote them and what they speak of. */
export const commentsInOrder = {
  orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }],
  include: { version: true, guide: { select: { account: { select: { name: true } } } } },
};

type CommentRow = Comment & { version: TaskVersion; guide: { account: { name: string } | null } | null };

export function commentOf({ id, text, judgement, createdAt, version, guide }: CommentRow): TaskComment {
  return {
    id,
    by: guide?.account?.name ?? null,
    text,
    judgement,
    at: createdAt.toISOString(),
    version: { savedAt: version.createdAt.toISOString(), text: version.text },
  };
}

/** The task in each of the actor's groups: those that comments can be asked in, and those that have sent some. */
export async function sharingsOf(actor: Actor, path: ModulePath): Promise<Sharing[]> {
  if (actor.kind !== 'member') return [];
  const { course, names } = await namesOfTask(path);
  const ofTask = { course: course.id, task: { in: names } };
  const [memberships, newest] = await Promise.all([
    db.membership.findMany({
      where: { personId: actor.personId },
      include: {
        group: { include: { guides: { include: { person: { include: { account: true } } } } } },
        sharedTasks: { where: ofTask, include: { comments: commentsInOrder } },
      },
      orderBy: { joinedAt: 'asc' },
    }),
    newestVersion(db, actor.personId, ofTask),
  ]);
  const today = dateInHelsinki(new Date());
  return memberships.flatMap((row) => {
    const [shared = null] = row.sharedTasks;
    const isOpen = sightOf(row, row.group, today) !== null;
    if (!newest || (!isOpen && !shared?.comments.length)) return [];
    return {
      membershipId: row.id,
      group: row.group.name,
      guides: row.group.guides.flatMap(({ person }) => person.account?.name ?? []),
      isOpen,
      showsTexts: row.sharesTexts,
      state: isOpen ? feedbackStateOf(shared, shared?.comments[0]?.createdAt ?? null) : 'private',
      askedAt: shared?.askedAt.toISOString() ?? null,
      hasNewer: shared !== null && newest.createdAt > shared.askedAt,
      comments: shared?.comments.map(commentOf) ?? [],
    };
  });
}

function newestVersion(client: Transaction, personId: string, ofTask: { course: string; task: { in: string[] } }) {
  return client.taskVersion.findFirst({
    where: { personId, ...ofTask },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
}

/**
 * Shows the newest text to the guides of one's group and asks them for comments. Asked again without a newer text it
 * changes nothing. Throws Failure('not-found') for a group that one is not in, and 'conflict' when nothing is written.
 */
export async function askForComments(actor: Member, path: ModulePath, membershipId: string): Promise<void> {
  const { course, module, task, names } = await namesOfTask(path);
  const ofTask = { course: course.id, task: { in: names } };
  const now = new Date();
  await db.$transaction(async (tx) => {
    const membership = await ownOpenMembership(tx, actor, membershipId, now);
    const version = await newestVersion(tx, actor.personId, ofTask);
    if (!version) throw new Failure('conflict', 'nothing is written');
    const known = await tx.sharedTask.findFirst({ where: { membershipId, ...ofTask } });
    if (known && known.withdrawnAt === null && version.createdAt <= known.askedAt) return;
    const asked = { askedAt: now, withdrawnAt: null };
    const { id } = known
      ? await tx.sharedTask.update({ where: { id: known.id }, data: asked })
      : await tx.sharedTask.create({ data: { membershipId, course: course.id, task: task.id, ...asked } });
    const { group } = membership;
    // The newest request stands for the earlier ones: two would look the same to the guide.
    await tx.notice.deleteMany({ where: { kind: 'comment-asked', key: { startsWith: `comment-asked:${id}:` } } });
    await tell(
      tx,
      group.guides.map(({ personId }) => ({
        personId,
        groupId: group.id,
        key: `comment-asked:${id}:${version.id}:${personId}`,
        notice: {
          kind: 'comment-asked',
          group: group.name,
          groupId: group.id,
          membershipId,
          course: course.id,
          module: module.id,
        },
      })),
    );
  });
}

async function ownOpenMembership(tx: Transaction, { personId }: Member, id: string, now: Date) {
  // Who is a guide no more keeps the place in the group, but hears nothing of its members.
  const guides = { where: { person: { account: { role: { in: rolesFor('guide-groups') } } } } };
  const row = await tx.membership.findFirst({
    where: { id, personId },
    include: { group: { include: { guides } } },
  });
  if (!row || !sightOf(row, row.group, dateInHelsinki(now))) throw new Failure('not-found', 'membership');
  return row;
}

/** Hides the task from the group's guides again; comments that came stay with the member. */
export async function withdrawTask({ personId }: Member, path: ModulePath, membershipId: string): Promise<void> {
  const { course, names } = await namesOfTask(path);
  await db.sharedTask.updateMany({
    where: { membershipId, course: course.id, task: { in: names }, withdrawnAt: null, membership: { personId } },
    data: { withdrawnAt: new Date() },
  });
}
