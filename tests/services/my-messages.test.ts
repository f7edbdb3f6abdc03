/** One's messages tell how things stand today: what was taken back is nobody's work, and a request says who waits. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Member } from '#app/domain/actor.ts';
import { titleKey } from '#app/domain/titles.ts';
import { loadText } from '#app/i18n/i18n.ts';
import { noticeText } from '#app/i18n/notice-text.ts';
import { assign } from '#app/services/assign.server.ts';
import { withdrawAssignment } from '#app/services/assignments.server.ts';
import { askForComments, withdrawTask } from '#app/services/feedback.server.ts';
import { myMessages } from '#app/services/my-messages.server.ts';
import { commentOnTask, openSharedTask } from '#app/services/shared-task.server.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership } from '../support/groups.ts';
import { aGuide, aMember } from '../support/people.ts';
import { courseId, doTask, first, second } from '../support/study.ts';

const t = await loadText('fi');

/** What the actor reads, message by message. */
async function read(actor: Member) {
  const { messages, titles } = await myMessages(actor, 'fi', 1);
  return messages.map(({ notice, request }) => noticeText(notice, { t, language: 'fi', titles }, request));
}

async function aWriter() {
  const [guide, member] = [await aGuide(), await aMember()];
  const { id: group } = await aGroup(guide);
  const { id: membership } = await aMembership({ id: group }, member);
  return { guide: guide.actor, member: member.actor, group, membership };
}

describe('an assignment', () => {
  const item = (module: string) => ({
    course: courseId,
    module,
    required: true,
    note: null,
    dueOn: null,
    dueDays: null,
  });

  it('that is taken back is told as such and leads nowhere; of several the rest stays', async () => {
    const { guide, member, group } = await aWriter();
    await assign(guide, group, { key: randomUUID(), items: [item(first.module), item(second.module)], to: null });
    expect((await read(member))[0]?.items).toHaveLength(2);

    const rows = await db.assignment.findMany({ where: { groupId: group } });
    const idOf = (module: string) => rows.find((row) => row.module === module)?.id ?? '';
    await withdrawAssignment(guide, group, idOf(first.module));
    const { messages } = await myMessages(member, 'fi', 1);
    expect(messages.map(({ notice }) => 'targets' in notice && notice.targets.map(titleKey))).toEqual([
      [titleKey({ course: courseId, module: second.module })],
    ]);

    await withdrawAssignment(guide, group, idOf(second.module));
    expect(await read(member)).toMatchObject([{ title: t('notices.taken-back.title'), items: [], open: null }]);
  });

  it('that is given again holds again', async () => {
    const { guide, member, group } = await aWriter();
    await assign(guide, group, { key: randomUUID(), items: [item(first.module)], to: null });
    const { id } = await db.assignment.findFirstOrThrow({ where: { groupId: group } });
    await withdrawAssignment(guide, group, id);
    await assign(guide, group, { key: randomUUID(), items: [item(first.module)], to: null });
    expect((await read(member)).map(({ items }) => items.length)).toEqual([1, 1]);
  });
});

describe('a request for a comment', () => {
  it('names who asks, and a second one takes the place of the first', async () => {
    const { guide, member, membership } = await aWriter();
    const { name } = await db.account.findUniqueOrThrow({ where: { personId: member.personId } });
    await doTask(member, first, 'Ensimmäinen teksti.');
    await askForComments(member, first, membership);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await doTask(member, first, 'Toinen teksti.');
    await askForComments(member, first, membership);
    const read1 = await read(guide);
    expect(read1).toMatchObject([{ title: t('notices.comment-asked.title') }]);
    expect(read1[0]?.lines).toEqual([t('notices.comment-asked.by', { name })]);
    expect(read1[0]?.open).not.toBeNull();
  });

  it('does not wait any more when it has its comment, or the member takes the text back', async () => {
    const { guide, member, group, membership } = await aWriter();
    await doTask(member, first, 'Ensimmäinen teksti.');
    await askForComments(member, first, membership);
    const path = { ...first, group, member: membership };
    const { versionId, formKey } = await openSharedTask(guide, path, 'fi');
    await commentOnTask(guide, path, { text: 'Hyvä.', judgement: 'looks_good', versionId, key: formKey });
    expect(await read(guide)).toMatchObject([{ title: t('notices.comment-asked.done') }]);
    await withdrawTask(member, first, membership);
    expect(await read(guide)).toMatchObject([{ title: t('notices.comment-asked.over'), open: null }]);
  });

  it('names nobody who has left', async () => {
    const { guide, member, membership } = await aWriter();
    await doTask(member, first, 'Ensimmäinen teksti.');
    await askForComments(member, first, membership);
    await db.membership.update({ where: { id: membership }, data: { endedAt: new Date(), end: 'left' } });
    const { messages } = await myMessages(guide, 'fi', 1);
    expect(messages.map(({ request }) => request)).toEqual([{ by: null, state: 'private' }]);
  });
});
