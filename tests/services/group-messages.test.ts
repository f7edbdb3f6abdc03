/** What guides write: to whom it may go, what they are told of it, and that twice is once. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { groupMessages, type MessageToMembers, writeToMembers } from '#app/services/group-messages.server.ts';
import { myMessages, myNews } from '#app/services/my-messages.server.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership, withConfirmedAddress } from '../support/groups.ts';
import { aGuide, aMember } from '../support/people.ts';

async function aClass() {
  const guide = await aGuide();
  const group = await aGroup(guide);
  const [mailed, without, gone, silent] = [
    await withConfirmedAddress(await aMember()),
    await aMember(),
    await aMember(),
    await aMember(),
  ];
  const memberships = {
    mailed: await aMembership(group, mailed),
    without: await aMembership(group, without),
    gone: await aMembership(group, gone, { endedAt: new Date(), end: 'left' }),
    silent: await aMembership(group, silent, { sharesUntil: '2020-01-01' }),
  };
  return { guide, group, mailed, without, gone, silent, memberships };
}

const message = (text = 'Hei!'): MessageToMembers => ({ to: [], toAll: true, text, formKey: randomUUID() });

it('reaches those who show the guides something, and tells how', async () => {
  const { guide, group, mailed, without, gone, silent, memberships } = await aClass();
  const sending = await writeToMembers(guide.actor, group.id, {
    ...message(),
    toAll: false,
    to: Object.values(memberships).map(({ id }) => id),
  });
  const { members, sent } = await groupMessages(guide.actor, group.id);
  expect(members.map(({ id }) => id).sort()).toEqual([memberships.mailed.id, memberships.without.id].sort());
  expect(sent).toMatchObject([{ id: sending, by: guide.actor.name, text: 'Hei!' }]);
  expect(sent[0]?.receivers.map(({ way }) => way).sort()).toEqual(['no-address', 'waiting']);
  for (const { personId } of [gone, silent]) expect(await db.notice.count({ where: { personId } })).toBe(0);
  await writeToMembers(guide.actor, group.id, message('Taas'));
  const again = (await groupMessages(guide.actor, group.id)).sent.find(({ text }) => text === 'Taas');
  expect(again?.receivers.map(({ way }) => way).sort()).toEqual(['no-address', 'this-week']);
  expect(await db.mail.count({ where: { personId: mailed.personId, state: 'waiting' } })).toBe(1);
  expect(await db.mail.count({ where: { personId: without.personId, state: 'waiting' } })).toBe(0);
});

it('sent twice with one form is one', async () => {
  const { guide, group, mailed } = await aClass();
  const form = message();
  const sendings = await Promise.all(Array.from({ length: 10 }, () => writeToMembers(guide.actor, group.id, form)));
  expect(new Set(sendings).size).toBe(1);
  expect(await db.notice.count({ where: { personId: mailed.personId } })).toBe(1);
});

it('names nobody who shows nothing any more', async () => {
  const { guide, group, memberships } = await aClass();
  await writeToMembers(guide.actor, group.id, message());
  await db.membership.update({ where: { id: memberships.mailed.id }, data: { endedAt: new Date(), end: 'left' } });
  const { sent } = await groupMessages(guide.actor, group.id);
  expect(sent[0]?.receivers.map(({ name }) => name)).toEqual(['Aino Esimerkki', null]);
});

it('is for the group’s own guides; to others there is no such group', async () => {
  const { group } = await aClass();
  const [stranger, learner] = [await aGuide(), await aMember()];
  for (const { actor } of [stranger, learner])
    for (const id of [group.id, 'nonsense']) {
      await expect(groupMessages(actor, id)).rejects.toMatchObject({ code: 'not-found', message: 'group' });
      await expect(writeToMembers(actor, id, message())).rejects.toMatchObject({ code: 'not-found', message: 'group' });
    }
});

it('to nobody is nothing', async () => {
  const { guide, group, memberships } = await aClass();
  expect(await writeToMembers(guide.actor, group.id, { ...message(), toAll: false })).toBeNull();
  const others = await aMembership(await aGroup(guide), await aMember());
  const to = [memberships.gone.id, memberships.silent.id, others.id];
  expect(await writeToMembers(guide.actor, group.id, { ...message(), toAll: false, to })).toBeNull();
  await db.group.update({ where: { id: group.id }, data: { archivedAt: new Date() } });
  expect(await writeToMembers(guide.actor, group.id, message())).toBeNull();
});

it('the member sees it as new once, with the guide’s name, and only their own', async () => {
  const { guide, group, mailed, without } = await aClass();
  await writeToMembers(guide.actor, group.id, message('Miten menee?'));
  expect(await myNews(mailed.actor)).toMatchObject({ hasMessages: true, unread: 1 });
  const { messages } = await myMessages(mailed.actor, 'fi', 1);
  expect(messages).toMatchObject([
    { isNew: true, from: guide.actor.name, notice: { text: 'Miten menee?', group: group.name } },
  ]);
  expect((await myMessages(mailed.actor, 'fi', 1)).messages).toMatchObject([{ isNew: false }]);
  expect(await myNews(mailed.actor)).toMatchObject({ unread: 0 });
  expect(await myNews(without.actor)).toMatchObject({ unread: 1 });
  await db.person.delete({ where: { id: guide.personId } });
  expect((await myMessages(mailed.actor, 'fi', 1)).messages).toMatchObject([{ from: null }]);
});
