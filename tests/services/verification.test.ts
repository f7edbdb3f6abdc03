/** Verdicts on real certificates: by code, by link, by file; open, closed, revoked, replaced, expired, erased. */
import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newCode } from '#app/domain/code.ts';
import type { Verification } from '#app/domain/verification.ts';
import {
  issueCertificate,
  openCertificate,
  revokeCredential,
  setOpenToVerifiers,
} from '#app/services/certificates.server.ts';
import { jwtText, signedText } from '#app/services/credentials.server.ts';
import { distrustKey, rotateKeys } from '#app/services/issuer.server.ts';
import { recordLook, verifyCredentialText, verifyFile, verifyReference } from '#app/services/verification.server.ts';
import { verifyMany } from '#app/services/verify-many.server.ts';
import { badgeChunk, pngWith } from '../support/containers.ts';
import { db } from '../support/db.ts';
import { aGuest, aMember, aVisitor } from '../support/people.ts';
import { courseId, studyAll } from '../support/study.ts';

const name = 'Aino Esimerkki';

async function aHolder({ open = true } = {}) {
  const member = await aMember();
  await studyAll(member.actor);
  const id = await issueCertificate(member.actor, courseId, name);
  if (open) await setOpenToVerifiers(member.actor, id, true);
  const held = await openCertificate(member.actor, id);
  return { ...member, id, held, credentialId: held.credentialId, text: await signedText(held.credentialId) };
}

type Holder = Awaited<ReturnType<typeof aHolder>>;

/** A new credential in place of the holder's, as a corrected name makes one. */
async function replace({ id, credentialId }: Holder, { leads = false, open = false } = {}): Promise<string> {
  const code = newCode(randomBytes(11));
  await db.credential.update({ where: { id: credentialId }, data: { state: 'replaced', leadsToNew: leads } });
  const openedAt = open ? new Date() : null;
  await db.credential.create({
    data: { certificateId: id, code, name: 'Uusi Nimi', replacesId: credentialId, openedAt },
  });
  return code;
}

describe('by code or link', () => {
  it('an open one is shown, whichever way it is pointed at', async () => {
    const { held, credentialId } = await aHolder();
    const told = await verifyReference(held.code);
    expect(told).toMatchObject({ kind: 'valid', name, openId: credentialId });
    for (const way of [
      `https://polku.test/t/${held.code}`,
      credentialId,
      `https://polku.test/credentials/${credentialId}.json`,
    ]) {
      expect(await verifyReference(way)).toEqual(told);
    }
  });

  it('a closed one is unknown, whichever way', async () => {
    const { held, credentialId } = await aHolder({ open: false });
    for (const way of [held.code, credentialId]) expect(await verifyReference(way)).toStrictEqual({ kind: 'unknown' });
  });

  it('a replaced one leads on only when its holder wished so and opened the new one', async () => {
    const newCodes: (string | null)[] = [];
    for (const options of [{}, { leads: true }, { open: true }, { leads: true, open: true }]) {
      const holder = await aHolder();
      const code = await replace(holder, options);
      const told = await verifyReference(holder.held.code);
      expect(told.kind).toBe('replaced');
      newCodes.push(
        told.kind === 'replaced' ? told.newCode && (told.newCode === code ? 'the new one' : 'another') : 'none',
      );
    }
    expect(newCodes).toEqual([null, null, null, 'the new one']);
  });

  it('an expired one says so from the day after', async () => {
    const { held, id } = await aHolder();
    const snapshot = { ...held.snapshot, validUntil: '2026-01-31' };
    await db.certificate.update({ where: { id }, data: { snapshot } });
    expect(await verifyReference(held.code)).toMatchObject({ kind: 'expired' });
  });
});

describe('by file', () => {
  it('a closed one is judged as well, and its page stays closed', async () => {
    const { text, held, credentialId } = await aHolder({ open: false });
    const picture = await verifyFile(pngWith([badgeChunk(text)]));
    // The modules are signed as one text.
    const snapshot = { ...held.snapshot, modules: [{ id: 'all' }] };
    expect(picture).toMatchObject({ kind: 'valid', code: held.code, name, openId: null, snapshot });
    expect(await verifyFile(Buffer.from(await jwtText(credentialId)))).toEqual(picture);
  });

  it('shows what was signed, whatever the database says now', async () => {
    const { text, credentialId } = await aHolder();
    await db.credential.update({ where: { id: credentialId }, data: { name: 'Joku Muu' } });
    expect(await verifyCredentialText(text)).toMatchObject({ name });
  });

  it('a revoked one is revoked, with when and why', async () => {
    const { text, held } = await aHolder({ open: false });
    await revokeCredential(held.code, 'misuse');
    expect(await verifyCredentialText(text)).toMatchObject({ kind: 'revoked', reason: 'misuse', name });
  });

  it('a replaced one is replaced', async () => {
    const holder = await aHolder();
    const code = await replace(holder, { leads: true, open: true });
    expect(await verifyCredentialText(holder.text)).toMatchObject({ kind: 'replaced', newCode: code, name });
  });

  it('an erased one is what its place in the list says', async () => {
    const { text, credentialId } = await aHolder();
    await db.credential.delete({ where: { id: credentialId } });
    expect(await verifyCredentialText(text)).toMatchObject({ kind: 'valid', openId: null });
    const { id } = JSON.parse(text).credentialStatus;
    const index = Number(String(id).split('#')[1]);
    await db.statusPlace.updateMany({ where: { index }, data: { revokedAt: new Date('2026-02-03T04:05:06Z') } });
    expect(await verifyCredentialText(text)).toMatchObject({
      kind: 'revoked',
      revokedAt: '2026-02-03T04:05:06.000Z',
      reason: null,
    });
    await db.statusPlace.deleteMany({ where: { index } });
    expect(await verifyCredentialText(text)).toStrictEqual({ kind: 'unknown' });
  });

  it('one that ends is expired afterwards, and one of tomorrow is not believed today', async () => {
    const member = await aMember();
    await studyAll(member.actor);
    const id = await issueCertificate(member.actor, courseId, name);
    const { credentialId, snapshot } = await openCertificate(member.actor, id);
    await db.certificate.update({ where: { id }, data: { snapshot: { ...snapshot, validUntil: '2099-05-31' } } });
    await db.credential.update({ where: { id: credentialId }, data: { document: null } });
    const text = await signedText(credentialId);
    expect(await verifyCredentialText(text)).toMatchObject({ kind: 'valid', snapshot: { validUntil: '2099-05-31' } });
    vi.useFakeTimers({ now: new Date('2099-06-01T12:00:00Z'), toFake: ['Date'] });
    expect(await verifyCredentialText(text)).toMatchObject({ kind: 'expired' });
    vi.setSystemTime(new Date('2020-01-01'));
    expect(await verifyCredentialText(text)).toStrictEqual({ kind: 'altered', reason: 'not-yet' });
    vi.useRealTimers();
  });

  it('one with a key taken out of use stays valid, with a lost key it does not', async () => {
    const { text } = await aHolder();
    await rotateKeys();
    expect(await verifyCredentialText(text)).toMatchObject({ kind: 'valid' });
    const { verificationMethod } = JSON.parse(text).proof[0];
    await distrustKey(String(verificationMethod).split('#')[1] ?? '');
    expect(await verifyCredentialText(text)).toStrictEqual({ kind: 'altered', reason: 'key' });
  });

  it('a changed one is altered, a foreign one foreign, another file unreadable', async () => {
    const { text } = await aHolder();
    const verdicts: Verification[] = [
      await verifyCredentialText(text.replace(name, 'Aino Esimerkkinen')),
      await verifyCredentialText(text.replaceAll('did:web:polku.test', 'did:web:other.example')),
      await verifyFile(pngWith([])),
    ];
    expect(verdicts).toEqual([
      { kind: 'altered', reason: 'content' },
      { kind: 'foreign', issuer: 'did:web:other.example' },
      { kind: 'unreadable', reason: 'no-credential' },
    ]);
  });

  it('leaves no trace in the database', async () => {
    const { text } = await aHolder();
    const before = await Promise.all([db.look.count(), db.credential.findMany(), db.statusPlace.count()]);
    await verifyCredentialText(text);
    expect(await Promise.all([db.look.count(), db.credential.findMany(), db.statusPlace.count()])).toEqual(before);
  });
});

describe('many', () => {
  it('get a line each, in order, with a word when the name differs', async () => {
    const [one, closed] = [await aHolder(), await aHolder({ open: false })];
    const rows = await verifyMany(
      [
        { text: one.held.code, givenName: 'aino  esimerkki' },
        { text: one.held.code, givenName: 'Matti Meikäläinen' },
        { text: closed.held.code, givenName: 'Matti Meikäläinen' },
        { text: 'roskaa', givenName: null },
      ],
      [{ name: 'todistus.json', read: () => Promise.resolve(Buffer.from(closed.text)) }],
    );
    expect(
      rows.map(({ asked, kind, name: printed, nameDiffers, isOpen }) => [asked, kind, printed, nameDiffers, isOpen]),
    ).toEqual([
      [one.held.code, 'valid', name, false, true],
      [one.held.code, 'valid', name, true, true],
      [closed.held.code, 'unknown', null, false, false],
      ['roskaa', 'unknown', null, false, false],
      ['todistus.json', 'valid', name, false, false],
    ]);
  });
});

describe('looks', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-22T10:00:30Z'), toFake: ['Date'] });
  });

  it('are recorded once a minute, for others than the holder', async () => {
    const { credentialId, actor } = await aHolder();
    const [guest, member] = [await aGuest(), await aMember()];
    expect(await recordLook(credentialId, actor)).toBe(false);
    const looks = [aVisitor().actor, guest.actor, member.actor].map((other) => recordLook(credentialId, other));
    expect((await Promise.all(looks)).filter(Boolean)).toHaveLength(1);
    vi.setSystemTime(new Date('2026-11-22T10:01:00Z'));
    expect(await recordLook(credentialId, guest.actor)).toBe(true);
    const rows = await db.look.findMany({ where: { credentialId } });
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(guest.personId);
  });
});
