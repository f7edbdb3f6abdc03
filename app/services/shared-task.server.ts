/** A member's task as a guide sees it, and commenting on it. */
import type { Member } from '#app/domain/actor.ts';
import { Failure } from '#app/domain/failure.ts';
import { feedbackStateOf, type Judgement, type SharedTaskPage } from '#app/domain/feedback.ts';
import { isLanguage, type Language } from '#app/domain/language.ts';
import { isGroupOpen } from '#app/domain/membership.ts';
import { dateInHelsinki } from '#app/domain/day.ts';
import { taskText } from '#app/content/lesson.server.ts';
import { db, type Transaction } from '#app/db/client.server.ts';
import { commentOf, commentsInOrder, namesOfTask } from './feedback.server.ts';
import { factKey, newFormKey, storeOnce } from './form-key.server.ts';
import { guidedMember, noteAccess } from './guided.server.ts';
import { asNumbers } from './stored.server.ts';
import { tell } from './tell.server.ts';

/** Which task of which member. */
export type SharedTaskPath = {
  readonly group: string;
  readonly member: string;
  readonly course: string;
  readonly module: string;
};

/**
 * What the actor sees of the task today: the text that comments were asked on, or the newest one of a member who shows
 * all texts; and the comments that speak of what may be seen. Throws Failure('not-found') when that is nothing.
 */
async function seen(actor: Member, path: SharedTaskPath, client: Transaction = db) {
  const found = await namesOfTask(path);
  const guided = await guidedMember(actor, path, client);
  const ofTask = { course: found.course.id, task: { in: found.names } };
  const asked = await client.sharedTask.findFirst({
    where: { membershipId: guided.membership.id, ...ofTask },
    include: { comments: commentsInOrder },
  });
  const isAsked = asked !== null && asked.withdrawnAt === null;
  if (!guided.sight.texts && !isAsked) throw new Failure('not-found', 'shared task');
  const until = !guided.sight.texts && asked ? asked.askedAt : null;
  const ofMember = { personId: guided.membership.personId, ...ofTask, ...(until && { createdAt: { lte: until } }) };
  const version = await client.taskVersion.findFirst({
    where: ofMember,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  if (!version) throw new Failure('not-found', 'shared task');
  const commentedAt = asked?.comments[0]?.createdAt ?? null;
  const comments = asked?.comments.filter(({ version: { createdAt } }) => until === null || createdAt <= until) ?? [];
  return { ...found, ...guided, asked: isAsked ? asked : null, comments, commentedAt, ofMember, version };
}

/** The page of the task; the member can read that it was opened. */
export async function openSharedTask(actor: Member, path: SharedTaskPath, language: Language): Promise<SharedTaskPage> {
  const { course, module, task, group, membership, name, asked, comments, commentedAt, version } = await seen(
    actor,
    path,
  );
  const what = `${course.id}/${module.id}`;
  const [{ criteria }, person] = await Promise.all([
    taskText(course.id, module.id, language),
    db.person.findUniqueOrThrow({ where: { id: membership.personId }, select: { language: true } }),
    noteAccess(actor, [membership.id], { kind: 'texts', what }),
  ]);
  const ticked = asNumbers(version.ticked);
  return {
    group: { id: group.id, name: group.name, hasEnded: !isGroupOpen(group, dateInHelsinki(new Date())) },
    member: { id: membership.id, name, language: isLanguage(person.language) ? person.language : 'fi' },
    course: { id: course.id, title: course.title[language] },
    module: { id: module.id, title: module.title[language] },
    title: task.title[language],
    versionId: version.id,
    text: version.text,
    savedAt: version.createdAt.toISOString(),
    criteria: criteria.map((text, index) => ({ text, isTicked: ticked.includes(index) })),
    state: feedbackStateOf(asked, commentedAt),
    comments: comments.map(commentOf),
    formKey: newFormKey(),
  };
}

/**
 * Comments on the version that the guide read, and tells the member. Sent twice it is stored once.
 * Throws Failure('conflict') when the member has not asked, or has changed their mind meanwhile.
 */
export async function commentOnTask(
  actor: Member,
  path: SharedTaskPath,
  input: { text: string; judgement: Judgement; versionId: string; key: string },
): Promise<void> {
  const { text, judgement } = input;
  await storeOnce(() =>
    db.$transaction(async (tx) => {
      const { course, module, group, membership, asked, ofMember } = await seen(actor, path, tx);
      const version = await tx.taskVersion.findFirst({ where: { ...ofMember, id: input.versionId } });
      if (!asked || !version) throw new Failure('conflict', 'comments are not asked for');
      const { id } = await tx.comment.create({
        data: {
          sharedTaskId: asked.id,
          guideId: actor.personId,
          key: factKey(input.key, text, judgement),
          versionId: version.id,
          text,
          judgement,
        },
      });
      const about = { group: group.name, course: course.id, module: module.id, judgement };
      await tell(tx, [
        {
          personId: membership.personId,
          groupId: group.id,
          key: `comment:${id}`,
          notice: { kind: 'comment', ...about },
        },
      ]);
    }),
  );
}
