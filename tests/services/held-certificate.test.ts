/** The page of a held certificate: opening asked at the download, and what is offered only while it is open. */
import { describe, expect, it } from 'vitest';
import { issueCertificate, openCertificate } from '#app/services/certificates.server.ts';
import { aMember } from '../support/people.ts';
import { get, post } from '../support/requests.ts';
import { courseId, studyAll } from '../support/study.ts';

async function aHolder() {
  const { actor, secret } = await aMember();
  await studyAll(actor);
  const id = await issueCertificate(actor, courseId, 'Aino Esimerkki');
  const { credentialId, code } = await openCertificate(actor, id);
  const isOpen = async () => (await openCertificate(actor, id)).open;
  return { secret, isOpen, credentialId, code, path: `/fi/my-certificates/${id}` };
}

describe('a download while it is closed', () => {
  it('without opening gives the file and leaves it closed', async () => {
    const { path, secret, credentialId, isOpen } = await aHolder();
    const outcome = await post(path, { open: 'as-is', file: 'pdf-en' }, { secret });
    expect(outcome).toMatchObject({ status: 303, location: `/credentials/${credentialId}.pdf?lang=en` });
    expect(await isOpen()).toBe(false);
  });

  it('with opening opens it, and the page that tells so begins the download', async () => {
    const { path, secret, credentialId, isOpen } = await aHolder();
    const outcome = await post(path, { open: 'yes', file: 'png' }, { secret });
    expect(outcome).toMatchObject({ status: 303, location: `${path}?file=png#files` });
    expect(await isOpen()).toBe(true);
    const page = await get(`${path}?file=png`, { secret });
    expect(page.data).toMatchObject({ begins: 'png' });
    expect(page.headers['Refresh']).toBe(`1; url=/credentials/${credentialId}.png`);
  });

  it.each([{ open: 'yes', file: 'exe' }, { open: 'maybe' }, { file: 'png' }, {}])(
    'of something else is refused: %j',
    async (fields) => {
      const { path, secret, isOpen } = await aHolder();
      expect((await post(path, fields, { secret })).status).toBe(422);
      expect(await isOpen()).toBe(false);
    },
  );
});

describe('the page', () => {
  it('begins no download while it is closed, nor of a file that there is not', async () => {
    const { path, secret } = await aHolder();
    for (const file of ['png', 'exe', '']) {
      const { data, headers } = await get(`${path}?file=${file}`, { secret });
      expect(data).toMatchObject({ begins: null });
      expect(headers).not.toHaveProperty('Refresh');
    }
  });

  it('offers LinkedIn only while it is open', async () => {
    const { path, secret, credentialId } = await aHolder();
    expect((await get(path, { secret })).data).toMatchObject({ linkedIn: null });
    await post(path, { open: 'yes' }, { secret });
    const { data } = await get(path, { secret });
    expect(data).toMatchObject({
      linkedIn: expect.stringContaining(encodeURIComponent(`/credentials/${credentialId}`)),
    });
    await post(path, { open: 'no' }, { secret });
    expect((await get(path, { secret })).data).toMatchObject({ linkedIn: null });
  });
});
