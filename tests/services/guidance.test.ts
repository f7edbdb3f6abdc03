/** What guides see of their groups and what they assign: on a real database, for the right people, once. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { choiceFrom } from '#app/domain/overview.ts';
import { assign } from '#app/services/assign.server.ts';
import { assignedWork } from '#app/services/assigned-work.server.ts';
import { changeLastDay, openAssignments, withdrawAssignment } from '#app/services/assignments.server.ts';
import { listGroups } from '#app/services/groups.server.ts';
import { openGroupMember, removeMember } from '#app/services/group-member.server.ts';
import { exportOverview, groupAttention, groupOverview } from '#app/services/overview.server.ts';
import {
  applyTemplate,
  changeTemplate,
  createTemplate,
  listTemplates,
  openTemplate,
  templateFromGroup,
} from '#app/services/templates.server.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership, anAssignment } from '../support/groups.ts';
import { aGuide, aMember } from '../support/people.ts';
import { courseId, doLesson, doTask, first, studyAll, takeQuiz, trialPeriod } from '../support/study.ts';

const now = new Date('2026-11-22T10:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const view = (query = '') => ({ choice: choiceFrom(new URLSearchParams(query)), page: 1, language: 'fi' as const });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
  return () => vi.useRealTimers();
});

async function aGuidedGroup() {
  const guide = await aGuide();
  return { guide, group: await aGroup(guide) };
}

const assignment = { course: courseId, module: null, required: true, note: null, dueOn: null, dueDays: null };

describe('the overview', () => {
  it('shows what each member has done, with days, and what is late', async () => {
    const { guide, group } = await aGuidedGroup();
    await anAssignment(group, { course: courseId, dueOn: '2026-11-20' });
    const [ready, busy] = [await aMember(), await aMember()];
    await aMembership(group, ready, { joinedAt: daysAgo(9) });
    await aMembership(group, busy, { joinedAt: daysAgo(9) });
    await studyAll(ready.actor);
    await doLesson(busy.actor, trialPeriod);
    const { rows, counts, courses } = await groupOverview(guide.actor, group.id, view('sort=-done'));
    expect(courses).toEqual([
      {
        id: courseId,
        title: 'Kanariakurssi',
        modules: [
          { id: 'first-steps', title: 'Ensiaskeleet' },
          { id: 'second-steps', title: 'Toiset askeleet' },
        ],
      },
    ]);
    const late = { doneOn: null, dueOn: '2026-11-20', isLate: true };
    expect(rows.map(({ done, all, cells }) => ({ done, all, cells }))).toEqual([
      {
        ...{ done: 2, all: 2 },
        cells: Array(2).fill({ state: 'done', doneOn: '2026-11-22', dueOn: '2026-11-20', isLate: false }),
      },
      {
        ...{ done: 0, all: 2 },
        cells: [
          { state: 'begun', ...late },
          { state: 'ahead', ...late },
        ],
      },
    ]);
    expect(counts).toEqual({ all: 2, 'not-started': 0, stalled: 0, due: 1, comment: 0, finished: 1 });
  });

  it('sees every new fact at once, also a quiz that is marked as passed afterwards', async () => {
    const { guide, group } = await aGuidedGroup();
    await anAssignment(group, { course: courseId, module: 'first-steps' });
    const member = await aMember();
    await aMembership(group, member);
    const state = async () => (await groupOverview(guide.actor, group.id, view())).rows[0]?.cells[0]?.state;
    expect(await state()).toBe('ahead');
    await doLesson(member.actor, trialPeriod);
    expect(await state()).toBe('begun');
    await doTask(member.actor, first);
    const attempt = await takeQuiz(member.actor, first, 0);
    expect(await state()).toBe('begun');
    await db.attempt.update({ where: { id: attempt }, data: { passed: true, percent: 100 } });
    expect(await state()).toBe('done');
  });

  it('holds nobody who has left, was removed, or whose consent has ended; nor anybody of another group', async () => {
    const { guide, group } = await aGuidedGroup();
    await anAssignment(group, { course: courseId });
    const stays = await aMembership(group, await aMember());
    await aMembership(group, await aMember(), { sharesUntil: '2026-11-21' });
    const leaves = await aMembership(group, await aMember());
    await aMembership(await aGroup(guide), await aMember());
    const ids = async () =>
      (await groupOverview(guide.actor, group.id, view())).rows.map(({ membershipId }) => membershipId).sort();
    expect(await ids()).toEqual([stays.id, leaves.id].sort());
    await removeMember(guide.actor, { group: group.id, member: leaves.id });
    expect(await ids()).toEqual([stays.id]);
    await db.group.update({ where: { id: group.id }, data: { archivedAt: now } });
    expect(await ids()).toEqual([]);
  });

  it('is not there for another guide', async () => {
    const { group } = await aGuidedGroup();
    const other = await aGuide();
    await expect(groupOverview(other.actor, group.id, view())).rejects.toMatchObject({ code: 'not-found' });
    await expect(groupAttention(other.actor, group.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(openAssignments(other.actor, group.id, 'fi')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('asks as often for thirty members as for three', async () => {
    const count = async (size: number) => {
      const { guide, group } = await aGuidedGroup();
      await anAssignment(group, { course: courseId });
      for (let index = 0; index < size; index += 1) {
        const member = await aMember();
        await aMembership(group, member);
        await db.mark.create({
          data: { personId: member.personId, course: courseId, kind: 'lesson', item: 'trial-period' },
        });
      }
      const asked = [vi.spyOn(db, '$queryRaw'), vi.spyOn(db.assignment, 'findMany'), vi.spyOn(db.group, 'findFirst')];
      const calls = async () => {
        await groupOverview(guide.actor, group.id, view());
        return asked.map((spy) => spy.mock.calls.length);
      };
      const both = [await calls(), await calls()];
      for (const spy of asked) spy.mockRestore();
      return both;
    };
    const few = await count(3);
    expect(few[0]?.some((calls) => calls > 0)).toBe(true);
    expect(await count(30)).toEqual(few);
  });

  it('leaves a line with each member of a file, and none with the others', async () => {
    const { guide, group } = await aGuidedGroup();
    await anAssignment(group, { course: courseId });
    const begun = await aMember();
    await doLesson(begun.actor, trialPeriod);
    const [one, other] = [await aMembership(group, begun), await aMembership(group, await aMember())];
    const { rows } = await exportOverview(guide.actor, group.id, view('show=not-started'));
    expect(rows.map(({ membershipId }) => membershipId)).toEqual([other.id]);
    const lines = await db.accessLine.findMany({ where: { membershipId: { in: [one.id, other.id] } } });
    expect(lines).toMatchObject([{ membershipId: other.id, guideId: guide.personId, kind: 'export' }]);
  });
});

describe('the attention list', () => {
  it('is exactly who waits, for which reason, the longest first', async () => {
    const { guide, group } = await aGuidedGroup();
    await anAssignment(group, { course: courseId, dueOn: '2026-11-24', createdAt: daysAgo(12) });
    const join = async (name: string, more: Parameters<typeof aMembership>[2]) => {
      const member = await aMember();
      await db.account.update({ where: { personId: member.personId }, data: { name } });
      await aMembership(group, member, { joinedAt: daysAgo(30), lastVisitOn: '2026-11-21', ...more });
      return member;
    };
    await join('Ei aloittanut', {});
    const away = await join('Poissa', { lastVisitOn: '2026-11-03' });
    await doLesson(away.actor, trialPeriod);
    const hidden = await join('Piilossa', {});
    const stuck = await join('Jumissa', { sharesQuizzes: true });
    for (const { actor } of [hidden, stuck]) for (let go = 0; go < 3; go += 1) await takeQuiz(actor, first, 0);
    const asking = await join('Kysyy', {});
    await studyAll(asking.actor);
    const { id: membershipId } = await db.membership.findFirstOrThrow({ where: { personId: asking.personId } });
    await db.sharedTask.create({
      data: { membershipId, course: courseId, task: 'my-contract', askedAt: daysAgo(4) },
    });
    await studyAll((await join('Valmis', { lastVisitOn: '2026-09-01' })).actor);

    const { flags } = await groupAttention(guide.actor, group.id);
    expect(flags.map(({ member, flag }) => `${flag.since} ${member.name}: ${flag.rule}`)).toEqual([
      '2026-11-17 Ei aloittanut: not-started',
      '2026-11-17 Poissa: no-visit',
      '2026-11-18 Kysyy: comment',
      '2026-11-21 Ei aloittanut: due',
      '2026-11-21 Jumissa: due',
      '2026-11-21 Piilossa: due',
      '2026-11-21 Poissa: due',
      '2026-11-22 Jumissa: quiz-failed',
    ]);
    // The same people, as the guide's front page counts them: five of six, one of whom waits for a comment.
    expect(await listGroups(guide.actor)).toMatchObject([{ members: 6, needHelp: 5, awaitComment: 1 }]);
  });
});

describe('a member', () => {
  it('shows only what was agreed to, says what is not, and finds a line for each look', async () => {
    const { guide, group } = await aGuidedGroup();
    await anAssignment(group, { course: courseId });
    const member = await aMember();
    const { id } = await aMembership(group, member, { sharesQuizzes: true, sharesTexts: true });
    await studyAll(member.actor);
    const look = () => openGroupMember(guide.actor, { group: group.id, member: id, language: 'fi' });
    const lines = async () =>
      (await db.accessLine.findMany({ where: { membershipId: id }, orderBy: { kind: 'asc' } })).map(({ kind }) => kind);

    const open = await look();
    expect(open.attempts).toHaveLength(2);
    expect(open.texts.tasks.map(({ text }) => text)).toContain('Kortti on maksuton.');
    expect(open.timeline[0]?.finished.map(({ kind }) => kind)).toContain('quiz');
    expect(await lines()).toEqual(['details', 'quizzes', 'texts']);

    await db.membership.update({ where: { id }, data: { sharesQuizzes: false, sharesTexts: false } });
    const narrow = await look();
    expect(narrow).toMatchObject({ attempts: null, texts: { all: false, tasks: [] } });
    expect(JSON.stringify(narrow)).not.toMatch(/Kortti on maksuton|percent|quiz/);
    expect(narrow.assigned.map(({ cell }) => cell.state)).toEqual(['done', 'done']);
    expect(await lines()).toEqual(['details', 'details', 'quizzes', 'texts']);

    // One task alone, on its own page: not its text here.
    await db.sharedTask.create({ data: { membershipId: id, course: courseId, task: 'my-tax-card' } });
    expect((await look()).texts.tasks).toMatchObject([{ module: 'second-steps', text: null, waits: true }]);

    await db.membership.update({ where: { id }, data: { sharesUntil: '2026-11-21' } });
    await expect(look()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not there under another group of the same guide', async () => {
    const { guide, group } = await aGuidedGroup();
    const { id } = await aMembership(group, await aMember());
    const elsewhere = { group: (await aGroup(guide)).id, member: id };
    await expect(openGroupMember(guide.actor, { ...elsewhere, language: 'fi' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(removeMember(guide.actor, elsewhere)).rejects.toMatchObject({ code: 'not-found' });
    expect(await db.membership.findUniqueOrThrow({ where: { id } })).toMatchObject({ endedAt: null });
  });
});

describe('assigning', () => {
  it('tells each member once, also when the form is sent twice, and only those it is for', async () => {
    const { guide, group } = await aGuidedGroup();
    const [one, other] = [await aMember(), await aMember()];
    const membership = await aMembership(group, one);
    await aMembership(group, other);
    const items = [
      { ...assignment, module: 'first-steps', note: 'Aloita tästä.' },
      { ...assignment, module: 'second-steps', note: 'Aloita tästä.' },
    ];
    const form = { key: randomUUID(), items, to: [membership.id] };
    expect(await Promise.all([assign(guide.actor, group.id, form), assign(guide.actor, group.id, form)])).toEqual([
      2, 2,
    ]);
    expect(await db.assignment.count({ where: { groupId: group.id } })).toBe(2);
    const notices = await db.notice.findMany({ where: { groupId: group.id } });
    expect(notices).toMatchObject([
      { personId: one.personId, kind: 'assignment', facts: { dueOn: null, note: 'Aloita tästä.' } },
    ]);
    expect((await assignedWork(one.actor, 'fi'))[0]?.open.map(({ title }) => title)).toEqual([
      'Ensiaskeleet',
      'Toiset askeleet',
    ]);
    expect(await assignedWork(other.actor, 'fi')).toEqual([]);
  });

  it('does not give everyone the same twice, nor anything to a member of another group', async () => {
    const { guide, group } = await aGuidedGroup();
    const all = { items: [assignment], to: null };
    expect(await assign(guide.actor, group.id, { key: 'one', ...all })).toBe(1);
    expect(await assign(guide.actor, group.id, { key: 'two', ...all })).toBe(0);
    const stranger = await aMembership(await aGroup(guide), await aMember());
    const foreign = { key: 'three', items: [assignment], to: [stranger.id] };
    await expect(assign(guide.actor, group.id, foreign)).rejects.toMatchObject({ code: 'not-found' });
    await db.group.update({ where: { id: group.id }, data: { endsOn: '2026-11-21' } });
    await expect(assign(guide.actor, group.id, { key: 'four', ...all })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('changes a last day and withdraws, only in the own group', async () => {
    const { guide, group } = await aGuidedGroup();
    const { id } = await anAssignment(group, { course: courseId, dueOn: '2026-11-20' });
    const member = await aMember();
    await aMembership(group, member);
    const other = await aGuidedGroup();
    const change = { id, dueOn: '2026-12-20', dueDays: null };
    await expect(changeLastDay(other.guide.actor, other.group.id, change)).rejects.toMatchObject({ code: 'not-found' });
    await expect(withdrawAssignment(other.guide.actor, other.group.id, id)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await assignedWork(member.actor, 'fi'))[0]?.open).toMatchObject([{ dueOn: '2026-11-20', isLate: true }]);
    const cards = async () => (await openAssignments(guide.actor, group.id, 'fi')).assignments;
    expect(await cards()).toMatchObject([{ dueOn: '2026-11-20', isOver: true }]);
    await changeLastDay(guide.actor, group.id, change);
    expect(await cards()).toMatchObject([{ dueOn: '2026-12-20', isOver: false }]);
    expect((await assignedWork(member.actor, 'fi'))[0]?.open).toMatchObject([{ dueOn: '2026-12-20', isLate: false }]);
    await withdrawAssignment(guide.actor, group.id, id);
    expect(await assignedWork(member.actor, 'fi')).toEqual([]);
    expect(await cards()).toEqual([]);
  });

  it('leads to the next step, and folds away what is done', async () => {
    const { group } = await aGuidedGroup();
    await anAssignment(group, { course: courseId, module: 'first-steps' });
    const member = await aMember();
    await aMembership(group, member);
    const work = async () => (await assignedWork(member.actor, 'fi'))[0];
    expect((await work())?.open).toMatchObject([{ state: 'ahead', next: { path: 'first-steps/trial-period' } }]);
    await doLesson(member.actor, trialPeriod);
    expect((await work())?.open).toMatchObject([{ state: 'begun', next: { path: 'first-steps/task' } }]);
    await studyAll(member.actor);
    expect(await work()).toMatchObject({ open: [], done: [{ state: 'done', next: null }] });
  });
});

describe('templates', () => {
  it('keep what is assigned in one group and give it to another', async () => {
    const { guide, group } = await aGuidedGroup();
    await anAssignment(group, { course: courseId, module: 'first-steps', dueOn: '2026-12-06', createdAt: now });
    const id = await templateFromGroup(guide.actor, group.id, { name: 'Alku', key: 'keep' });
    const next = await aGroup(guide);
    const form = { template: id, startOn: '2027-01-04', key: 'again' };
    expect(await applyTemplate(guide.actor, next.id, form)).toBe(1);
    expect(await applyTemplate(guide.actor, next.id, form)).toBe(1);
    expect(await db.assignment.findMany({ where: { groupId: next.id } })).toMatchObject([
      { module: 'first-steps', dueOn: '2027-01-18', dueDays: null, toAll: true },
    ]);
  });

  it('are made once by one form, however often it is sent', async () => {
    const { guide, group } = await aGuidedGroup();
    await anAssignment(group, { course: courseId, module: 'first-steps' });
    const [form, kept] = [
      { key: 'made', name: 'Oma', items: [] },
      { key: 'kept', name: 'Ryhmästä' },
    ];
    const made = await createTemplate(guide.actor, form);
    expect(await createTemplate(guide.actor, form)).toBe(made);
    expect(await createTemplate(guide.actor, { ...form, name: 'Toinen' })).not.toBe(made);
    expect(await templateFromGroup(guide.actor, group.id, kept)).toBe(
      await templateFromGroup(guide.actor, group.id, kept),
    );
    expect((await listTemplates(guide.actor)).templates.map(({ name }) => name)).toEqual(['Oma', 'Ryhmästä', 'Toinen']);
  });

  it('are the guide’s own', async () => {
    const [guide, other] = [await aGuide(), await aGuide()];
    const id = await createTemplate(guide.actor, { key: 'own', name: 'Oma', items: [] });
    await expect(openTemplate(other.actor, id, 'fi')).rejects.toMatchObject({ code: 'not-found' });
    await expect(changeTemplate(other.actor, id, { name: 'Vieras', items: [] })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await openTemplate(guide.actor, id, 'fi')).toMatchObject({ name: 'Oma' });
    expect((await openTemplate(guide.actor, 'example', 'fi')).items.length).toBeGreaterThan(2);
  });
});
