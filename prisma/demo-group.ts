/** The demo guide and her group: eight people in different states, so that every page of guidance can be seen. Invented. */
import { randomUUID } from 'node:crypto';
import type { Member } from '#app/domain/actor.ts';
import type { Course } from '#app/domain/course.ts';
import { dateInHelsinki, daysAfter } from '#app/domain/day.ts';
import type { Language } from '#app/domain/language.ts';
import { db } from '#app/db/client.server.ts';
import { assign } from '#app/services/assign.server.ts';
import { askForComments } from '#app/services/feedback.server.ts';
import { createGroup } from '#app/services/groups.server.ts';
import { invitationSheet, makeInvitation } from '#app/services/invitations.server.ts';
import { joinGroup } from '#app/services/joining.server.ts';
import { saveTask } from '#app/services/portfolio.server.ts';
import { commentOnTask, openSharedTask } from '#app/services/shared-task.server.ts';
import { askedText, guideWords, taskTexts } from './demo-texts.ts';
import { memberNamed, study, takeQuiz } from './demo-study.ts';

const today = dateInHelsinki(new Date());

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

type Consent = { sharesQuizzes: boolean; sharesTexts: boolean };
const nothingMore: Consent = { sharesQuizzes: false, sharesTexts: false };

type Group = { readonly id: string; readonly guide: Member; readonly code: string };

async function makeGroup(guide: Member, course: Course): Promise<Group> {
  const { name, welcome } = guideWords;
  const id = await createGroup(guide, { name, welcome, language: 'fi', endsOn: daysAfter(today, 120) }, randomUUID());
  const targets = course.modules.slice(0, 2).map((module) => ({ course: course.id, module: module.id }));
  const sheet = { language: 'fi' as const, targets: [], minutesAWeek: 120, note: null, maxUses: null };
  const validUntil = daysAfter(today, 90);
  const invitation = await makeInvitation(guide, id, { ...sheet, targets, validUntil }, randomUUID());
  const { code } = await invitationSheet(guide, id, invitation);
  return { id, guide, code: code ?? '' };
}

/** Due long ago, in two days, and in three weeks. */
async function assignModules({ id, guide }: Group, course: Course): Promise<void> {
  const days = [-4, 2, 21];
  const items = course.modules.slice(0, days.length).map((module, index) => {
    const note = index === 0 ? guideWords.note : null;
    const dueOn = daysAfter(today, days[index] ?? 0);
    return { course: course.id, module: module.id, required: true, note, dueOn, dueDays: null };
  });
  await assign(guide, id, { key: randomUUID(), items, to: null });
  await db.assignment.updateMany({ where: { groupId: id }, data: { createdAt: daysAgo(30) } });
}

/** Without a last day; when everybody is there, so that they are told of it. */
async function assignLater({ id, guide }: Group, course: Course): Promise<void> {
  const items = course.modules.slice(3, 4).map((module) => {
    return { course: course.id, module: module.id, required: false, note: null, dueOn: null, dueDays: null };
  });
  await assign(guide, id, { key: randomUUID(), items, to: null });
}

async function join({ code }: Group, member: Member, consent = nothingMore): Promise<string> {
  const joined = await joinGroup(member, code, { ...consent, sharesUntil: daysAfter(today, 120) });
  if (joined.kind !== 'joined') throw new Error('the demo invitation is open');
  return joined.membershipId;
}

/** As if it had happened so many days ago. The services know no other time than now, so the rows are moved. */
async function moveBack({ personId }: Member, membershipId: string, joined: number, seen = 0): Promise<void> {
  const where = { personId };
  await db.membership.update({
    where: { id: membershipId },
    data: { joinedAt: daysAgo(joined), lastVisitOn: daysAfter(today, -seen) },
  });
  await db.answer.updateMany({ where, data: { createdAt: daysAgo(seen) } });
  await db.mark.updateMany({ where, data: { createdAt: daysAgo(seen) } });
  await db.attempt.updateMany({ where, data: { startedAt: daysAgo(seen) } });
  await db.attempt.updateMany({
    where: { ...where, submittedAt: { not: null } },
    data: { submittedAt: daysAgo(seen) },
  });
}

/**
 * Makes the guide, the group and its members. @param known people who are there already: one who is half-way and one who
 * has finished. Returns the guide's address and the code of the invitation.
 */
export async function addDemoGroup(course: Course, known: { halfway: Member; finished: Member }): Promise<string> {
  const guide = await memberNamed('Ritva Esimerkki', 'ritva@polku.example', { role: 'guide' });
  const group = await makeGroup(guide, course);
  await assignModules(group, course);
  const [first] = course.modules;
  if (!first) throw new Error('the course has modules');
  const task = { course: course.id, module: first.id };
  const someone = (name: string, language: Language = 'fi') =>
    memberNamed(`${name} Esimerkki`, `${name.toLowerCase()}@polku.example`, { language });

  const ngozi = await someone('Ngozi', 'en');
  await moveBack(ngozi, await join(group, ngozi), 12, 12);

  const pavel = await someone('Pavel');
  await study(pavel, course, 3);
  await moveBack(pavel, await join(group, pavel), 30, 17);

  const sara = await someone('Sara', 'en');
  await study(sara, course, 2);
  for (let time = 0; time < 3; time += 1) await takeQuiz(sara, task, 'wrong');
  await moveBack(sara, await join(group, sara, { sharesQuizzes: true, sharesTexts: false }), 20, 1);

  const mei = await someone('Mei');
  await study(mei, course, 5);
  await saveTask(mei, task, { text: askedText, ticked: [0], key: randomUUID() });
  const meis = await join(group, mei);
  await moveBack(mei, meis, 15);
  await askForComments(mei, task, meis);

  const tomas = await someone('Tomas', 'en');
  await study(tomas, course, 6);
  const tomass = await join(group, tomas, { sharesQuizzes: true, sharesTexts: true });
  await askForComments(tomas, task, tomass);
  const { versionId } = await openSharedTask(guide, { ...task, group: group.id, member: tomass }, 'fi');
  const comment = { text: guideWords.comment, judgement: 'try_again' as const, versionId, key: randomUUID() };
  await commentOnTask(guide, { ...task, group: group.id, member: tomass }, comment);
  await moveBack(tomas, tomass, 10);
  await saveTask(tomas, task, {
    text: `${taskTexts['my-start-list'] ?? ''}\n\nPäivät lisätty.`,
    ticked: [0, 2],
    key: randomUUID(),
  });

  const lucia = await someone('Lucia');
  await study(lucia, course, 7);
  await moveBack(lucia, await join(group, lucia), 25, 2);

  const [halfway, finished] = [await join(group, known.halfway), await join(group, known.finished)];
  await moveBack(known.halfway, halfway, 40, 1);
  await moveBack(known.finished, finished, 60, 3);
  await assignLater(group, course);
  return group.code;
}
