/** A certificate at its own address: what each kind of reader gets, and that closed and unknown ones look the same. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { achievementHref, credentialHref } from '#app/domain/addresses.ts';
import { credentialFile, credentialFileKinds } from '#app/services/credential-files.server.ts';
import { jwtText, signedText } from '#app/services/credentials.server.ts';
import { inTurn } from '#app/services/in-turn.server.ts';
import { issueCertificate, openCertificate, setOpenToVerifiers } from '#app/services/certificates.server.ts';
import { aMember, aVisitor } from '../support/people.ts';
import { contextOf, cookieOf, moduleOf, post } from '../support/requests.ts';
import { courseId, studyAll } from '../support/study.ts';

const holder = await aMember();
await studyAll(holder.actor);
const certificateId = await issueCertificate(holder.actor, courseId, 'Aino Ääkkönen');
const { credentialId: id, code } = await openCertificate(holder.actor, certificateId);
const stranger = await aMember();

type Reader = { readonly accept?: string; readonly secret?: string | null; readonly language?: string };

async function answer(route: string, params: Record<string, string>, { accept, secret, language }: Reader = {}) {
  const { loader } = await moduleOf(`routes/${route}.ts`);
  const headers = {
    ...(accept === undefined ? {} : { Accept: accept }),
    ...(secret ? { Cookie: await cookieOf(secret) } : {}),
    ...(language === undefined ? {} : { 'Accept-Language': language }),
  };
  const request = new Request('https://polku.test/', { headers });
  const response = await loader?.({ request, params, context: contextOf() });
  if (!(response instanceof Response)) throw new Error('not a response');
  return response;
}

const read = (file: string, reader: Reader = {}) => answer('credential', { file }, reader);
const typeOf = (response: Response) => response.headers.get('Content-Type');

describe('a closed certificate', () => {
  beforeAll(() => setOpenToVerifiers(holder.actor, certificateId, false));

  it.each(credentialFileKinds)('as %s is there for its holder', async (kind) => {
    const response = await read(`${id}.${kind}`, { secret: holder.secret });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Disposition')).toMatch(
      new RegExp(`^attachment; filename="${courseId}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\.${kind}"$`),
    );
  });

  it.each(credentialFileKinds)('as %s looks for others like one that never was', async (kind) => {
    const [unknown] = [await read(`${randomUUID()}.${kind}`, { secret: stranger.secret })];
    const expected = { status: 404, body: await unknown.text(), headers: [...unknown.headers] };
    expect(expected.body).toBe('{"error":"not-found"}\n');
    for (const secret of [stranger.secret, null]) {
      const closed = await read(`${id}.${kind}`, { secret });
      expect({ status: closed.status, body: await closed.text(), headers: [...closed.headers] }).toEqual(expected);
    }
    await expect(credentialFile(aVisitor().actor, id, kind, 'fi')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leads people to the page that says so, without its code', async () => {
    const response = await read(id, { accept: 'text/html' });
    expect([response.status, response.headers.get('Location')]).toEqual([303, `/t/${id}`]);
  });
});

describe('an open certificate', () => {
  beforeAll(() => setOpenToVerifiers(holder.actor, certificateId, true));

  const json = 'application/vc+ld+json';
  const jwt = 'text/plain; charset=utf-8';
  it.each([
    [undefined, json],
    ['*/*', json],
    ['application/vc', json],
    ['application/vc+ld+json', json],
    ['application/ld+json;q=0.9, text/html;q=0.8', json],
    ['application/json', json],
    ['application/json;q=0.5, application/pdf', 'application/pdf'],
    ['text/html;q=0.3, image/*;q=0.9, image/png;q=0', 'image/svg+xml; charset=utf-8'],
    ['application/*', json],
    ['text/plain', jwt],
    ['application/jwt', jwt],
    ['application/vc+jwt, */*;q=0.1', jwt],
    ['application/json;q=0, application/jwt', jwt],
    ['application/pdf', 'application/pdf'],
    ['image/avif,image/webp,image/png,image/*;q=0.8', 'image/png'],
    ['image/*', 'image/png'],
    ['image/svg+xml', 'image/svg+xml; charset=utf-8'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', 303],
    ['text/html', 303],
    ['audio/ogg', 406],
    ['application/json;q=0', 406],
  ])('asked with %s answers %s', async (accept, expected) => {
    const response = await read(id, accept === undefined ? {} : { accept });
    if (typeof expected === 'number') expect(response.status).toBe(expected);
    else expect([response.status, typeOf(response)]).toEqual([200, expected]);
    expect(response.headers.get('Vary')).toBe('Accept');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('X-Robots-Tag')).toContain('noindex');
  });

  it('leads people to the page of its code', async () => {
    expect((await read(id, { accept: 'text/html' })).headers.get('Location')).toBe(`/t/${code}`);
  });

  it('a suffix counts more than the header', async () => {
    expect(typeOf(await read(`${id}.pdf`, { accept: 'text/html' }))).toBe('application/pdf');
  });

  it('may be read by any site as JSON and as a JWT, and as nothing else', async () => {
    const allowed = await Promise.all(
      credentialFileKinds.map(async (kind) => (await read(`${id}.${kind}`)).headers.get('Access-Control-Allow-Origin')),
    );
    expect(allowed).toEqual(['*', '*', null, null, null]);
  });

  it('is the signed credential in every form', async () => {
    const text = await signedText(id);
    expect(await (await read(`${id}.json`)).text()).toBe(text);
    expect((await (await read(`${id}.jwt`)).text()).split('.')[1]).toBe((await jwtText(id)).split('.')[1]);
    const png = Buffer.from(await (await read(`${id}.png`)).arrayBuffer());
    expect(png.includes(Buffer.from(`openbadgecredential\0\0\0\0\0${text}`))).toBe(true);
    expect(await (await read(`${id}.svg`)).text()).toContain(`<![CDATA[${text}]]>`);
    const pdf = Buffer.from(await (await read(`${id}.pdf`)).arrayBuffer());
    expect(pdf.toString('latin1')).toContain('/AFRelationship /Data');
  });

  it('holds no name in its pictures', async () => {
    for (const kind of ['png', 'svg'] as const) {
      const { body } = await credentialFile(aVisitor().actor, id, kind, 'fi');
      const picture = body.toString().replace(await signedText(id), '');
      expect(picture).not.toMatch(/Aino|Ääkkönen/);
    }
  });

  it('is printed in the language of who asks', async () => {
    const printed = async (language: string) =>
      Buffer.from(await (await read(`${id}.pdf`, { language })).arrayBuffer()).toString('latin1');
    expect(await printed('fi')).toContain('/Lang (fi-FI)');
    expect(await printed('en-GB')).not.toContain('/Lang (fi-FI)');
  });

  it.each(['x', `${randomUUID()}.exe`, `${randomUUID()}.json.json`, '../secret', randomUUID().toUpperCase()])(
    '%s is no certificate',
    async (file) => {
      expect((await read(file, { accept: 'application/json' })).status).toBe(404);
    },
  );
});

describe('an achievement', () => {
  const [, , course = '', edition = ''] = achievementHref(courseId, 1).split('/');

  it('is told as JSON-LD to programs, the same as in the credential', async () => {
    const response = await answer('achievement', { course, edition });
    expect([typeOf(response), response.headers.get('Access-Control-Allow-Origin')]).toEqual([
      'application/ld+json',
      '*',
    ]);
    const achievement: unknown = await response.json();
    const credential: { credentialSubject: { achievement: object } } = JSON.parse(await signedText(id));
    expect(achievement).toMatchObject(credential.credentialSubject.achievement);
    expect(achievement).toMatchObject({ id: `https://polku.test${achievementHref(courseId, 1)}` });
  });

  it('leads people to the course, in their language', async () => {
    const response = await answer('achievement', { course, edition }, { accept: 'text/html', language: 'en' });
    expect([response.status, response.headers.get('Location')]).toEqual([303, `/en/courses/${courseId}`]);
  });

  it.each([
    [courseId, 'v2'],
    [courseId, '1'],
    [courseId, 'v01'],
    ['nothing', 'v1'],
  ])('%s %s never was', async (name, version) => {
    expect((await answer('achievement', { course: name, edition: version })).status).toBe(404);
  });
});

describe('a name that cannot be printed', () => {
  it('is refused beside its field, before anything is issued, and stays as it was typed', async () => {
    const another = await aMember();
    await studyAll(another.actor);
    const send = (name: string) =>
      post(`/fi/courses/${courseId}/certificate`, { name, confirmed: 'yes' }, { secret: another.secret });
    expect(await send('王小明')).toMatchObject({
      status: 422,
      data: { lastResult: { error: { name: ['name.not-in-font'] }, initialValue: { name: '王小明' } } },
    });
    expect((await send('Wang Xiaoming')).location).toMatch(/^\/fi\/my-certificates\//);
  });
});

it('work in turn is done one after another, also after a failure', async () => {
  const order: string[] = [];
  const work = (name: string, fails = false) =>
    inTurn(async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      if (fails) throw new Error(name);
    });
  const [first, second, third] = [work('a'), work('b', true), work('c')];
  await expect(second).rejects.toThrow('b');
  await Promise.all([first, third]);
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

it('files of one certificate have the name of the course and the code', async () => {
  const { filename } = await credentialFile(holder.actor, id, 'pdf', 'fi');
  expect(filename).toBe(`${courseId}-${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}.pdf`);
});

it('the address of a file is the address of its kind', () => {
  expect(credentialHref(id, '.pdf')).toBe(`/credentials/${id}.pdf`);
});
