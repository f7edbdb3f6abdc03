/** Deleting the account through its form: everything that is missing is told at once, and a browser is signed out with it. */
import { describe, expect, it, vi } from 'vitest';
import { fateField } from '#app/domain/erasure.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { issueCertificate } from '#app/services/certificates.server.ts';
import { deleteAccount } from '#app/services/erasure.server.ts';
import { memberStandings } from '#app/services/member-standings.server.ts';
import { db } from '../support/db.ts';
import { aMember, aSession, password } from '../support/people.ts';
import { get, post, sessionIn } from '../support/requests.ts';
import { courseId, studyAll } from '../support/study.ts';

const path = '/fi/my-account/delete';

async function aLeaver() {
  const member = await aMember();
  await studyAll(member.actor);
  const field = fateField(await issueCertificate(member.actor, courseId, 'Aino Esimerkki'));
  const isThere = async () => (await db.person.count({ where: { id: member.personId } })) === 1;
  return { ...member, field, isThere };
}

describe('the form', () => {
  it('tells all that is missing at once', async () => {
    const { secret, field, isThere } = await aLeaver();
    const { status, data } = await post(path, {}, { secret });
    expect(status).toBe(422);
    expect(data).toMatchObject({
      lastResult: {
        error: { [field]: ['deletion.choose'], password: ['password.missing'], confirmed: ['deletion.confirm'] },
      },
    });
    expect(await isThere()).toBe(true);
  });

  it('with a wrong password deletes nothing and sends no password back', async () => {
    const { secret, field, isThere } = await aLeaver();
    const form = { [field]: 'erase', password: 'wrong-password', confirmed: 'yes' };
    const { status, data } = await post(path, form, { secret });
    expect(status).toBe(422);
    expect(JSON.stringify(data)).not.toContain('wrong-password');
    expect(await isThere()).toBe(true);
  });

  it('with an answer that there is not deletes nothing', async () => {
    const { secret, field, isThere } = await aLeaver();
    expect((await post(path, { [field]: 'both', password, confirmed: 'yes' }, { secret })).status).toBe(422);
    expect(await isThere()).toBe(true);
  });

  it('filled in full deletes the account, and every browser is signed out', async () => {
    const { secret, personId, field, isThere } = await aLeaver();
    const elsewhere = await aSession(personId);
    const outcome = await post(path, { [field]: 'keep', password, confirmed: 'yes' }, { secret });
    expect(outcome).toMatchObject({ status: 303, location: '/fi' });
    expect(await sessionIn(outcome)).toBeNull();
    expect(await isThere()).toBe(false);
    for (const each of [secret, elsewhere])
      expect((await get('/fi/my-account', { secret: each })).location).toMatch(/sign-in/);
  });
});

it('leaves nothing in memory of where the person stood', async () => {
  const { actor, personId } = await aMember();
  await studyAll(actor);
  const studies = await catalogue();
  const asked = vi.spyOn(db, '$queryRaw');
  const standings = async () => (await memberStandings([{ personId, version: '1' }], studies)).get(personId)?.standings;
  expect((await standings())?.size).toBeGreaterThan(0);
  const calls = asked.mock.calls.length;
  expect((await standings())?.size).toBeGreaterThan(0);
  expect(asked.mock.calls.length).toBe(calls);
  asked.mockRestore();
  expect(await deleteAccount(actor, { password, chosen: new Map() })).toBe('deleted');
  expect((await standings())?.size).toBe(0);
});
