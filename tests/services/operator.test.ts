/** What operators find, do and count: nothing is missed, everything leaves its line, and no number has a name. */
import { describe, expect, it } from 'vitest';
import { dateInHelsinki } from '#app/domain/day.ts';
import { formatCode } from '#app/domain/code.ts';
import { credentialPage, findCredentials } from '#app/services/admin-certificates.server.ts';
import { certificateStatistics } from '#app/services/certificate-statistics.server.ts';
import { issueCertificate, openCertificate, setOpenToVerifiers } from '#app/services/certificates.server.ts';
import { signedText } from '#app/services/credentials.server.ts';
import { distrust, listKeys, rotate } from '#app/services/issuer-keys.server.ts';
import { looksAt } from '#app/services/looks.server.ts';
import { correctName } from '#app/services/replacement.server.ts';
import { revokeById } from '#app/services/revocation.server.ts';
import { noteSigned, signAll } from '#app/services/sign-all.server.ts';
import { db } from '../support/db.ts';
import { aMember, anOperator } from '../support/people.ts';
import { courseId, studyAll } from '../support/study.ts';

async function aHolder(name: string) {
  const member = await aMember();
  await studyAll(member.actor);
  const id = await issueCertificate(member.actor, courseId, name);
  return { ...member, id, held: await openCertificate(member.actor, id) };
}

const namesIn = async (typed: string) => (await findCredentials(typed, 1)).found.map(({ name }) => name).sort();

describe('finding', () => {
  it('is by code, link, id, e-mail address and the beginning of the name', async () => {
    const { email, held } = await aHolder('Sirkka Etsitty');
    await aHolder('Sirkku Toinen');
    const ways = [
      held.code,
      formatCode(held.code).toLowerCase(),
      `https://polku.test/t/${held.code}`,
      held.credentialId,
      held.credentialId.toUpperCase(),
      email,
      ` ${email.toUpperCase()} `,
      'Sirkka',
      'Sirkka Etsitty',
    ];
    for (const typed of ways) expect([typed, await namesIn(typed)]).toEqual([typed, ['Sirkka Etsitty']]);
    expect(await namesIn('Sirkk')).toEqual(['Sirkka Etsitty', 'Sirkku Toinen']);
  });

  it.each(['sirkka', 'Etsitty', '%', '_irkka', 'nobody@polku.example', "' OR 1=1 --", '0000-0000-0000'])(
    'with %j finds nothing',
    async (typed) => {
      expect(await namesIn(typed)).toEqual([]);
    },
  );

  it('lists all in pages, each once, and has no page beside them', async () => {
    const { actor, id } = await aHolder('Moni Sivu');
    const { credentialId } = await openCertificate(actor, id);
    const rows = Array.from({ length: 60 }, (_, index) => ({
      certificateId: id,
      code: `TEST${String(index).padStart(8, '0')}`,
      name: 'Sivu Sivunen',
    }));
    await db.credential.createMany({ data: rows });
    const pages = await Promise.all([1, 2, 3].map((page) => findCredentials('Sivu', page)));
    expect(pages.map(({ found }) => found.length)).toEqual([25, 25, 10]);
    expect(new Set(pages.flatMap(({ found }) => found.map((each) => each.id))).size).toBe(60);
    for (const page of [0, -1, Number.NaN, 1e9]) expect((await findCredentials('Sivu', page)).found).not.toEqual([]);
    expect(credentialId).not.toBe('');
    await db.credential.deleteMany({ where: { name: 'Sivu Sivunen' } });
  });

  it('of one that does not exist is not found', async () => {
    await expect(credentialPage('nothing')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('revoking', () => {
  it('sets the bit, is noted with who and why and without a name, and is done once', async () => {
    const [{ held }, operator] = [await aHolder('Peruttu Henkilö'), await anOperator()];
    const { credentialId } = held;
    expect(await revokeById(credentialId, 'misuse', operator.personId)).toBe('revoked');
    const before = await credentialPage(credentialId);
    expect(before).toMatchObject({ state: 'revoked', reason: 'misuse', isHeld: true });
    expect(before.place?.revokedAt).toBe(before.revokedAt);
    expect(before.acts).toMatchObject([
      { act: 'certificate-revoked', detail: 'misuse', by: { kind: 'named', name: operator.actor.name } },
    ]);
    expect(await revokeById(credentialId, 'error', operator.personId)).toBe('already');
    expect(await credentialPage(credentialId)).toEqual(before);
    expect(JSON.stringify(await db.operatorAct.findMany())).not.toContain('Peruttu');
  });

  it('of one that was never signed, and was revoked before there were lists, keeps its bit set', async () => {
    const { held } = await aHolder('Vanha Todistus');
    const id = held.credentialId;
    await db.statusPlace.delete({ where: { credentialId: id } });
    await db.credential.update({
      where: { id },
      data: { state: 'revoked', revokedAt: new Date(), revokedReason: 'error', document: null, keyId: null },
    });
    expect(await revokeById(id, 'error', null)).toBe('already');
    await signedText(id);
    expect((await credentialPage(id)).place?.revokedAt).not.toBeNull();
  });

  it('at a shell, and by someone whose account is gone, is told so', async () => {
    const [{ held }, operator] = [await aHolder('Jälki Jäljetön'), await anOperator()];
    await revokeById(held.credentialId, 'error', null);
    await db.operatorAct.create({
      data: { act: 'something new', credentialId: held.credentialId, personId: operator.personId },
    });
    await db.person.delete({ where: { id: operator.personId } });
    const { acts } = await credentialPage(held.credentialId);
    expect(acts.map(({ act, by }) => [act, by.kind])).toEqual([
      ['certificate-revoked', 'shell'],
      [null, 'gone'],
    ]);
  });
});

describe('counting', () => {
  it('tells each state, openings and looks by course, and this month’s, without a name', async () => {
    const before = (await certificateStatistics()).courses.find(({ course }) => course === courseId)?.counts;
    const [one, two, three] = [await aHolder('Laskettu Yksi'), await aHolder('Laskettu Kaksi'), await aHolder('Kolme')];
    await setOpenToVerifiers(one.actor, one.id, true);
    await db.look.createMany({ data: [1, 2, 3].map(() => ({ credentialId: one.held.credentialId })) });
    await correctName(two.actor, two.id, { name: 'Laskettu Toinen', leadsToNew: false });
    await revokeById(three.held.credentialId, 'error', null);

    const statistics = await certificateStatistics();
    const after = statistics.courses.find(({ course }) => course === courseId)?.counts;
    const added = { valid: 2, replaced: 1, revoked: 1, open: 1, lookedAt: 1, looks: 3 };
    for (const [kind, count] of Object.entries(added)) {
      const of = (counts: typeof after) => Object.entries(counts ?? {}).find(([each]) => each === kind)?.[1] ?? 0;
      expect([kind, of(after) - of(before)]).toEqual([kind, count]);
    }
    const [month] = statistics.months;
    expect(statistics.months).toHaveLength(12);
    expect(month).toMatchObject({ month: dateInHelsinki(new Date()).slice(0, 7), looks: 3 });
    expect(month?.issued).toBe(await db.certificate.count());
    expect(JSON.stringify(statistics)).not.toMatch(/Laskettu|Esimerkki/);
  });
});

describe('looks', () => {
  it('are the newest fifty and a number, for the holder only', async () => {
    const [{ actor, id, held }, stranger] = [await aHolder('Katsottu'), await anOperator()];
    expect(await looksAt(actor, id)).toEqual({ count: 0, newest: [] });
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
    await db.look.createMany({
      data: Array.from({ length: 55 }, (_, index) => ({ credentialId: held.credentialId, at: at(index) })),
    });
    const { count, newest } = await looksAt(actor, id);
    expect([count, newest.length, newest[0], newest.at(-1)]).toEqual([
      55,
      50,
      at(54).toISOString(),
      at(5).toISOString(),
    ]);
    await expect(looksAt(stranger.actor, id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('keys', () => {
  it('are changed and distrusted, and both are noted', async () => {
    const [{ held }, operator] = [await aHolder('Avaimen Haltija'), await anOperator()];
    const signedWith = (await credentialPage(held.credentialId)).key?.id ?? '';
    const ids = await rotate(operator.personId);
    expect((await listKeys()).filter(({ state }) => state === 'active').map(({ id }) => id)).toEqual(
      expect.arrayContaining(ids),
    );
    expect((await listKeys()).find(({ id }) => id === signedWith)).toMatchObject({ state: 'retired' });
    expect(await distrust(operator.personId, signedWith)).toBe(true);
    expect(await distrust(operator.personId, 'nothing')).toBe(false);
    expect((await credentialPage(held.credentialId)).key).toEqual({ id: signedWith, state: 'compromised' });
    const acts = await db.operatorAct.findMany({ where: { personId: operator.personId }, orderBy: { at: 'asc' } });
    expect(acts.map(({ act, detail }) => [act, detail])).toEqual([
      ['keys-rotated', ids.join(' ')],
      ['key-distrusted', signedWith],
    ]);
  });

  it('sign what was never signed, and tell how far they are', async () => {
    const holders = [await aHolder('Allekirjoittamaton Yksi'), await aHolder('Allekirjoittamaton Kaksi')];
    const ids = holders.map(({ held }) => held.credentialId);
    await db.credential.updateMany({ where: { id: { in: ids } }, data: { document: null, keyId: null } });
    const told = [];
    for await (const progress of signAll()) told.push(progress);
    expect(told.at(-1)).toEqual({ done: 2, all: 2 });
    for (const id of ids) expect((await credentialPage(id)).key).not.toBeNull();
    await noteSigned(null, 2);
    expect(await db.operatorAct.count({ where: { act: 'certificates-signed', detail: '2' } })).toBe(1);
  });
});
