/** Correcting a name: once by the holder, a new credential and the old one replaced at once, whatever is pressed how often. */
import { describe, expect, it, vi } from 'vitest';
import { isBitSet } from '#app/credentials/status-list.server.ts';
import { statusListHref } from '#app/domain/addresses.ts';
import {
  issueCertificate,
  myCertificates,
  openCertificate,
  revokeCredential,
  setOpenToVerifiers,
} from '#app/services/certificates.server.ts';
import { verifyReference } from '#app/services/verification.server.ts';
import { publishedFile } from '#app/services/published.server.ts';
import { correctName, reissue } from '#app/services/replacement.server.ts';
import { db } from '../support/db.ts';
import { aMember, anOperator } from '../support/people.ts';
import { courseId, studyAll } from '../support/study.ts';

const name = 'Aino Esimerki';
const wish = { name: 'Aino Esimerkki', leadsToNew: true };

async function aHolder() {
  const member = await aMember();
  await studyAll(member.actor);
  const id = await issueCertificate(member.actor, courseId, name);
  return { ...member, id, held: await openCertificate(member.actor, id) };
}

const credentialsOf = (certificateId: string) =>
  db.credential.findMany({ where: { certificateId }, include: { statusPlace: true }, orderBy: { issuedAt: 'asc' } });

/** What the signed list tells every verifier of a credential. */
async function isPublishedRevoked(credentialId: string): Promise<boolean> {
  const { list, index } = await db.statusPlace.findUniqueOrThrow({ where: { credentialId } });
  const file = await publishedFile(statusListHref(list));
  const encoded = /"encodedList":"([^"]+)"/.exec(file?.body.toString() ?? '')?.[1];
  if (encoded === undefined) throw new Error(`list ${String(list)} is not published`);
  return isBitSet(encoded, index);
}

/** Sooner than the memory of the list runs out; not at once, because a busy machine is given the last list meanwhile. */
const soon = { timeout: 4000 };

describe('the holder', () => {
  it('gets a new credential, closed, and the old one is replaced with its bit set', async () => {
    const { actor, id, held } = await aHolder();
    await setOpenToVerifiers(actor, id, true);
    await vi.waitFor(async () => expect(await isPublishedRevoked(held.credentialId)).toBe(false), { timeout: 20_000 });
    expect(await correctName(actor, id, wish)).toMatchObject({ kind: 'replaced' });

    const [old, fresh] = await credentialsOf(id);
    expect(old).toMatchObject({ id: held.credentialId, name, state: 'replaced', leadsToNew: true, revokedAt: null });
    expect(old?.statusPlace?.revokedAt).toBeInstanceOf(Date);
    expect(fresh).toMatchObject({ name: wish.name, state: 'valid', openedAt: null, replacesId: old?.id });
    expect(fresh?.statusPlace?.revokedAt).toBeNull();
    expect(fresh?.document).toContain(wish.name);
    expect(new Set([old?.code, fresh?.code]).size).toBe(2);
    expect(new Set([old?.subjectId, fresh?.subjectId]).size).toBe(2);
    await vi.waitFor(async () => expect(await isPublishedRevoked(held.credentialId)).toBe(true), soon);
    expect(await isPublishedRevoked(fresh?.id ?? '')).toBe(false);
  });

  it('holds one certificate afterwards, the new one, and the old code answers as replaced', async () => {
    const { actor, id, held } = await aHolder();
    await setOpenToVerifiers(actor, id, true);
    await correctName(actor, id, { ...wish, leadsToNew: false });
    expect(await myCertificates(actor)).toMatchObject([
      { id, name: wish.name, open: false, replaces: { code: held.code, name, leadsHere: false, open: true } },
    ]);
    expect(await verifyReference(held.code)).toMatchObject({ kind: 'replaced', name });
    const { code } = await openCertificate(actor, id);
    expect(await verifyReference(code)).toEqual({ kind: 'unknown' });
  });

  it('closes the old page by closing the certificate, whether the new one was opened or not', async () => {
    for (const isOpened of [false, true]) {
      const { actor, id, held } = await aHolder();
      await setOpenToVerifiers(actor, id, true);
      await correctName(actor, id, wish);
      if (isOpened) await setOpenToVerifiers(actor, id, true);
      expect(await verifyReference(held.code)).toMatchObject({ kind: 'replaced' });
      await setOpenToVerifiers(actor, id, false);
      const { code, replaces } = await openCertificate(actor, id);
      expect(replaces).toMatchObject({ open: false });
      for (const each of [held.code, code]) expect(await verifyReference(each)).toEqual({ kind: 'unknown' });
    }
  });

  it('who presses eight times at once has corrected once', async () => {
    const { actor, id } = await aHolder();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => correctName(actor, id, wish)));
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await credentialsOf(id)).toHaveLength(2);
  });

  it('with two names at once gets one of them, and is told so of the other', async () => {
    const { actor, id } = await aHolder();
    const outcomes = await Promise.allSettled(
      ['Aino Yksi', 'Aino Kaksi'].map((each) => correctName(actor, id, { ...wish, name: each })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await credentialsOf(id)).toHaveLength(2);
  });

  it('cannot do it a second time', async () => {
    const { actor, id } = await aHolder();
    await correctName(actor, id, wish);
    await expect(correctName(actor, id, { ...wish, name: 'Aino Kolmas' })).rejects.toMatchObject({ code: 'conflict' });
    expect((await openCertificate(actor, id)).name).toBe(wish.name);
  });

  it('changes nothing with the name that it has, nor with a revoked one', async () => {
    const { actor, id, held } = await aHolder();
    expect(await correctName(actor, id, { ...wish, name })).toEqual({ kind: 'unchanged' });
    await revokeCredential(held.code, 'error');
    await expect(correctName(actor, id, wish)).rejects.toMatchObject({ code: 'conflict' });
    expect(await credentialsOf(id)).toHaveLength(1);
  });

  it('cannot do it to someone else’s', async () => {
    const [{ id }, stranger] = await Promise.all([aHolder(), anOperator()]);
    await expect(correctName(stranger.actor, id, wish)).rejects.toMatchObject({ code: 'not-found' });
    expect(await credentialsOf(id)).toHaveLength(1);
  });
});

describe('the operator', () => {
  it('can do it again and again, and each is noted without a name', async () => {
    const [{ actor, id }, operator] = await Promise.all([aHolder(), anOperator()]);
    await correctName(actor, id, wish);
    const { credentialId } = await openCertificate(actor, id);
    expect(await reissue(operator.personId, credentialId, { ...wish, name: 'Aino Kolmas' })).toMatchObject({
      kind: 'replaced',
    });
    expect((await openCertificate(actor, id)).name).toBe('Aino Kolmas');
    expect(await db.operatorAct.findMany({ where: { credentialId } })).toMatchObject([
      { act: 'certificate-reissued', personId: operator.personId, detail: null },
    ]);
  });

  it('by a double click makes one, and notes one act', async () => {
    const [{ id, held }, operator] = await Promise.all([aHolder(), anOperator()]);
    await Promise.all([1, 2, 3].map(() => reissue(operator.personId, held.credentialId, wish)));
    expect(await credentialsOf(id)).toHaveLength(2);
    expect(await db.operatorAct.count({ where: { credentialId: held.credentialId } })).toBe(1);
  });

  it('not of one that is replaced or does not exist', async () => {
    const [{ actor, id, held }, operator] = await Promise.all([aHolder(), anOperator()]);
    await correctName(actor, id, wish);
    const again = reissue(operator.personId, held.credentialId, { ...wish, name: 'Aino Kolmas' });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    await expect(reissue(operator.personId, 'nothing', wish)).rejects.toMatchObject({ code: 'not-found' });
  });
});
