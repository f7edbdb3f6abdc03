/** Judging what we signed and what we did not: nothing may be changed, added, or signed by others, and pass. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { judge, type Ourselves } from '#app/credentials/judge.server.ts';
import { credentialInText } from '#app/credentials/reading/credential-in.server.ts';
import { type Json, type JsonObject, openBadgeOf } from '#app/domain/open-badge.ts';
import { aKey, asJwt, facts, ourselves, signed, type TestKey, us } from '../support/credentials.ts';

let key: TestKey;
let rsa: TestKey;
let ours: Ourselves;
let document: JsonObject;
let jwt: string;

const content = { kind: 'altered', reason: 'content' };
const judged = (value: JsonObject | string, by = ours) =>
  judge(credentialInText(typeof value === 'string' ? value : JSON.stringify(value)), by);

beforeAll(async () => {
  [key, rsa] = await Promise.all([aKey('Ed25519'), aKey('RS256')]);
  ours = ourselves(key, rsa);
  [document, jwt] = [await signed(key), await asJwt(rsa)];
});

/** Every place in the document, as a path of names and numbers. */
function placesOf(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...inner.flatMap(([name, each]) => placesOf(each, [...path, name]))];
}

function changedAt(value: Json, [name, ...rest]: readonly (string | number)[], change: (old: Json) => Json): Json {
  if (name === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((each: Json, index) => (index === name ? changedAt(each, rest, change) : each));
  if (typeof value !== 'object' || value === null) throw new Error('no such place');
  return Object.fromEntries(
    Object.entries(value).map(([own, each]) => [own, own === name ? changedAt(each, rest, change) : each]),
  );
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const with_ = (path: readonly (string | number)[], change: (old: Json) => Json): JsonObject => {
  const changed = changedAt(document, path, change);
  if (!isObject(changed)) throw new Error('a credential is an object');
  return changed;
};
const at = (path: readonly (string | number)[]) =>
  path.reduce<unknown>((inner, name) => Reflect.get(Object(inner), name), document);

describe('what we signed', () => {
  it('passes in both forms, and is what was signed', async () => {
    const unsigned = openBadgeOf(facts, us);
    expect(await judged(document)).toEqual({ kind: 'signed', document: unsigned });
    expect(await judged(jwt)).toEqual({ kind: 'signed', document: unsigned });
  });

  it('passes with its proof as an object, its members in another order, and other white space', async () => {
    const reversed = Object.fromEntries(Object.entries(document).toReversed());
    expect(await judged(JSON.stringify(reversed, null, 3))).toMatchObject({ kind: 'signed' });
    expect(await judged(with_(['proof'], (proof) => (Array.isArray(proof) ? proof[0] : proof)))).toMatchObject({
      kind: 'signed',
    });
  });

  it('still passes after another key took over', async () => {
    const old = { ...key, shown: { ...key.shown, state: 'retired' as const } };
    const oldRsa = { ...rsa, shown: { ...rsa.shown, state: 'retired' as const } };
    const now = ourselves(old, oldRsa, await aKey('Ed25519'), await aKey('RS256'));
    expect(await judged(document, now)).toMatchObject({ kind: 'signed' });
    expect(await judged(jwt, now)).toMatchObject({ kind: 'signed' });
  });

  it('does not pass when its key is known to others, in either form', async () => {
    const lost = ourselves(
      { ...key, shown: { ...key.shown, state: 'compromised' } },
      { ...rsa, shown: { ...rsa.shown, state: 'compromised' } },
    );
    expect(await judged(document, lost)).toEqual({ kind: 'altered', reason: 'key' });
    expect(await judged(jwt, lost)).toEqual({ kind: 'altered', reason: 'key' });
  });
});

describe('nothing can be changed', () => {
  it('one character of any text or any number of it', async () => {
    const places = placesOf(document).filter((path) => ['string', 'number'].includes(typeof at(path)));
    expect(places.length).toBeGreaterThan(40);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.nat(),
        fc.integer({ min: 1, max: 90 }),
        async (path, where, by) => {
          const changed = with_(path, (old) => {
            if (typeof old !== 'string') return Number(old) + by;
            const index = where % Math.max(1, old.length);
            const character = String.fromCharCode(33 + (((old.charCodeAt(index) || 0) + by) % 93));
            const fresh = old.slice(0, index) + character + old.slice(index + 1);
            return fresh === old ? `${old}x` : fresh;
          });
          expect((await judged(changed)).kind).not.toBe('signed');
        },
      ),
    );
  });

  it('one byte of what a JWT holds', async () => {
    const [head = '', payload = '', signature = ''] = jwt.split('.');
    await fc.assert(
      fc.asyncProperty(fc.nat(payload.length - 1), fc.constantFrom(...'AZaz09-_'), async (index, character) => {
        const changed = payload.slice(0, index) + character + payload.slice(index + 1);
        fc.pre(changed !== payload);
        expect((await judged(`${head}.${changed}.${signature}`)).kind).not.toBe('signed');
      }),
    );
  });

  it('nothing can be taken out or doubled', async () => {
    const inner = placesOf(document).filter((path) => path.length > 0 && path[0] !== '@context');
    for (const path of inner) {
      const [last, parent] = [path.at(-1), path.slice(0, -1)];
      const without = with_(parent, (old) => {
        if (Array.isArray(old)) return old.filter((_: Json, index) => index !== last);
        return isObject(old) ? Object.fromEntries(Object.entries(old).filter(([name]) => name !== last)) : old;
      });
      expect((await judged(without)).kind, path.join('.')).not.toBe('signed');
    }
  });
});

describe('nothing can be added', () => {
  const additions: readonly (readonly [string, Json])[] = [
    ['grade', '5'],
    ['creditsEarned', 5],
    ['evidence', []],
    ['evidence', null],
    ['creditsEarned', null],
    ['@index', 'excellent'],
    ['@included', [{ id: 'urn:x', name: 'x' }]],
    ['@context', { grade: 'https://schema.org/grade' }],
    ['https://schema.org/grade', '5'],
    ['schema:grade', '5'],
    ['constructor', 'x'],
    ['description', ['a', 'b']],
  ];
  const objects = () =>
    placesOf(document).filter(
      (path) => isObject(with_(path, (old) => old)) && typeof at(path) === 'object' && !Array.isArray(at(path)),
    );

  it.each(additions)('%s: %j, at the top or anywhere inside', async (name, value) => {
    for (const path of objects()) {
      const changed = with_(path, (old) => (isObject(old) ? { ...old, [name]: value } : old));
      if (JSON.stringify(changed) === JSON.stringify(document)) continue;
      expect((await judged(changed)).kind, path.join('.')).not.toBe('signed');
    }
  });

  it('nor a name that JSON reads and scripts do not', async () => {
    const text = JSON.stringify(document);
    for (const added of ['{"__proto__":{"grade":5},', '{"name":null,"name2":1,']) {
      expect((await judged(text.replace('{', added))).kind).not.toBe('signed');
    }
  });

  it('nor a second value of the same name: the last one counts, and is judged', async () => {
    const text = JSON.stringify(document);
    expect(await judged(`${text.slice(0, -1)},"name":"Toinen"}`)).toEqual(content);
  });
});

describe('nobody else can sign', () => {
  it('with a key of their own, in our name', async () => {
    const [other, otherRsa] = [await aKey('Ed25519'), await aKey('RS256')];
    expect(await judged(await signed(other))).toEqual(content);
    expect(await judged(await asJwt(otherRsa))).toEqual(content);
    // The proof says that our key made it.
    const claimed = { signing: { ...other.signing, id: key.shown.id }, shown: key.shown };
    expect(await judged(await signed(claimed))).toEqual(content);
  });

  it('as another issuer: that is theirs to check', async () => {
    const them = { ...us, did: 'did:web:other.example', origin: 'https://other.example' };
    const theirs = await signed(await aKey('Ed25519'), openBadgeOf(facts, them), them.did);
    expect(await judged(theirs)).toEqual({ kind: 'foreign', issuer: them.did });
    expect(await judged({ ...theirs, issuer: 'https://other.example' })).toMatchObject({ kind: 'foreign' });
    expect(await judged({ ...theirs, '@context': ['https://www.w3.org/2018/credentials/v1'] })).toMatchObject({
      kind: 'foreign',
    });
  });

  it('with another way of signing, or none', async () => {
    const { proof, ...unsigned } = document;
    expect(await judged(unsigned)).toEqual(content);
    expect(await judged({ ...unsigned, proof: [] })).toEqual(content);
    expect(
      await judged({ ...unsigned, proof: [proof, proof].flatMap((each) => (Array.isArray(each) ? each : [])) }),
    ).toEqual(content);
    const [head = '', payload = ''] = jwt.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: `${us.origin}/keys/${rsa.shown.id}` }));
    expect(head).not.toBe('');
    expect(await judged(`${none.toString('base64url')}.${payload}.`)).toEqual(content);
  });

  it('a JWT whose claims say something else than the credential in it', async () => {
    const { SignJWT } = await import('jose');
    const unsigned = openBadgeOf(facts, us);
    const right = {
      iss: us.did,
      jti: `${us.origin}/credentials/${facts.id}`,
      sub: `urn:uuid:${facts.subjectId}`,
      nbf: Date.parse(facts.validFrom) / 1000,
    };
    const made = (claims: object) =>
      new SignJWT({ ...unsigned, ...right, ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: `${us.origin}/keys/${rsa.shown.id}` })
        .sign(rsa.signing.secret);
    expect(await judged(await made({}))).toMatchObject({ kind: 'signed' });
    for (const wrong of [
      { iss: 'x' },
      { jti: 'x' },
      { sub: 'x' },
      { nbf: 1 },
      { exp: 9_999_999_999 },
      { proof: document['proof'] },
      { grade: 5 },
    ]) {
      expect(await judged(await made(wrong)), JSON.stringify(wrong)).toEqual(content);
    }
  });
});

describe('what is no certificate', () => {
  it.each([
    ['{}', 'not-a-certificate'],
    ['{"type":["VerifiableCredential"]}', 'not-a-certificate'],
    ['{"type":"VerifiableCredential","issuer":"did:web:polku.test"}', 'not-a-certificate'],
    ['hei', 'wrong-kind'],
  ])('%s', async (text, reason) => {
    expect(await judged(text)).toEqual({ kind: 'unreadable', reason });
  });

  it('a list of revoked ones that we signed', async () => {
    const { statusListOf } = await import('#app/credentials/status-list.server.ts');
    const list = await statusListOf({ list: 1, revoked: [], now: new Date() }, us);
    expect(await judged(await signed(key, list))).toEqual({ kind: 'unreadable', reason: 'not-a-certificate' });
  });

  it('a graph made to keep us busy, in our name', async () => {
    const knot: Json = Array.from({ length: 300 }, () => ({ type: ['Related'] }));
    const busy = with_(['credentialSubject', 'achievement', 'related'], () => knot);
    expect(await judged(busy)).toEqual(content);
    const large = with_(['description'], () => 'a'.repeat(70_000));
    expect(await judged(large)).toEqual(content);
  });
});
