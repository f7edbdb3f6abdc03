/** Comments on tasks: asked for by the member, written by a guide, about the text that was asked on, until it is withdrawn. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { askForComments, sharingsOf, withdrawTask } from '#app/services/feedback.server.ts';
import { commentOnTask, openSharedTask } from '#app/services/shared-task.server.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership } from '../support/groups.ts';
import { aGuide, aMember } from '../support/people.ts';
import { doTask, first } from '../support/study.ts';

const notFound = expect.objectContaining({ code: 'not-found' });
const conflict = expect.objectContaining({ code: 'conflict' });
const words = { text: 'Hyvä alku. Kerro vielä tuloksesta.', judgement: 'try_again' } as const;

async function aWriter(consent: Parameters<typeof aMembership>[2] = {}) {
  const [guide, member] = [await aGuide(), await aMember()];
  const { id: group } = await aGroup(guide);
  const { id: membership } = await aMembership({ id: group }, member, consent);
  await doTask(member.actor, first, 'Ensimmäinen teksti.');
  return { guide, member, group, membership, path: { ...first, group, member: membership } };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('asking for a comment', () => {
  it('shows the text to the guides, tells them once, and leaves a line when it is read', async () => {
    const { guide, member, membership, path } = await aWriter();
    await expect(openSharedTask(guide.actor, path, 'fi')).rejects.toEqual(notFound);
    await askForComments(member.actor, first, membership);
    await askForComments(member.actor, first, membership);
    expect(await sharingsOf(member.actor, first)).toMatchObject([{ state: 'waiting', hasNewer: false, comments: [] }]);

    const shown = await openSharedTask(guide.actor, path, 'fi');
    expect(shown).toMatchObject({ text: 'Ensimmäinen teksti.', state: 'waiting' });
    expect(shown.criteria.every(({ isTicked }) => isTicked)).toBe(true);
    expect(await db.notice.findMany({ where: { personId: guide.personId } })).toMatchObject([
      { kind: 'comment-asked' },
    ]);
    expect(await db.accessLine.findMany({ where: { membershipId: membership } })).toMatchObject([
      { kind: 'texts', guideId: guide.personId, what: `${first.course}/${first.module}` },
    ]);
  });

  it('shows the version that was asked on, and a later one only when asked again', async () => {
    const { guide, member, membership, path } = await aWriter();
    await askForComments(member.actor, first, membership);
    await soon();
    await doTask(member.actor, first, 'Toinen, keskeneräinen teksti.');
    expect((await openSharedTask(guide.actor, path, 'fi')).text).toBe('Ensimmäinen teksti.');
    expect(await sharingsOf(member.actor, first)).toMatchObject([{ hasNewer: true }]);
    await askForComments(member.actor, first, membership);
    expect((await openSharedTask(guide.actor, path, 'fi')).text).toBe('Toinen, keskeneräinen teksti.');
  });

  it('is told only to those who may guide today, not to who was one and is a guide of the group by name', async () => {
    const { guide, member, membership } = await aWriter();
    await db.account.update({ where: { personId: guide.personId }, data: { role: 'learner' } });
    await askForComments(member.actor, first, membership);
    expect(await db.notice.count({ where: { personId: guide.personId } })).toBe(0);
  });

  it('ends when the member withdraws, for the next request and for a comment that was being written', async () => {
    const { guide, member, membership, path } = await aWriter();
    await askForComments(member.actor, first, membership);
    const { versionId } = await openSharedTask(guide.actor, path, 'fi');
    await withdrawTask(member.actor, first, membership);
    await expect(openSharedTask(guide.actor, path, 'fi')).rejects.toEqual(notFound);
    const late = commentOnTask(guide.actor, path, { ...words, versionId, key: randomUUID() });
    await expect(late).rejects.toEqual(notFound);
    expect(await sharingsOf(member.actor, first)).toMatchObject([{ state: 'private', comments: [] }]);
  });

  it('is nobody else’s to do or to take back', async () => {
    const { member, membership } = await aWriter();
    const stranger = await aMember();
    await doTask(stranger.actor, first);
    await expect(askForComments(stranger.actor, first, membership)).rejects.toEqual(notFound);
    await askForComments(member.actor, first, membership);
    await withdrawTask(stranger.actor, first, membership);
    expect(await sharingsOf(member.actor, first)).toMatchObject([{ state: 'waiting' }]);
    expect(await sharingsOf(stranger.actor, first)).toEqual([]);
  });

  it('needs a text, and a group that one is in today', async () => {
    const { member, membership, group } = await aWriter();
    await db.taskVersion.deleteMany({ where: { personId: member.personId } });
    await expect(askForComments(member.actor, first, membership)).rejects.toEqual(conflict);
    await doTask(member.actor, first);
    await db.group.update({ where: { id: group }, data: { archivedAt: new Date() } });
    await expect(askForComments(member.actor, first, membership)).rejects.toEqual(notFound);
  });
});

describe('a comment', () => {
  it('reaches the member once with the version it speaks of, and stays when they revise, withdraw and leave', async () => {
    const { guide, member, membership, path } = await aWriter();
    await askForComments(member.actor, first, membership);
    const { versionId, formKey } = await openSharedTask(guide.actor, path, 'fi');
    await commentOnTask(guide.actor, path, { ...words, versionId, key: formKey });
    await commentOnTask(guide.actor, path, { ...words, versionId, key: formKey });
    expect(await db.notice.count({ where: { personId: member.personId, kind: 'comment' } })).toBe(1);
    const comment = { ...words, by: 'Aino Esimerkki', version: { text: 'Ensimmäinen teksti.' } };
    expect(await sharingsOf(member.actor, first)).toMatchObject([{ state: 'commented', comments: [comment] }]);

    await soon();
    await doTask(member.actor, first, 'Korjattu teksti.');
    await askForComments(member.actor, first, membership);
    expect(await sharingsOf(member.actor, first)).toMatchObject([{ state: 'waiting', comments: [comment] }]);
    await db.membership.update({ where: { id: membership }, data: { endedAt: new Date(), end: 'left' } });
    expect(await sharingsOf(member.actor, first)).toMatchObject([{ isOpen: false, comments: [comment] }]);
    await expect(openSharedTask(guide.actor, path, 'fi')).rejects.toEqual(notFound);
  });

  it('shows no later text than was asked on to guides who may not see all texts any more', async () => {
    const { guide, member, membership, path } = await aWriter({ sharesTexts: true });
    await askForComments(member.actor, first, membership);
    await soon();
    await doTask(member.actor, first, 'Myöhempi teksti.');
    const { versionId } = await openSharedTask(guide.actor, path, 'fi');
    await commentOnTask(guide.actor, path, { ...words, versionId, key: randomUUID() });
    await db.membership.update({ where: { id: membership }, data: { sharesTexts: false } });
    const shown = await openSharedTask(guide.actor, path, 'fi');
    expect(JSON.stringify(shown)).not.toContain('Myöhempi teksti.');
    expect(shown).toMatchObject({ text: 'Ensimmäinen teksti.', state: 'commented' });
    const again = commentOnTask(guide.actor, path, { ...words, versionId, key: randomUUID() });
    await expect(again).rejects.toEqual(conflict);
    expect(await sharingsOf(member.actor, first)).toMatchObject([
      { comments: [{ version: { text: 'Myöhempi teksti.' } }] },
    ]);
  });

  it('needs to be asked for, even where all texts are shown', async () => {
    const { guide, path } = await aWriter({ sharesTexts: true });
    const { state, versionId } = await openSharedTask(guide.actor, path, 'fi');
    expect(state).toBe('private');
    const unasked = commentOnTask(guide.actor, path, { ...words, versionId, key: randomUUID() });
    await expect(unasked).rejects.toEqual(conflict);
  });

  it('is about a text of this member and this task', async () => {
    const { guide, member, membership, path } = await aWriter();
    await askForComments(member.actor, first, membership);
    const other = await aWriter();
    const { id: versionId } = await db.taskVersion.findFirstOrThrow({ where: { personId: other.member.personId } });
    const wrong = commentOnTask(guide.actor, path, { ...words, versionId, key: randomUUID() });
    await expect(wrong).rejects.toEqual(conflict);
  });

  it('is not for guides of other groups, nor for members who are no guides', async () => {
    const { member, membership, path } = await aWriter();
    await askForComments(member.actor, first, membership);
    for (const { actor } of [await aGuide(), await aMember(), member]) {
      await expect(openSharedTask(actor, path, 'fi')).rejects.toEqual(notFound);
      await expect(
        commentOnTask(actor, path, { ...words, versionId: randomUUID(), key: randomUUID() }),
      ).rejects.toEqual(notFound);
    }
  });
});
