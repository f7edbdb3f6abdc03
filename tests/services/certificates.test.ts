/** Certificates: issued once and only when earned, fixed for good, closed until opened, told apart by nobody while closed. */
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '#app/domain/certificate.ts';
import { newCode } from '#app/domain/code.ts';
import type { Member } from '#app/domain/actor.ts';
import {
  issueCertificate,
  myCertificates,
  openCertificate,
  revokeCredential,
  setOpenToVerifiers,
} from '#app/services/certificates.server.ts';
import { verifyReference } from '#app/services/verification.server.ts';
import { openCourse } from '#app/services/courses.server.ts';
import { firstMoment } from '#app/services/facts.server.ts';
import { db } from '../support/db.ts';
import { aMember } from '../support/people.ts';
import { courseId, doTask, first, fixtureCourse, studyAll } from '../support/study.ts';

const unknown = { kind: 'unknown' };
const name = 'Aino Esimerkki';

async function aHolder() {
  const member = await aMember();
  await studyAll(member.actor);
  const id = await issueCertificate(member.actor, courseId, name);
  return { ...member, id, held: await openCertificate(member.actor, id) };
}

async function missingOf(actor: Member): Promise<string[] | string> {
  const { certificate } = await openCourse(actor, courseId, 'fi');
  return certificate.kind === 'ahead' ? certificate.missing.map(({ path }) => path) : certificate.kind;
}

describe('issuing', () => {
  it('gives one certificate to twenty requests at once, and the same one later', async () => {
    const { actor, personId } = await aMember();
    await studyAll(actor);
    const ids = await Promise.all(Array.from({ length: 20 }, () => issueCertificate(actor, courseId, name)));
    expect(new Set(ids).size).toBe(1);
    expect(await issueCertificate(actor, courseId, name)).toBe(ids[0]);
    expect(await db.certificate.count({ where: { personId } })).toBe(1);
    expect(await db.credential.count({ where: { certificate: { personId } } })).toBe(1);
  });

  it('keeps the name of the first click', async () => {
    const { actor, id } = await aHolder();
    expect(await issueCertificate(actor, courseId, 'Joku Muu')).toBe(id);
    expect((await openCertificate(actor, id)).name).toBe(name);
  });

  it.each([
    'first-steps/trial-period',
    'first-steps/task',
    'first-steps/quiz',
    'second-steps/tax-card',
    'second-steps/task',
    'second-steps/quiz',
  ])('is refused when only %s is missing, and the page names just that', async (item) => {
    const { actor, personId } = await aMember();
    await studyAll(actor, { except: [item] });
    expect(await missingOf(actor)).toEqual([item]);
    await expect(issueCertificate(actor, courseId, name)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db.certificate.count({ where: { personId } })).toBe(0);
  });

  it('is offered from the moment nothing is missing', async () => {
    const { actor } = await aMember();
    await studyAll(actor, { except: ['first-steps/task'] });
    await doTask(actor, first);
    expect(await missingOf(actor)).toBe('earned');
    await issueCertificate(actor, courseId, name);
    expect(await missingOf(actor)).toBe('issued');
  });

  it("counts nobody else's work", async () => {
    const [{ actor }, other] = await Promise.all([aMember(), aMember()]);
    await studyAll(other.actor);
    await expect(issueCertificate(actor, courseId, name)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is for courses that exist', async () => {
    const { actor } = await aMember();
    await expect(issueCertificate(actor, 'nothing', name)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes the snapshot of the rule, with the dates of the first work and of today', async () => {
    const { held, personId, id } = await aHolder();
    const { issuedAt } = await db.certificate.findUniqueOrThrow({ where: { id } });
    const started = await firstMoment(personId, courseId, db);
    expect(held.snapshot).toEqual(snapshotOf(await fixtureCourse(), started ?? issuedAt, issuedAt));
    expect(Math.abs(Date.now() - issuedAt.getTime())).toBeLessThan(60_000);
    expect(held).toMatchObject({ name, state: 'valid', open: false, revokedAt: null, revokedReason: null });
  });

  it('gives every certificate a code of its own', async () => {
    const holders = [await aHolder(), await aHolder(), await aHolder()];
    expect(new Set(holders.map(({ held }) => held.code)).size).toBe(3);
  });

  it('says when the first work was, whatever kind it was', async () => {
    const { personId } = await aMember();
    const at = (day: number) => new Date(Date.UTC(2026, 0, day));
    const fact = { personId, course: courseId };
    const rows = [
      () => db.taskVersion.create({ data: { ...fact, key: 'k', task: 't', text: 'x', ticked: [], createdAt: at(9) } }),
      () => db.attempt.create({ data: { ...fact, key: 'k', module: 'm', drawn: [], startedAt: at(8) } }),
      () => db.mark.create({ data: { ...fact, kind: 'lesson', item: 'l', createdAt: at(7) } }),
      () => db.answer.create({ data: { ...fact, key: 'k', question: 'q', response: [], points: 0, createdAt: at(6) } }),
    ];
    expect(await firstMoment(personId, courseId, db)).toBeNull();
    for (const [index, make] of rows.entries()) {
      await make();
      expect(await firstMoment(personId, courseId, db)).toEqual(at(9 - index));
    }
  });
});

describe('someone else’s certificate', () => {
  it.each(['learner', 'guide', 'operator'] as const)(
    'is not found for a %s: not to see, not to open, not in the list',
    async (role) => {
      const [{ id, held }, stranger] = await Promise.all([aHolder(), aMember(role)]);
      const refused = { code: 'not-found' };
      await expect(openCertificate(stranger.actor, id)).rejects.toMatchObject(refused);
      await expect(setOpenToVerifiers(stranger.actor, id, true)).rejects.toMatchObject(refused);
      await expect(openCertificate(stranger.actor, randomUUID())).rejects.toMatchObject(refused);
      expect(await myCertificates(stranger.actor)).toEqual([]);
      expect(await verifyReference(held.code)).toStrictEqual(unknown);
    },
  );

  it('cannot be closed either', async () => {
    const [holder, stranger] = await Promise.all([aHolder(), aMember()]);
    await setOpenToVerifiers(holder.actor, holder.id, true);
    await expect(setOpenToVerifiers(stranger.actor, holder.id, false)).rejects.toMatchObject({ code: 'not-found' });
    expect(await verifyReference(holder.held.code)).toMatchObject({ kind: 'valid' });
  });
});

describe('checking', () => {
  it('answers for a closed one exactly as for one that does not exist or cannot exist', async () => {
    const { actor, id, held } = await aHolder();
    const { held: revoked } = await aHolder();
    await revokeCredential(revoked.code, 'misuse');
    await setOpenToVerifiers(actor, id, true);
    await setOpenToVerifiers(actor, id, false);
    const { held: neverOpened } = await aHolder();
    const answers = await Promise.all(
      [held.code, neverOpened.code, revoked.code, newCode(randomBytes(11)), 'nonsense', ''].map(verifyReference),
    );
    for (const answer of answers) expect(answer).toStrictEqual(unknown);
  });

  it('shows an open one: name, code and snapshot, nothing else', async () => {
    const { actor, id, held } = await aHolder();
    await setOpenToVerifiers(actor, id, true);
    const answer = await verifyReference(` ${held.code.toLowerCase()} `);
    expect(answer).toStrictEqual({
      kind: 'valid',
      code: held.code,
      name,
      snapshot: held.snapshot,
      openId: held.credentialId,
    });
    expect((await openCertificate(actor, id)).open).toBe(true);
  });

  it('opening twice is opening once', async () => {
    const { actor, id, held } = await aHolder();
    await setOpenToVerifiers(actor, id, true);
    const before = await db.credential.findUnique({ where: { code: held.code } });
    await setOpenToVerifiers(actor, id, true);
    expect(await db.credential.findUnique({ where: { code: held.code } })).toEqual(before);
  });

  it('finds out typing errors', async () => {
    const { actor, id, held } = await aHolder();
    await setOpenToVerifiers(actor, id, true);
    const wrong = held.code.replace(/^./, (character) => (character === '2' ? '3' : '2'));
    expect(await verifyReference(wrong)).toStrictEqual(unknown);
  });
});

describe('revoking', () => {
  it('is shown to whoever checks an open one, and to the holder, with its reason', async () => {
    const { actor, id, held } = await aHolder();
    await setOpenToVerifiers(actor, id, true);
    expect(await revokeCredential(held.code, 'holder-request')).toBe('revoked');
    expect(await verifyReference(held.code)).toMatchObject({
      kind: 'revoked',
      code: held.code,
      name,
      reason: 'holder-request',
    });
    expect(await openCertificate(actor, id)).toMatchObject({ state: 'revoked', revokedReason: 'holder-request' });
  });

  it('twice changes nothing, neither moment nor reason', async () => {
    const { held } = await aHolder();
    await revokeCredential(held.code, 'error');
    const before = await db.credential.findUnique({ where: { code: held.code } });
    expect(await revokeCredential(held.code, 'misuse')).toBe('already');
    expect(await db.credential.findUnique({ where: { code: held.code } })).toEqual(before);
  });

  it.each(['nonsense', '', newCode(new Uint8Array(11).fill(9))])(
    'of %j, which nobody has, is unknown',
    async (code) => {
      expect(await revokeCredential(code, 'error')).toBe('unknown');
    },
  );

  it('is not undone by asking for the certificate again', async () => {
    const { actor, id, held } = await aHolder();
    await revokeCredential(held.code, 'error');
    expect(await issueCertificate(actor, courseId, name)).toBe(id);
    expect((await openCertificate(actor, id)).state).toBe('revoked');
  });
});
