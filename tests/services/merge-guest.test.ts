/** A guest signs in: every fact moves to the account, once, and nothing of either side is lost. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { identify, signIn } from '#app/services/accounts.server.ts';
import { openCourse } from '#app/services/courses.server.ts';
import { answerCheck, finishLesson } from '#app/services/lessons.server.ts';
import { mergeGuest } from '#app/services/merge-guest.server.ts';
import { openTask, saveTask } from '#app/services/portfolio.server.ts';
import { openQuiz, startQuiz, submitQuiz } from '#app/services/quizzes.server.ts';
import { db, factsOf } from '../support/db.ts';
import { aGuest, aMember, password } from '../support/people.ts';
import {
  answerQuiz,
  beginQuiz,
  courseId,
  doLesson,
  doTask,
  first,
  second,
  studyAll,
  takeQuiz,
  taxCard,
  trialPeriod,
} from '../support/study.ts';

type Guest = Awaited<ReturnType<typeof aGuest>>;
type Account = Awaited<ReturnType<typeof aMember>>;

async function bothPeople(): Promise<{ guest: Guest; account: Account }> {
  return { guest: await aGuest(), account: await aMember() };
}

async function join({ guest, account }: { guest: Guest; account: Account }): Promise<void> {
  expect(await signIn(guest.actor, { email: account.email, password })).not.toBeNull();
}

function openOf(personId: string, module: string) {
  return db.attempt.findMany({ where: { personId, module, openSlot: { not: null } }, include: { answers: true } });
}

/** Says when the attempt was started, so that older and newer do not hang on a millisecond. */
function startedAt(id: string, minute: number) {
  return db.attempt.update({ where: { id }, data: { startedAt: new Date(Date.UTC(2026, 0, 1, 12, minute)) } });
}

describe('signing in as a guest', () => {
  it('moves every fact to an empty account, and the guest is gone with every session', async () => {
    const people = await bothPeople();
    const { guest, account } = people;
    await studyAll(guest.actor, { except: ['second-steps/quiz'] });
    await beginQuiz(guest.actor, second);
    const before = await factsOf(guest.personId);
    const { percent } = await openCourse(guest.actor, courseId, 'fi');
    await join(people);
    expect(await factsOf(account.personId)).toEqual(before);
    expect((await openCourse(account.actor, courseId, 'fi')).percent).toBe(percent);
    expect(await db.person.count({ where: { id: guest.personId } })).toBe(0);
    expect((await identify(guest.secret)).actor.kind).toBe('visitor');
    expect((await identify(account.secret)).actor).toMatchObject({ kind: 'member', personId: account.personId });
  });

  it('adds to what the account has: what either had done is done', async () => {
    const people = await bothPeople();
    const { guest, account } = people;
    await doLesson(guest.actor, trialPeriod);
    await doTask(guest.actor, first);
    await takeQuiz(guest.actor, second);
    await doLesson(account.actor, taxCard);
    await doTask(account.actor, second);
    await takeQuiz(account.actor, first);
    await takeQuiz(account.actor, second, 0);
    await join(people);
    expect(await openCourse(account.actor, courseId, 'fi')).toMatchObject({
      percent: 100,
      certificate: { kind: 'earned' },
    });
    expect(await db.attempt.count({ where: { personId: account.personId } })).toBe(3);
  });

  it('of the same key makes one fact', async () => {
    const people = await bothPeople();
    const { guest, account } = people;
    const check = { check: 'trial-half', response: ['half'], key: randomUUID() };
    const task = { text: 'Sama teksti', ticked: [0], key: randomUUID() };
    for (const { actor } of [guest, account]) {
      await answerCheck(actor, trialPeriod, check);
      await answerCheck(actor, trialPeriod, { ...check, key: randomUUID() });
      await saveTask(actor, first, task);
      await finishLesson(actor, trialPeriod);
    }
    await join(people);
    const { answers, versions, marks } = await factsOf(account.personId);
    expect([answers.length, versions.length, marks.length]).toEqual([3, 1, 1]);
  });

  it('keeps every task text of both as a version, the newest shown', async () => {
    const people = await bothPeople();
    const { guest, account } = people;
    const write = async (person: Guest | Account, text: string, minute: number) => {
      await saveTask(person.actor, first, { text, ticked: [], key: randomUUID() });
      const createdAt = new Date(Date.UTC(2026, 0, 1, 12, minute));
      await db.taskVersion.updateMany({ where: { personId: person.personId, text }, data: { createdAt } });
    };
    await write(account, 'tilin vanha', 1);
    await write(guest, 'vieraan vanha', 2);
    await write(guest, 'vieraan uusi', 3);
    await write(account, 'tilin uusin', 4);
    await join(people);
    const page = await openTask(account.actor, first, 'fi');
    expect([page.draft, ...page.earlier.map(({ text }) => text)]).toEqual([
      'tilin uusin',
      'vieraan uusi',
      'vieraan vanha',
      'tilin vanha',
    ]);
    // Told where each came from, the one in the box included.
    expect([page.fromGuest, ...page.earlier.map(({ fromGuest }) => fromGuest)]).toEqual([false, true, true, false]);
  });

  it('again changes nothing', async () => {
    const people = await bothPeople();
    const { guest, account } = people;
    await studyAll(guest.actor);
    await beginQuiz(guest.actor, first);
    await join(people);
    const once = await factsOf(account.personId);
    await join(people);
    await Promise.all([join(people), join(people)]);
    await db.$transaction((tx) => mergeGuest(tx, guest.personId, account.personId));
    expect(await factsOf(account.personId)).toEqual(once);
  });

  it('happens whole or not at all', async () => {
    const { guest, account } = await bothPeople();
    await studyAll(guest.actor);
    await beginQuiz(guest.actor, first);
    const before = await factsOf(guest.personId);
    const half = db.$transaction(async (tx) => {
      await mergeGuest(tx, guest.personId, account.personId);
      throw new Error('power cut');
    });
    await expect(half).rejects.toThrow('power cut');
    expect(await factsOf(guest.personId)).toEqual(before);
    expect((await factsOf(account.personId)).marks).toEqual([]);
    expect((await identify(guest.secret)).actor.kind).toBe('guest');
  });

  it('of two guests, one after the other, keeps both', async () => {
    const { guest, account } = await bothPeople();
    const other = await aGuest();
    await doTask(guest.actor, first, 'kännykällä');
    await doTask(other.actor, first, 'kirjastossa');
    await join({ guest, account });
    await join({ guest: other, account });
    expect((await factsOf(account.personId)).versions).toHaveLength(2);
  });
});

describe('a person with an account', () => {
  it('never dissolves into another, nor into itself', async () => {
    const [one, other] = await Promise.all([aMember(), aMember()]);
    await doTask(one.actor, first, 'minun');
    const before = await factsOf(one.personId);
    await db.$transaction((tx) => mergeGuest(tx, one.personId, other.personId));
    await db.$transaction((tx) => mergeGuest(tx, one.personId, one.personId));
    // A guest who has signed up meanwhile in another tab, seen by this one as a guest still.
    await signIn({ kind: 'guest', personId: one.personId }, { email: other.email, password });
    await signIn({ kind: 'guest', personId: one.personId }, { email: one.email, password });
    expect(await factsOf(one.personId)).toEqual(before);
    expect((await identify(one.secret)).actor).toMatchObject({ kind: 'member', personId: one.personId });
    expect((await factsOf(other.personId)).versions).toEqual([]);
  });
});

describe('two open attempts of a module', () => {
  it.each([
    { guestAnswers: 3, accountAnswers: 1, guestMinute: 1, accountMinute: 2, stays: 'guest' },
    { guestAnswers: 1, accountAnswers: 3, guestMinute: 2, accountMinute: 1, stays: 'account' },
    { guestAnswers: 2, accountAnswers: 2, guestMinute: 2, accountMinute: 1, stays: 'guest' },
    { guestAnswers: 2, accountAnswers: 2, guestMinute: 1, accountMinute: 2, stays: 'account' },
    { guestAnswers: 0, accountAnswers: 0, guestMinute: 2, accountMinute: 1, stays: 'guest' },
  ])(
    'guest $guestAnswers answers, account $accountAnswers (minutes $guestMinute, $accountMinute): the $stays’s stays open',
    async (row) => {
      const people = await bothPeople();
      const begin = async ({ actor }: Guest | Account, answers: number, minute: number) => {
        const attempt = await beginQuiz(actor, first);
        await answerQuiz(actor, first, { attempt, give: Array.from({ length: answers }, () => true) });
        await startedAt(attempt.id, minute);
        return attempt;
      };
      const guests = await begin(people.guest, row.guestAnswers, row.guestMinute);
      const accounts = await begin(people.account, row.accountAnswers, row.accountMinute);
      const [stays, aside] = row.stays === 'guest' ? [guests, accounts] : [accounts, guests];
      await join(people);

      const { actor, personId } = people.account;
      const open = await openOf(personId, 'first-steps');
      expect(open.map(({ id }) => id)).toEqual([stays.id]);
      expect(open[0]?.answers).toHaveLength(Math.max(row.guestAnswers, row.accountAnswers));
      // The other is kept with its answers, but it cannot be gone on with or handed in.
      const kept = await db.attempt.findUnique({ where: { id: aside.id }, include: { answers: true } });
      expect(kept).toMatchObject({ personId, submittedAt: null, percent: null });
      expect(kept?.abandonedAt).toBeInstanceOf(Date);
      expect(kept?.answers).toHaveLength(Math.min(row.guestAnswers, row.accountAnswers));
      await expect(submitQuiz(actor, first, aside.id)).rejects.toMatchObject({ code: 'not-found' });

      // The one that stays is really open: it can be gone on with, and no second one can be started beside it.
      await answerQuiz(actor, first, { attempt: stays, give: stays.questions.map(() => true) });
      await startQuiz(actor, first, randomUUID());
      expect(await openOf(personId, 'first-steps')).toHaveLength(1);
      await submitQuiz(actor, first, stays.id);
      expect(await openQuiz(actor, first, 'fi', { position: null, result: null })).toMatchObject({
        place: { state: 'done' },
        best: { percent: 100 },
      });
    },
  );

  it('of different modules both stay open', async () => {
    const people = await bothPeople();
    await beginQuiz(people.guest.actor, first);
    await beginQuiz(people.account.actor, second);
    await join(people);
    expect(await openOf(people.account.personId, 'first-steps')).toHaveLength(1);
    expect(await openOf(people.account.personId, 'second-steps')).toHaveLength(1);
  });

  it('begun by one start page that many were shown are two facts: a submitted one is never lost', async () => {
    const people = await bothPeople();
    const { guest, account } = people;
    const key = randomUUID();
    for (const { actor } of [account, guest]) await startQuiz(actor, first, key);
    const [guests] = await openOf(guest.personId, 'first-steps');
    await submitQuiz(guest.actor, first, guests?.id ?? '');
    await join(people);
    const rows = await db.attempt.findMany({ where: { personId: account.personId } });
    expect(rows).toHaveLength(2);
    expect(rows.find((row) => row.id === guests?.id)?.submittedAt).toBeInstanceOf(Date);
    expect(await openOf(account.personId, 'first-steps')).toHaveLength(1);
  });

  it('never stops an account with thousands of answers from being joined', async () => {
    const people = await bothPeople();
    const { guest, account } = people;
    const rowsOf = (personId: string, count: number) =>
      Array.from({ length: count }, (_, index) => {
        const fact = { course: 'canary-course', question: 'trial-half', response: ['half'], points: 1000 };
        return { personId, key: `${String(index)}`, ...fact };
      });
    await db.answer.createMany({ data: rowsOf(account.personId, 1200) });
    await db.answer.createMany({ data: rowsOf(guest.personId, 1300) });
    await join(people);
    // Same key, same fact: a hundred are new.
    expect(await db.answer.count({ where: { personId: account.personId } })).toBe(1300);
  });
});
