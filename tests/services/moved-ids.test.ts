/** Real learners before and after an author renames, splits or retires what they have records on. */
import { randomUUID } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Moved } from '#app/domain/failure.ts';
import type { Learner } from '#app/domain/actor.ts';
import { env } from '#app/env.server.ts';
import { issueCertificate } from '#app/services/certificates.server.ts';
import { openCourse } from '#app/services/courses.server.ts';
import { myLearning } from '#app/services/my-learning.server.ts';
import { answerCheck, finishLesson, openLesson } from '#app/services/lessons.server.ts';
import { mergeGuest } from '#app/services/merge-guest.server.ts';
import { myPortfolio, openTask, saveTask } from '#app/services/portfolio.server.ts';
import { openQuiz, saveQuizAnswer, startQuiz, submitQuiz } from '#app/services/quizzes.server.ts';
import { checkIds } from '#app/services/recorded-ids.server.ts';
import { compareWithDatabase } from '../../scripts/course-ids.ts';
import { library } from '#app/content/catalogue.server.ts';
import { rightResponse } from '../../prisma/right-response.ts';
import { db, factsOf } from '../support/db.ts';
import { aGuest, aMember } from '../support/people.ts';
import {
  answerQuiz,
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
} from '../support/study.ts';

const folder = join(env.coursesDir, courseId);
const noView = { position: null, result: null };

beforeEach(async () => {
  rmSync(env.coursesDir, { recursive: true });
  cpSync('tests/support/courses', env.coursesDir, { recursive: true });
  // Records of the test before would be records on ids that this one changes.
  await db.person.deleteMany();
});

function texts(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:yml|mdx)$/.test(path));
}

/** Replaces in every text of the course; throws when there is nothing to replace. */
function edit(from: RegExp, to: string): void {
  let count = 0;
  for (const path of texts()) {
    const text = readFileSync(join(folder, path), 'utf8');
    const changed = text.replace(from, to);
    if (changed !== text) count += 1;
    writeFileSync(join(folder, path), changed);
  }
  if (count === 0) throw new Error(`nothing to replace: ${String(from)}`);
}

/** Renames an id wherever it is written, and the folder of a lesson or module. */
function rename(from: string, to: string): void {
  edit(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g'), to);
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(from));
  if (inside) renameSync(join(folder, inside), join(folder, inside.replace(from, to)));
}

function declare(...rows: string[]): void {
  const text = rows.map((row) => `- { ${row.replaceAll(/ @/g, ` ${courseId}/`)}, date: 2026-12-01 }\n`).join('');
  writeFileSync(join(env.coursesDir, '_data/moves.yml'), text);
}

/** What a person sees of a course, without ids and addresses. */
async function standing(actor: Learner) {
  const [page, learning] = await Promise.all([openCourse(actor, courseId, 'fi'), myLearning(actor, 'fi')]);
  const { percent, minutesLeft, cover, certificate, next, begun } = page;
  return {
    ...{ percent, minutesLeft, cover, begun, certificate: certificate.kind, next: next?.title },
    missing: certificate.kind === 'ahead' ? certificate.missing.map(({ title }) => title) : [],
    items: page.modules.map(({ items, state }) => [state, ...items.map((item) => item.state)]),
    learning: learning.map((each) => [each.percent, each.next?.title]),
  };
}

type Case = { readonly what: string; readonly change: () => void };

const renames: readonly Case[] = [
  {
    what: 'a lesson',
    change: () => (rename('tax-card', 'the-card'), declare('moved: lesson @tax-card, to: lesson @the-card')),
  },
  {
    what: 'a check',
    change: () => (rename('card-price', 'price'), declare('moved: question @card-price, to: question @price')),
  },
  {
    what: 'a task',
    change: () => (rename('my-tax-card', 'my-card'), declare('moved: task @my-tax-card, to: task @my-card')),
  },
  {
    what: 'a module',
    change: () => (rename('second-steps', 'tax'), declare('moved: module @second-steps, to: module @tax')),
  },
  {
    what: 'all of them, the module twice',
    change: () => {
      rename('second-steps', 'tax');
      rename('tax-card', 'the-card');
      rename('card-price', 'price');
      rename('my-tax-card', 'my-card');
      declare(
        ...['moved: module @second-steps, to: module @taxes', 'moved: module @taxes, to: module @tax'],
        ...['moved: lesson @tax-card, to: lesson @the-card', 'moved: question @card-price, to: question @price'],
        'moved: task @my-tax-card, to: task @my-card',
      );
    },
  },
];

describe('a learner sees the same progress after an author renamed', () => {
  it.each(renames)('$what', async ({ change }) => {
    const people = await Promise.all([aMember(), aMember(), aGuest(), aGuest()]);
    const [all, half, quizzer, begun] = people;
    await studyAll(all.actor);
    await studyAll(half.actor, { except: ['first-steps/quiz', 'second-steps/task'] });
    await takeQuiz(quizzer.actor, second, 1);
    await answerCheck(begun.actor, taxCard, { check: 'card-price', response: ['some'], key: randomUUID() });
    const before = await Promise.all(people.map(({ actor }) => standing(actor)));
    const facts = await Promise.all(people.map(({ personId }) => factsOf(personId)));
    change();
    expect(await Promise.all(people.map(({ actor }) => standing(actor)))).toEqual(before);
    expect(await Promise.all(people.map(({ personId }) => factsOf(personId)))).toEqual(facts);
    expect(await checkIds()).toMatchObject({ lost: null });
    await expect(issueCertificate(all.actor, courseId, 'Aino Esimerkki')).resolves.toEqual(expect.any(String));
    await expect(issueCertificate(half.actor, courseId, 'Aino Esimerkki')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it.each(renames)('$what: without the declaration the same change is told to the operator', async ({ change }) => {
    const { actor } = await aMember();
    await studyAll(actor);
    change();
    declare();
    expect((await checkIds()).lost).toMatch(/people have records on ids .*canary-course.* \(\d+\)/);
    expect(await compareWithDatabase(env.databaseUrl, await library())).not.toEqual([]);
  });
});

describe('a renamed check', () => {
  it('shows the answer given under the old id, and a new answer after it', async () => {
    const { actor } = await aGuest();
    await answerCheck(actor, taxCard, { check: 'card-price', response: ['some'], key: randomUUID() });
    rename('card-price', 'price');
    declare('moved: question @card-price, to: question @price');
    expect((await openLesson(actor, taxCard, 'fi')).checks['price']).toMatchObject({ response: ['some'] });
    await answerCheck(actor, taxCard, { check: 'price', response: ['free'], key: randomUUID() });
    expect((await openLesson(actor, taxCard, 'fi')).checks['price']).toMatchObject({
      response: ['free'],
      verdict: { right: true },
    });
  });
});

describe('a renamed task', () => {
  it('keeps its texts: the newest to go on with, earlier ones, one entry in the portfolio', async () => {
    const { actor } = await aMember();
    await doTask(actor, second, 'Ensimmäinen.');
    await doTask(actor, second, 'Toinen.');
    rename('my-tax-card', 'my-card');
    declare('moved: task @my-tax-card, to: task @my-card');
    expect(await openTask(actor, second, 'fi')).toMatchObject({
      draft: 'Toinen.',
      earlier: [{ text: 'Ensimmäinen.' }],
    });
    expect(await myPortfolio(actor, 'fi')).toMatchObject([{ text: 'Toinen.', state: 'done' }]);
    await doTask(actor, second, 'Kolmas.');
    expect((await openTask(actor, second, 'fi')).earlier).toHaveLength(2);
    expect((await myPortfolio(actor, 'fi')).map(({ text }) => text)).toEqual(['Kolmas.']);
  });
});

describe('a renamed module', () => {
  const tax = { course: courseId, module: 'tax' };
  const change = () => {
    rename('second-steps', 'tax');
    declare('moved: module @second-steps, to: module @tax');
  };

  it('keeps the best attempt and every result', async () => {
    const { actor } = await aGuest();
    const failed = await takeQuiz(actor, second, 1);
    const passed = await takeQuiz(actor, second);
    change();
    expect(await openQuiz(actor, tax, 'fi', noView)).toMatchObject({ best: { id: passed, passed: true } });
    const result = await openQuiz(actor, tax, 'fi', { position: null, result: failed });
    expect(result.stage).toMatchObject({ kind: 'result', attempt: { id: failed } });
  });

  it('goes on with the open attempt, starts no second one, and takes it in', async () => {
    const { actor, personId } = await aGuest();
    const attempt = await beginQuiz(actor, second);
    await answerQuiz(actor, second, { attempt, give: [true, true] });
    change();
    await startQuiz(actor, tax, randomUUID());
    expect(await db.attempt.count({ where: { personId } })).toBe(1);
    const { stage } = await openQuiz(actor, tax, 'fi', noView);
    expect(stage).toMatchObject({ kind: 'open', attemptId: attempt.id, answered: [true, true, false, false, false] });
    for (const question of attempt.questions.slice(2)) {
      const response = rightResponse(await questionNamed(question));
      await saveQuizAnswer(actor, tax, { attempt: attempt.id, question, response });
    }
    await submitQuiz(actor, tax, attempt.id);
    expect((await openQuiz(actor, tax, 'fi', noView)).best).toMatchObject({ percent: 100, passed: true });
    await startQuiz(actor, tax, randomUUID());
    expect(await db.attempt.count({ where: { personId, module: 'tax' } })).toBe(1);
  });

  it('has one open attempt also when a guest with an older one signs in', async () => {
    const [guest, member] = await Promise.all([aGuest(), aMember()]);
    const attempt = await beginQuiz(guest.actor, second);
    await answerQuiz(guest.actor, second, { attempt, give: [true] });
    change();
    await startQuiz(member.actor, tax, randomUUID());
    await db.$transaction((tx) => mergeGuest(tx, guest.personId, member.personId));
    const open = await db.attempt.findMany({ where: { personId: member.personId, openSlot: { not: null } } });
    expect(open.map(({ id }) => id)).toEqual([attempt.id]);
    expect((await openQuiz(member.actor, tax, 'fi', noView)).stage).toMatchObject({ attemptId: attempt.id });
  });
});

describe('a renamed question of a quiz', () => {
  it('keeps its answer in an open attempt and counts once', async () => {
    const { actor } = await aGuest();
    const attempt = await beginQuiz(actor, second);
    await answerQuiz(actor, second, { attempt, give: [true, true, true, true, true] });
    const [old = ''] = attempt.questions;
    const given = rightResponse(await questionNamed(old));
    rename(old, 'brand-new');
    declare(`moved: question @${old}, to: question @brand-new`);
    const shown = await openQuiz(actor, second, 'fi', { position: 0, result: null });
    expect(shown.stage).toMatchObject({ question: { id: 'brand-new', response: given } });
    const response = rightResponse(await questionNamed('brand-new'));
    await saveQuizAnswer(actor, second, { attempt: attempt.id, question: 'brand-new', response });
    expect(await db.attemptAnswer.count({ where: { attemptId: attempt.id } })).toBe(5);
    await submitQuiz(actor, second, attempt.id);
    expect((await openQuiz(actor, second, 'fi', noView)).best?.percent).toBe(100);
    const answers = await db.attemptAnswer.findMany({ where: { attemptId: attempt.id } });
    expect(answers.map(({ points }) => points)).toEqual([1000, 1000, 1000, 1000, 1000]);
  });
});

describe('a split lesson', () => {
  const split = () => {
    rename('tax-card', 'price-of-card');
    cpSync(join(folder, 'second-steps/price-of-card'), join(folder, 'second-steps/use-of-card'), { recursive: true });
    edit(
      /( {6}- \{ id: price-of-card,.*)/,
      '$1\n      - { id: use-of-card, minutes: 10, title: { fi: "Käyttö", en: "Use" } }',
    );
    for (const language of ['fi', 'en']) {
      for (const [lesson, check] of [
        ['price-of-card', 'card-oral'],
        ['use-of-card', 'card-price'],
      ] as const) {
        const file = join(folder, 'second-steps', lesson, `${language}.mdx`);
        writeFileSync(file, readFileSync(file, 'utf8').replace(`<Check id="${check}" />`, ''));
      }
    }
    declare('split: lesson @tax-card, to: [lesson @price-of-card, lesson @use-of-card]');
  };

  it('is done in both parts for those who had done it, and asks the others for what is left', async () => {
    const [done, begun] = await Promise.all([aGuest(), aGuest()]);
    await doLesson(done.actor, taxCard);
    await answerCheck(begun.actor, taxCard, { check: 'card-price', response: ['free'], key: randomUUID() });
    split();
    const statesOf = async (actor: Learner) =>
      (await openCourse(actor, courseId, 'fi')).modules[1]?.items.slice(0, 2).map(({ state }) => state);
    expect(await statesOf(done.actor)).toEqual(['done', 'done']);
    expect(await statesOf(begun.actor)).toEqual(['begun', 'ahead']);
    expect(await checkIds()).toMatchObject({ lost: null });
  });
});

describe('retired', () => {
  it('a task is no longer asked for: who had done all but it has earned the certificate', async () => {
    const { actor, personId } = await aMember();
    await studyAll(actor, { except: ['second-steps/task'] });
    await saveTask(actor, second, { text: 'Kesken.', ticked: [], key: randomUUID() });
    const facts = await factsOf(personId);
    edit(/\n {4}task: \{ id: my-tax-card.*\}/, '');
    declare('retired: [task @my-tax-card, address @second-steps/task]');
    expect(await standing(actor)).toMatchObject({ percent: 100, certificate: 'earned' });
    expect(await checkIds()).toMatchObject({ lost: null });
    expect(await factsOf(personId)).toEqual(facts);
    await expect(openTask(actor, second, 'fi')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('an option does not break the answers that name it: points stay, pages open', async () => {
    const { actor, personId } = await aGuest();
    await answerCheck(actor, taxCard, { check: 'card-price', response: ['free'], key: randomUUID() });
    const id = await takeQuiz(actor, second);
    edit(/\n {4}- \{ id: free, right: true.*\}/, '');
    edit(/\{ id: some, fi: "Vähän"/, '{ id: some, right: true, fi: "Vähän"');
    edit(/\n {4}- \{ id: tax, right: true.*\}/g, '');
    edit(/\{ id: bank, fi:/g, '{ id: bank, right: true, fi:');
    const check = (await openLesson(actor, taxCard, 'fi')).checks['card-price'];
    expect(check).toMatchObject({ response: ['free'], verdict: { points: 0 } });
    expect(check?.options.map((option) => option.id)).not.toContain('free');
    const { stage } = await openQuiz(actor, second, 'fi', { position: null, result: id });
    expect(stage).toMatchObject({ kind: 'result', attempt: { percent: 100, passed: true } });
    expect(await db.answer.findFirst({ where: { personId } })).toMatchObject({ points: 1000 });
    expect((await standing(actor)).items[1]).toEqual(['begun', 'begun', 'ahead', 'done']);
  });

  it('a question that became one of another type opens, counts as answered, and can be answered anew', async () => {
    const { actor } = await aGuest();
    await doLesson(actor, taxCard);
    edit(
      /(- id: card-oral\n {2}use: check\n {2}type: )true-false([^]*?) {2}answer: false\n([^]*?) {2}if_true:.*\n {2}if_false:.*\n/,
      '$1single\n$3  options:\n    - { id: no, right: true, fi: "Ei", en: "No", why: { fi: "Niin.", en: "So." } }\n    - { id: yes, fi: "Kyllä", en: "Yes", why: { fi: "Ei.", en: "No." } }\n',
    );
    expect((await openLesson(actor, taxCard, 'fi')).checks['card-oral']).toMatchObject({ response: ['false'] });
    expect((await standing(actor)).items[1]?.[1]).toBe('done');
    await answerCheck(actor, taxCard, { check: 'card-oral', response: ['no'], key: randomUUID() });
    expect((await openLesson(actor, taxCard, 'fi')).checks['card-oral']).toMatchObject({ verdict: { right: true } });
  });
});

describe('an old address', () => {
  const change = () => {
    rename('second-steps', 'tax');
    rename('tax-card', 'the-card');
    declare('moved: module @second-steps, to: module @tax', 'moved: lesson @tax-card, to: lesson @the-card');
  };

  it('of a page leads to the present one', async () => {
    const { actor } = await aGuest();
    change();
    const answers = await Promise.allSettled([
      openLesson(actor, taxCard, 'fi'),
      openTask(actor, second, 'fi'),
      openQuiz(actor, second, 'fi', noView),
    ]);
    expect(answers).toEqual(
      ['the-card', 'task', 'quiz'].map((word) => ({ status: 'rejected', reason: new Moved(courseId, `tax/${word}`) })),
    );
    await expect(openLesson(actor, { ...taxCard, module: 'tax' }, 'fi')).rejects.toMatchObject({
      path: 'tax/the-card',
    });
    await expect(openLesson(actor, { ...taxCard, module: 'first-steps' }, 'fi')).rejects.toThrow(Moved);
  });

  it('of a form still takes what was written', async () => {
    const { actor, personId } = await aGuest();
    const attempt = await beginQuiz(actor, second);
    change();
    await answerCheck(actor, taxCard, { check: 'card-price', response: ['free'], key: randomUUID() });
    await finishLesson(actor, taxCard);
    await saveTask(actor, second, { text: 'Talteen.', ticked: [0, 1, 2], key: randomUUID() });
    await answerQuiz(actor, second, { attempt, give: [true] });
    await submitQuiz(actor, second, attempt.id);
    expect((await factsOf(personId)).marks).toEqual([
      JSON.stringify([courseId, 'lesson', 'the-card']),
      JSON.stringify([courseId, 'task', 'my-tax-card']),
    ]);
    expect((await factsOf(personId)).versions).toHaveLength(1);
    await expect(finishLesson(actor, { ...first, lesson: 'never-was' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
