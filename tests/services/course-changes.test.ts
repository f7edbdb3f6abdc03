/** What happens to people's records when an author changes the course: nothing is lost, nothing issued changes. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { env } from '#app/env.server.ts';
import {
  issueCertificate,
  myCertificates,
  openCertificate,
  setOpenToVerifiers,
} from '#app/services/certificates.server.ts';
import { verifyReference } from '#app/services/verification.server.ts';
import { openCourse } from '#app/services/courses.server.ts';
import { openQuiz, submitQuiz } from '#app/services/quizzes.server.ts';
import { db, factsOf } from '../support/db.ts';
import { aMember } from '../support/people.ts';
import { answerQuiz, beginQuiz, courseId, first, fixtureCourse, second, studyAll } from '../support/study.ts';

const outline = join(env.coursesDir, courseId, 'course.yml');
const pool = join(env.coursesDir, courseId, 'second-steps/questions.yml');
const original = new Map<string, string>();

beforeEach(async () => {
  for (const file of [outline, pool]) original.set(file, await readFile(file, 'utf8'));
});
afterEach(async () => {
  for (const [file, text] of original) await writeFile(file, text);
});

/** Throws when there is nothing to replace, so that no test passes without its change. */
async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to replace in ${file}: ${String(from)}`);
  await writeFile(file, changed);
}

async function aHolder() {
  const member = await aMember();
  await studyAll(member.actor);
  const id = await issueCertificate(member.actor, courseId, 'Aino Esimerkki');
  await setOpenToVerifiers(member.actor, id, true);
  return { ...member, id };
}

describe('an issued certificate', () => {
  it('stays word for word what it was when titles, minutes, modules and outcomes change', async () => {
    const { actor, id } = await aHolder();
    const before = await openCertificate(actor, id);
    const told = await verifyReference(before.code);
    await edit(outline, 'Kanariakurssi', 'Uusi nimi');
    await edit(outline, 'minutes: 60', 'minutes: 600');
    await edit(outline, 'First steps', 'Other steps');
    await edit(outline, 'Interpret an employment contract.', 'Something else.');
    await edit(outline, 'extra_minutes: 30', 'extra_minutes: 3000');
    expect((await fixtureCourse()).title.fi).toBe('Uusi nimi');
    expect(await openCertificate(actor, id)).toEqual(before);
    expect(await verifyReference(before.code)).toEqual(told);
  });

  it('is one for each edition', async () => {
    const { actor, id } = await aHolder();
    await edit(outline, 'edition: 1', 'edition: 2');
    expect((await openCourse(actor, courseId, 'fi')).certificate).toEqual({ kind: 'earned' });
    const ids = await Promise.all([1, 2, 3].map(() => issueCertificate(actor, courseId, 'Aino Esimerkki')));
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).not.toBe(id);
    expect((await myCertificates(actor)).map(({ snapshot }) => snapshot.course.edition).sort()).toEqual([1, 2]);
  });
});

describe('an item', () => {
  it('made no longer required is not asked for, and counts in progress when done', async () => {
    const { actor } = await aMember();
    await studyAll(actor, { except: ['second-steps/task'] });
    await edit(outline, '{ id: my-tax-card, minutes: 30,', '{ id: my-tax-card, minutes: 30, required: false,');
    const page = await openCourse(actor, courseId, 'fi');
    expect(page).toMatchObject({ percent: 81, certificate: { kind: 'earned' } });
    expect(page.modules[1]?.state).toBe('done');
    await issueCertificate(actor, courseId, 'Aino Esimerkki');
  });

  it('retired is not asked for; the facts about it stay, and count again when it returns', async () => {
    const { actor, personId } = await aMember();
    await studyAll(actor, { except: ['second-steps/quiz'] });
    const facts = await factsOf(personId);
    await edit(outline, /\n {4}quiz: \{ draw: 5.*\}/, '');
    expect((await openCourse(actor, courseId, 'fi')).certificate).toEqual({ kind: 'earned' });
    await edit(outline, /\n {4}task: \{ id: my-tax-card.*\}/, '');
    expect((await openCourse(actor, courseId, 'fi')).percent).toBe(100);
    expect(await factsOf(personId)).toEqual(facts);
    await writeFile(outline, original.get(outline) ?? '');
    expect((await openCourse(actor, courseId, 'fi')).modules[1]?.items.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'ahead',
    ]);
  });

  it('added later is simply not done yet; the rest stays done, and so does the certificate', async () => {
    const whole = await readFile(outline, 'utf8');
    await edit(outline, /\n {4}task: \{ id: my-tax-card.*\}/, '');
    const { actor, personId } = await aMember();
    await studyAll(actor, { except: ['second-steps/task'] });
    const id = await issueCertificate(actor, courseId, 'Aino Esimerkki');
    const { marks } = await factsOf(personId);
    await writeFile(outline, whole);
    const page = await openCourse(actor, courseId, 'fi');
    expect(page).toMatchObject({ percent: 81, certificate: { kind: 'issued', certificateId: id } });
    expect(
      page.modules
        .flatMap(({ items }) => items)
        .filter(({ state }) => state !== 'done')
        .map(({ path }) => path),
    ).toEqual(['second-steps/task']);
    expect((await factsOf(personId)).marks).toEqual(marks);
  });
});

describe('a quiz', () => {
  it('keeps its points and its pass when the key or the pass mark changes later', async () => {
    const { actor } = await aMember();
    const attempt = await beginQuiz(actor, second);
    await answerQuiz(actor, second, { attempt, give: [true, true, true, true, false] });
    await submitQuiz(actor, second, attempt.id);
    const row = await db.attempt.findUnique({ where: { id: attempt.id }, include: { answers: true } });
    await edit(outline, 'quiz: { draw: 5, pass: 70', 'quiz: { draw: 5, pass: 100');
    await edit(pool, '{ id: tax, right: true,', '{ id: tax,');
    await edit(pool, '{ id: bank, fi:', '{ id: bank, right: true, fi:');
    expect((await openQuiz(actor, second, 'fi', { position: null, result: null })).place.state).toBe('done');
    await submitQuiz(actor, second, attempt.id);
    expect(await db.attempt.findUnique({ where: { id: attempt.id }, include: { answers: true } })).toEqual(row);
  });

  it('goes on in an open attempt with the questions drawn, when the pool grows or shrinks', async () => {
    const { actor } = await aMember();
    const attempt = await beginQuiz(actor, first);
    await edit(outline, 'quiz: { draw: 6', 'quiz: { draw: 5');
    const { stage } = await openQuiz(actor, first, 'en', { position: 'overview', result: null });
    expect(stage).toMatchObject({
      kind: 'open',
      attemptId: attempt.id,
      answered: Array.from({ length: 6 }, () => false),
    });
  });
});
