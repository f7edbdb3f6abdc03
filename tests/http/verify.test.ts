/** Verifying over HTTP: the form of a file, the form of many, and the questions of programs, held to their own description. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatCode } from '#app/domain/code.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { loadText } from '#app/i18n/i18n.ts';
import {
  issueCertificate,
  openCertificate,
  revokeCredential,
  setOpenToVerifiers,
} from '#app/services/certificates.server.ts';
import { jwtText, signedText } from '#app/services/credentials.server.ts';
import { db } from '../support/db.ts';
import { aMember } from '../support/people.ts';
import { get, type Outcome, postBody } from '../support/requests.ts';
import { courseId, studyAll } from '../support/study.ts';

const name = 'Aino Esimerkki';
const forOneReader = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

async function aHolder(printed = name) {
  const member = await aMember();
  await studyAll(member.actor);
  const id = await issueCertificate(member.actor, courseId, printed);
  await setOpenToVerifiers(member.actor, id, true);
  const held = await openCertificate(member.actor, id);
  return { ...member, held, text: await signedText(held.credentialId) };
}

await loadText('fi');
const holder = await aHolder();
const revoked = await aHolder();
await revokeCredential(revoked.held.code, 'misuse');
const risky = await aHolder('=HYPERLINK("x")');

function formOf(fields: Readonly<Record<string, string | File | File[]>>): FormData {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields))
    for (const each of Array.isArray(value) ? value : [value]) body.append(field, each);
  return body;
}

const file = (text: string, called = 'todistus.json') => new File([text], called);
const Refused = z.object({ lastResult: z.object({ error: z.record(z.string(), z.array(z.string())) }) });
const errorsOf = ({ data }: Outcome) => Refused.parse(data).lastResult.error;
const Rows = z.object({ rows: z.array(z.object({ kind: z.string(), nameDiffers: z.boolean() })) });
const Body = z.record(z.string(), z.unknown());
const Results = z.object({ items: z.array(z.object({ result: z.string() })) });

describe('the form of a file', () => {
  it('answers with the verdict, for nobody else to keep', async () => {
    const answer = await postBody('/fi/verify', formOf({ file: file(holder.text) }));
    expect(answer).toMatchObject({
      status: 200,
      data: { verification: { kind: 'valid', name } },
      headers: forOneReader,
    });
    expect(answer.cookies).toEqual([]);
  });

  it.each([
    ['none', {}],
    ['none chosen', { file: new File([], '') }],
    ['a text in its place', { file: 'hei' }],
  ])('with %s says what is missing', async (_, fields) => {
    const answer = await postBody('/fi/verify', formOf(fields));
    expect(answer.status).toBe(422);
    expect(errorsOf(answer)).toEqual({ file: ['verify.no-file'] });
  });

  it('counts as a try', async () => {
    const address = '203.0.113.50';
    for (let count = 0; count < 120; count += 1) await throttle('verify-address', address);
    expect((await postBody('/fi/verify', formOf({ file: file('x') }), { address })).status).toBe(429);
  });
});

describe('a look at the page', () => {
  it('is recorded for others than the holder, and not for a question without an answer', async () => {
    const path = `/t/${holder.held.code}`;
    await get(path, { secret: holder.secret });
    expect(await db.look.count()).toBe(0);
    await get(path);
    await get(path);
    expect(await db.look.count()).toBeGreaterThan(0);
    // Two looks fall into two minutes only when the clock turns between them.
    expect(await db.look.count()).toBeLessThanOrEqual(2);
    const before = await db.look.count();
    await get('/t/0000-0000-0000');
    expect(await db.look.count()).toBe(before);
  });
});

describe('the form of many', () => {
  const list = `koodi;nimi\n${holder.held.code};Matti Meikäläinen\n${revoked.held.code}\n${risky.held.code}\n0000-0000-0000`;

  it('answers with a line each, of the list and of the files', async () => {
    const answer = await postBody(
      '/fi/verify/many',
      formOf({ list, files: [file(revoked.text), file('x', 'kuva.txt')] }),
    );
    expect(answer).toMatchObject({ status: 200, headers: forOneReader });
    const { rows } = Rows.parse(answer.data);
    expect(rows.map(({ kind, nameDiffers }) => `${kind}${nameDiffers ? ' differs' : ''}`)).toEqual([
      'valid differs',
      'revoked',
      'valid',
      'unknown',
      'revoked',
      'unreadable',
    ]);
  });

  it('gives the same as a file that a spreadsheet opens and does not run', async () => {
    const answer = await postBody('/fi/verify/many/csv', formOf({ list }));
    expect(answer.headers).toMatchObject({
      ...forOneReader,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="polku.csv"',
    });
    const lines = String(answer.data).split('\r\n');
    expect(lines[1]).toContain(`"${holder.held.code}";"Voimassa";"${name}";"Matti Meikäläinen";"kyllä"`);
    expect(lines[1]).toContain(formatCode(holder.held.code));
    expect(lines[3]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines).toHaveLength(6);
  });

  it.each([
    ['nothing', { list: ' \n' }, 'verify.nothing'],
    ['201 lines', { list: 'x1\n'.repeat(201) }, 'verify.too-many'],
    ['21 files', { files: Array.from({ length: 21 }, () => file('x')) }, 'verify.too-many'],
  ])('with %s says what is wrong', async (_, fields, problem) => {
    const answer = await postBody('/fi/verify/many', formOf(fields));
    expect(answer.status).toBe(422);
    expect(JSON.stringify(errorsOf(answer))).toContain(problem);
    const led = await postBody('/en/verify/many/csv', formOf(fields));
    expect(led.location).toBe(`/en/verify/many?problem=${problem}`);
  });

  it('counts each line as a try', async () => {
    const address = '203.0.113.51';
    await throttle('verify-many-address', address, 1199);
    expect((await postBody('/fi/verify/many', formOf({ list: 'x1' }), { address })).status).toBe(200);
    expect((await postBody('/fi/verify/many', formOf({ list: 'x1' }), { address })).status).toBe(429);
  });
});

describe('a program', () => {
  const ask = async (question: unknown, sender = {}) => {
    const answer = await postBody(
      '/api/verify',
      typeof question === 'string' ? question : JSON.stringify(question),
      sender,
    );
    return { ...answer, body: Body.parse(JSON.parse(String(answer.data))) };
  };

  it('is told what its description promises, whatever it asks', async () => {
    const description = JSON.parse(String((await get('/api/openapi.json')).data));
    expect(description).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'https://polku.test' }] });
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema(description, 'api');
    const schemaOf = (which: string) => {
      const validate = ajv.getSchema(`api#/components/schemas/${which}`);
      if (!validate) throw new Error(`no schema ${which}`);
      return (value: unknown) => (validate(value) ? null : ajv.errorsText(validate.errors));
    };
    const questions: [unknown, string, string | null][] = [
      [{ code: holder.held.code }, 'valid', null],
      [{ code: `https://polku.test/credentials/${holder.held.credentialId}` }, 'valid', null],
      [{ credential: JSON.parse(holder.text) }, 'valid', null],
      [{ credential: holder.text }, 'valid', null],
      [{ credential: await jwtText(holder.held.credentialId) }, 'valid', null],
      [{ code: revoked.held.code }, 'revoked', 'misuse'],
      [{ code: '0000-0000-0000' }, 'not_found', null],
      [{ credential: holder.text.replace(name, 'Joku') }, 'invalid', 'content'],
      [{ credential: holder.text.replaceAll('did:web:polku.test', 'did:web:other.example') }, 'unknown_issuer', null],
      [{ credential: 'hei' }, 'unreadable', 'wrong-kind'],
      [{ credential: {} }, 'unreadable', 'not-a-certificate'],
    ];
    for (const [question, result, reason] of questions) {
      expect(schemaOf('Question')(question)).toBeNull();
      const { status, body } = await ask(question);
      expect([status, body['result'], body['reason']]).toEqual([200, result, reason]);
      expect(schemaOf('Answer')(body)).toBeNull();
    }
    const list = { items: questions.map(([question]) => question) };
    expect(schemaOf('Question')(list)).toBeNull();
    const { body } = await ask(list);
    expect(schemaOf('Answers')(body)).toBeNull();
    expect(Results.parse(body).items.map(({ result }) => result)).toEqual(questions.map(([, result]) => result));
    // A description that allows everything would prove nothing.
    expect(schemaOf('Answer')({ ...body, result: 'maybe' })).not.toBeNull();
    expect(schemaOf('Question')({ codes: [] })).not.toBeNull();
    expect(schemaOf('Refusal')((await ask('x')).body)).toBeNull();
  });

  it('is told the facts, and where the credential is', async () => {
    const { body } = await ask({ code: holder.held.code });
    expect(body['data']).toMatchObject({
      code: holder.held.code,
      name,
      hours: holder.held.snapshot.hours,
      awardedOn: holder.held.snapshot.awardedOn,
      credential: `https://polku.test/credentials/${holder.held.credentialId}.json`,
    });
  });

  it.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['another question', '{"id":"x"}'],
    ['two questions in one', { code: 'x', credential: 'y' }],
    ['no items', { items: [] }],
    ['201 items', { items: Array.from({ length: 201 }, () => ({ code: 'x' })) }],
    ['something nested deep', `{"credential":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`],
  ])('that asks %s is refused in words', async (_, question) => {
    expect(await ask(question)).toMatchObject({ status: 400, body: { error: 'bad-request' } });
  });

  it('is told how many questions are left, and when to come back', async () => {
    const address = '203.0.113.52';
    const first = await ask({ items: [{ code: 'x' }, { code: 'y' }] }, { address });
    expect(first.headers).toMatchObject({
      'ratelimit-limit': '1200',
      'ratelimit-remaining': '1198',
      'ratelimit-reset': '600',
    });
    await throttle('verify-many-address', address, 1198);
    const refused = await ask({ code: 'x' }, { address });
    expect(refused).toMatchObject({ status: 429, body: { error: 'too-many' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(500);
    expect((await ask({ code: 'x' }, { address: '203.0.113.53' })).status).toBe(200);
  });

  it('of another site may ask, and nobody is known by a cookie', async () => {
    const answer = await ask(
      { code: holder.held.code },
      { headers: { Origin: 'https://hr.example' }, secret: holder.secret },
    );
    expect(answer).toMatchObject({ status: 200, cookies: [] });
  });
});
