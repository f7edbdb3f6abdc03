/** "What counts", rule by rule, over a real database: answers, lessons, quizzes, tasks, progress, what is shown when. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { openCourse } from '#app/services/courses.server.ts';
import { myLearning } from '#app/services/my-learning.server.ts';
import { readCourseFacts } from '#app/services/facts.server.ts';
import { answerCheck, finishLesson, openLesson } from '#app/services/lessons.server.ts';
import { myPortfolio, openTask, saveTask } from '#app/services/portfolio.server.ts';
import { openQuiz, saveQuizAnswer, startQuiz, submitQuiz } from '#app/services/quizzes.server.ts';
import { rightResponse, wrongResponse } from '../../prisma/right-response.ts';
import { db, factsOf } from '../support/db.ts';
import { aGuest, aMember, aVisitor } from '../support/people.ts';
import {
  answerQuiz,
  answerRight,
  beginQuiz,
  courseId,
  doLesson,
  doTask,
  first,
  questionNamed,
  second,
  studyAll,
  takeQuiz,
  taxCard,
  trialPeriod,
} from '../support/study.ts';

const canaries = (page: unknown) => JSON.stringify(page).match(/KANARIA-\d+-\w+/g) ?? [];

async function lessonState(actor: Actor) {
  return (await openLesson(actor, trialPeriod, 'fi')).place.state;
}

describe('1. facts', () => {
  it('name ids, never languages, titles or texts of the course', async () => {
    const { actor, personId } = await aMember();
    await studyAll(actor);
    const { answers, marks, attempts, versions } = await factsOf(personId);
    expect([answers.length, marks.length, attempts.length, versions.length]).toEqual([4, 4, 2, 2]);
    const drawn = await db.attempt.findMany({ where: { personId }, include: { answers: true } });
    expect(JSON.stringify([answers, marks, drawn])).not.toMatch(/Koeaika|trial period|Kanaria|"fi"|"en"/i);
  });

  it('are stored once however often a form is sent, one after another or at once', async () => {
    const { actor, personId } = await aGuest();
    const check = { check: 'trial-half', response: ['half'], key: randomUUID() };
    const task = { text: 'Minun tekstini.', ticked: [0, 1, 2], key: randomUUID() };
    const start = randomUUID();
    const send = async () => {
      await answerCheck(actor, trialPeriod, check);
      await finishLesson(actor, trialPeriod);
      await saveTask(actor, first, task);
      await startQuiz(actor, first, start);
    };
    await send();
    const once = await factsOf(personId);
    await send();
    await Promise.all([send(), send(), send(), send(), send()]);
    expect(await factsOf(personId)).toEqual(once);
    expect([once.answers.length, once.marks.length, once.attempts.length, once.versions.length]).toEqual([1, 2, 1, 1]);
  });

  it('of a form sent again with other content are facts of their own: nothing is lost', async () => {
    const { actor, personId } = await aGuest();
    const key = randomUUID();
    await answerCheck(actor, trialPeriod, { check: 'trial-half', response: ['half'], key });
    await answerCheck(actor, trialPeriod, { check: 'trial-half', response: ['none'], key });
    await saveTask(actor, first, { text: 'Yksi', ticked: [], key });
    await saveTask(actor, first, { text: 'Kaksi', ticked: [], key });
    const { answers, versions } = await factsOf(personId);
    expect([answers.length, versions.length]).toEqual([2, 2]);
  });

  it('with the same key of two people stay two facts', async () => {
    const [one, other] = await Promise.all([aGuest(), aGuest()]);
    const input = { check: 'trial-half', response: ['half'], key: randomUUID() };
    for (const { actor } of [one, other]) await answerCheck(actor, trialPeriod, input);
    expect(await db.answer.count({ where: { personId: { in: [one.personId, other.personId] } } })).toBe(2);
  });

  it('are not made by reading', async () => {
    const { actor, personId } = await aGuest();
    for (const reader of [actor, aVisitor().actor]) {
      await openLesson(reader, trialPeriod, 'fi', 'trial-half');
      await openTask(reader, first, 'en');
      await openQuiz(reader, first, 'fi', { position: null, result: null });
      await openCourse(reader, courseId, 'en');
    }
    expect(await factsOf(personId)).toEqual({ answers: [], marks: [], attempts: [], versions: [], certificates: [] });
  });
});

describe('2. a check', () => {
  it('is answered by any complete answer, right or wrong, as often as one likes; the latest is shown', async () => {
    const { actor, personId } = await aGuest();
    for (const option of ['whole', 'none', 'half']) {
      await answerCheck(actor, trialPeriod, { check: 'trial-half', response: [option], key: randomUUID() });
      expect((await openLesson(actor, trialPeriod, 'fi')).checks['trial-half']?.response).toEqual([option]);
    }
    expect(await db.answer.count({ where: { personId } })).toBe(3);
    const facts = await readCourseFacts(actor, courseId);
    expect([...facts.answeredChecks]).toEqual(['trial-half']);
  });

  it.each([[[]], [['half', 'none']], [['nonsense']], [['half', 'half']]])(
    'is not answered by %j, and nothing is stored',
    async (response) => {
      const { actor, personId } = await aGuest();
      const input = { check: 'trial-half', response, key: randomUUID() };
      expect(await answerCheck(actor, trialPeriod, input)).toBe('choose');
      expect(await db.answer.count({ where: { personId } })).toBe(0);
    },
  );

  it.each([
    ['of another lesson', 'card-price'],
    ['that is a question of the quiz', 'oral-binds'],
    ['that does not exist', 'nothing'],
  ])('%s is not found', async (_, check) => {
    const { actor } = await aGuest();
    const input = { check, response: ['true'], key: randomUUID() };
    await expect(answerCheck(actor, trialPeriod, input)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('never counts towards the quiz', async () => {
    const { actor } = await aGuest();
    await doLesson(actor, trialPeriod);
    const id = await takeQuiz(actor, first, 0);
    const { stage, place } = await openQuiz(actor, first, 'fi', { position: null, result: id });
    const { state } = place;
    expect(stage).toMatchObject({ kind: 'result', attempt: { percent: 0, passed: false } });
    expect(state).toBe('begun');
  });
});

describe('3. a lesson', () => {
  it('is done with every check answered and "done" pressed, in either order', async () => {
    const { actor } = await aGuest();
    expect(await lessonState(actor)).toBe('ahead');
    await answerRight(actor, trialPeriod, 'trial-half');
    expect(await lessonState(actor)).toBe('begun');
    await answerCheck(actor, trialPeriod, { check: 'written-terms', response: ['lunch'], key: randomUUID() });
    expect(await lessonState(actor)).toBe('begun');
    expect(await finishLesson(actor, trialPeriod)).toEqual({ unanswered: [], next: 'first-steps/task' });
    expect(await lessonState(actor)).toBe('done');

    const { actor: other } = await aGuest();
    expect(await finishLesson(other, trialPeriod)).toMatchObject({ unanswered: ['trial-half', 'written-terms'] });
    await answerRight(other, trialPeriod, 'written-terms');
    expect(await lessonState(other)).toBe('begun');
    await answerRight(other, trialPeriod, 'trial-half');
    expect(await lessonState(other)).toBe('done');
  });
});

describe('4. a quiz', () => {
  it('draws as many questions of the pool as it says, and every device and language shows the same', async () => {
    const { actor } = await aGuest();
    const { questions } = await beginQuiz(actor, first);
    expect(new Set(questions).size).toBe(6);
    expect(questions).not.toContain('trial-half');
    for (let position = 0; position < 6; position += 1) {
      const [fi, en] = await Promise.all(
        (['fi', 'en'] as const).map((language) => openQuiz(actor, first, language, { position, result: null })),
      );
      if (fi?.stage.kind !== 'open' || en?.stage.kind !== 'open') throw new Error('the attempt is open');
      const ids = (stage: typeof fi.stage) => [
        stage.attemptId,
        stage.question?.id,
        ...(stage.question?.options.map(({ id }) => id) ?? []),
      ];
      expect(ids(en.stage)).toEqual(ids(fi.stage));
    }
  });

  it('keeps each answer when given, and an answer may be changed until it is handed in', async () => {
    const { actor } = await aGuest();
    const attempt = await beginQuiz(actor, first);
    await answerQuiz(actor, first, { attempt, give: [false, null, true] });
    await answerQuiz(actor, first, { attempt, give: [true] });
    const { stage } = await openQuiz(actor, first, 'en', { position: 'overview', result: null });
    expect(stage).toMatchObject({ kind: 'open', answered: [true, false, true, false, false, false], position: null });
    const { stage: resumed } = await openQuiz(actor, first, 'en', { position: null, result: null });
    expect(resumed).toMatchObject({ position: 1 });
    await submitQuiz(actor, first, attempt.id);
    expect(await db.attempt.findUnique({ where: { id: attempt.id } })).toMatchObject({ percent: 33, passed: false });
  });

  it('counts what is unanswered as 0', async () => {
    const { actor } = await aGuest();
    const attempt = await beginQuiz(actor, second);
    await answerQuiz(actor, second, { attempt, give: [true, true, true] });
    await submitQuiz(actor, second, attempt.id);
    expect(await db.attempt.findUnique({ where: { id: attempt.id } })).toMatchObject({ percent: 60, passed: false });
  });

  it.each([
    [3, false],
    [4, true],
    [5, true],
  ])('with 70 %% to pass and %i of five right is passed: %s', async (right, passed) => {
    const { actor } = await aGuest();
    const id = await takeQuiz(actor, second, right);
    expect(await db.attempt.findUnique({ where: { id } })).toMatchObject({ percent: right * 20, passed });
  });

  it('once passed stays passed, and the best attempt is shown', async () => {
    const { actor } = await aGuest();
    await takeQuiz(actor, second, 1);
    expect(await openQuiz(actor, second, 'fi', { position: null, result: null })).toMatchObject({
      place: { state: 'begun' },
      best: { percent: 20 },
    });
    const passed = await takeQuiz(actor, second, 4);
    await takeQuiz(actor, second, 0);
    const page = await openQuiz(actor, second, 'fi', { position: null, result: null });
    expect(page).toMatchObject({
      place: { state: 'done' },
      best: { id: passed, percent: 80, passed: true },
      stage: { kind: 'start' },
    });
  });

  it('started and open takes nothing of a pass away', async () => {
    const { actor } = await aGuest();
    await takeQuiz(actor, second);
    await beginQuiz(actor, second);
    expect((await openQuiz(actor, second, 'fi', { position: null, result: null })).place.state).toBe('done');
  });
});

describe('5. a task', () => {
  const frame = { fi: 'Mitä löysin:\n\nMitä kysyn:\n', en: 'What I found:\n\nWhat I will ask:\n' };

  it.each(['', '   \n', frame.fi, frame.en, ` ${frame.fi.replace(/\n/g, ' ')} `])(
    'is not begun by %j, and nothing is stored',
    async (text) => {
      const { actor, personId } = await aGuest();
      expect(await saveTask(actor, first, { text, ticked: [0, 1, 2], key: randomUUID() })).toEqual({ kind: 'blank' });
      expect(await factsOf(personId)).toMatchObject({ versions: [], marks: [] });
      expect((await openTask(actor, first, 'fi')).place.state).toBe('ahead');
    },
  );

  it.each([
    [[], 'begun'],
    [[0], 'begun'],
    [[0, 2], 'begun'],
    [[0, 0, 0], 'begun'],
    [[5, 6, 7], 'begun'],
    [[0, 1, 2], 'done'],
    [[2, 1, 0, 1], 'done'],
  ] as const)('with the criteria %j ticked is %s', async (ticked, state) => {
    const { actor } = await aGuest();
    expect(await saveTask(actor, first, { text: 'Oma tekstini', ticked, key: randomUUID() })).toEqual({
      kind: 'saved',
      done: state === 'done',
    });
    expect((await openTask(actor, first, 'en')).place.state).toBe(state);
  });

  it('once done stays done; every version is kept, the newest shown', async () => {
    const { actor, personId } = await aGuest();
    await saveTask(actor, first, { text: 'Ensimmäinen', ticked: [0, 1, 2], key: randomUUID() });
    await saveTask(actor, first, { text: 'Toinen', ticked: [1], key: randomUUID() });
    const page = await openTask(actor, first, 'fi');
    expect(page).toMatchObject({ place: { state: 'done' }, draft: 'Toinen', ticked: [1] });
    expect(page.earlier.map(({ text }) => text)).toEqual(['Ensimmäinen']);
    expect(await db.taskVersion.count({ where: { personId } })).toBe(2);
  });

  it('is the same task in both languages', async () => {
    const { actor } = await aGuest();
    await doTask(actor, first, 'Kirjoitettu suomeksi');
    expect(await openTask(actor, first, 'en')).toMatchObject({
      place: { state: 'done' },
      draft: 'Kirjoitettu suomeksi',
    });
  });

  it("is one's own: nobody else sees the text, in the task or in a portfolio", async () => {
    const [owner, stranger] = await Promise.all([aMember(), aMember('operator')]);
    await doTask(owner.actor, first, 'Salainen');
    expect(JSON.stringify(await openTask(stranger.actor, first, 'fi'))).not.toContain('Salainen');
    expect(await openTask(aVisitor().actor, first, 'fi')).toMatchObject({ place: { state: 'ahead' }, draft: frame.fi });
    expect(await myPortfolio(stranger.actor, 'fi')).toEqual([]);
    expect(await myPortfolio(owner.actor, 'en')).toMatchObject([
      { text: 'Salainen', title: 'My contract', state: 'done' },
    ]);
  });
});

describe('6. module and progress', () => {
  it('a module is done with lessons, task and quiz; progress is minutes done of minutes listed', async () => {
    const { actor } = await aGuest();
    const progress = async () => {
      const { percent, minutesLeft, modules } = await openCourse(actor, courseId, 'fi');
      return [percent, minutesLeft, ...modules.map(({ state }) => state)];
    };
    // 20 + 60 + 15 + 25 + 30 + 10 = 160 minutes.
    expect(await progress()).toEqual([0, 160, 'ahead', 'ahead']);
    await doLesson(actor, trialPeriod);
    expect(await progress()).toEqual([12, 140, 'begun', 'ahead']);
    await doTask(actor, first);
    expect(await progress()).toEqual([50, 80, 'begun', 'ahead']);
    await takeQuiz(actor, first, 0);
    expect(await progress()).toEqual([50, 80, 'begun', 'ahead']);
    await takeQuiz(actor, first);
    expect(await progress()).toEqual([59, 65, 'done', 'ahead']);
    await doLesson(actor, taxCard);
    await doTask(actor, second);
    expect(await progress()).toEqual([93, 10, 'done', 'begun']);
    await takeQuiz(actor, second);
    expect(await progress()).toEqual([100, 0, 'done', 'done']);
  });

  it('"go on" leads from the item worked on last', async () => {
    const { actor } = await aGuest();
    await doLesson(actor, taxCard);
    const [standing] = await myLearning(actor, 'en');
    expect(standing).toMatchObject({ id: courseId, next: { path: 'second-steps/task', moduleTitle: 'Second steps' } });
  });

  it('my learning is empty for a visitor and for whoever has only read', async () => {
    expect(await myLearning(aVisitor().actor, 'fi')).toEqual([]);
    expect(await myLearning((await aGuest()).actor, 'fi')).toEqual([]);
  });
});

describe('8. what is shown after an answer', () => {
  it('of a check: nothing before, the chosen option after a wrong answer, everything after a right one or when asked', async () => {
    const { actor } = await aGuest();
    // Asking to see the answer before giving one shows nothing.
    for (const reader of [actor, aVisitor().actor])
      expect(canaries(await openLesson(reader, trialPeriod, 'fi', 'trial-half'))).toEqual([]);
    await answerCheck(actor, trialPeriod, { check: 'trial-half', response: ['none'], key: randomUUID() });
    expect(canaries(await openLesson(actor, trialPeriod, 'fi'))).toEqual(['KANARIA-003-fi']);
    expect(canaries(await openLesson(actor, trialPeriod, 'en', 'written-terms'))).toEqual(['KANARIA-003-en']);
    expect(canaries(await openLesson(actor, trialPeriod, 'en', 'trial-half'))).toHaveLength(3);
    await answerRight(actor, trialPeriod, 'trial-half');
    expect(canaries(await openLesson(actor, trialPeriod, 'en'))).toHaveLength(3);
  });

  it('of a quiz: nothing while it is open, the chosen options when not passed, everything when passed', async () => {
    const { actor } = await aGuest();
    const attempt = await beginQuiz(actor, first);
    await answerQuiz(actor, first, { attempt, give: attempt.questions.map(() => false) });
    for (const position of [0, 1, 2, 3, 4, 5, 'overview', null] as const) {
      expect(canaries(await openQuiz(actor, first, 'fi', { position, result: null }))).toEqual([]);
    }
    await submitQuiz(actor, first, attempt.id);
    const failed = await openQuiz(actor, first, 'fi', { position: null, result: attempt.id });
    const wrong = await Promise.all(attempt.questions.map(async (id) => wrongResponse(await questionNamed(id)).length));
    expect(canaries(failed)).toHaveLength(wrong.reduce((sum, each) => sum + each, 0));
    const passed = await openQuiz(actor, first, 'fi', { position: null, result: await takeQuiz(actor, first) });
    if (passed.stage.kind !== 'result') throw new Error('a result');
    expect(canaries(passed)).toHaveLength(passed.stage.questions.reduce((sum, { options }) => sum + options.length, 0));
  });

  it('the result of an attempt that is still open cannot be looked at', async () => {
    const { actor } = await aGuest();
    const { id } = await beginQuiz(actor, first);
    await expect(openQuiz(actor, first, 'fi', { position: null, result: id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe("someone else's attempt", () => {
  it('is not found: not to look at, not to hand in; answering it is refused as for one that does not exist', async () => {
    const [owner, stranger] = await Promise.all([aGuest(), aMember('operator')]);
    const attempt = await beginQuiz(owner.actor, first);
    await beginQuiz(stranger.actor, first);
    const question = await questionNamed(attempt.questions[0] ?? '');
    const input = { attempt: attempt.id, question: question.id, response: rightResponse(question) };
    await expect(submitQuiz(stranger.actor, first, attempt.id)).rejects.toMatchObject({ code: 'not-found' });
    const refusals = await Promise.allSettled([
      saveQuizAnswer(stranger.actor, first, input),
      saveQuizAnswer(stranger.actor, first, { ...input, attempt: randomUUID() }),
    ]);
    expect(refusals).toMatchObject([
      { status: 'rejected', reason: { code: 'conflict' } },
      { status: 'rejected', reason: { code: 'conflict' } },
    ]);
    expect(await db.attemptAnswer.count({ where: { attemptId: attempt.id } })).toBe(0);
    await submitQuiz(owner.actor, first, attempt.id);
    for (const actor of [stranger.actor, aVisitor().actor]) {
      await expect(openQuiz(actor, first, 'fi', { position: null, result: attempt.id })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });

  it('of another module of my own is not found there', async () => {
    const { actor } = await aGuest();
    const { id } = await beginQuiz(actor, first);
    await expect(submitQuiz(actor, second, id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('unknown places', () => {
  it.each([
    ['course', { ...trialPeriod, course: 'nothing' }],
    ['module', { ...trialPeriod, module: 'nothing' }],
    ['lesson', { ...trialPeriod, lesson: 'nothing' }],
    ['lesson of another module', { ...trialPeriod, lesson: 'tax-card' }],
    ['course named like a method', { ...trialPeriod, course: 'constructor' }],
  ])('%s: not found, to read and to write', async (_, path) => {
    const { actor, personId } = await aGuest();
    const refused = { code: 'not-found' };
    await expect(openLesson(actor, path, 'fi')).rejects.toMatchObject(refused);
    await expect(finishLesson(actor, path)).rejects.toMatchObject(refused);
    await expect(answerCheck(actor, path, { check: 'trial-half', response: ['half'], key: 'k' })).rejects.toMatchObject(
      refused,
    );
    expect(await factsOf(personId)).toMatchObject({ answers: [], marks: [] });
  });
});
