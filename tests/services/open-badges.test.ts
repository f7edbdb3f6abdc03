/**
 * Certificates as Open Badges 3.0: issued as a learner would get them, judged by verifiers that share nothing with the code
 * that signed them, without a network.
 */
import { readFileSync } from 'node:fs';
import Ajv2019 from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeKey, openKey } from '#app/credentials/keys.server.ts';
import { signDocument } from '#app/credentials/proof.server.ts';
import { type JsonObject, withoutProof } from '#app/domain/open-badge.ts';
import { issueCertificate, openCertificate, revokeCredential } from '#app/services/certificates.server.ts';
import { type CredentialFileKind, credentialFile, credentialFileKinds } from '#app/services/credential-files.server.ts';
import { jwtText, resignAll, signedText } from '#app/services/credentials.server.ts';
import { activeKey, distrustKey, publicKeys, rotateKeys } from '#app/services/issuer.server.ts';
import { asDocument } from '#app/services/stored.server.ts';
import { verifyFile } from '#app/services/verification.server.ts';
import { db } from '../support/db.ts';
import { judge, judgeJwt, type Web } from '../support/open-badges/independent.ts';
import { askOthers } from '../support/open-badges/others.ts';
import { fromPdf, fromPng, fromSvg } from '../support/open-badges/unpack.ts';
import { contexts, published } from '../support/open-badges/world.ts';
import { aMember } from '../support/people.ts';
import { patience, runs } from '../support/runs.ts';
import { courseId, studyAll } from '../support/study.ts';

const schema = 'tests/support/open-badges/ob_v3p0_achievementcredential_schema.json';
const ajv = new Ajv2019({ strict: false });
addFormats(ajv);
const fitsSchema = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

const name = 'Đặng Thị Ångström-Šiška';
const did = 'did:web:polku.test';

async function issued() {
  const { actor, email, personId } = await aMember();
  await studyAll(actor);
  const held = await openCertificate(actor, await issueCertificate(actor, courseId, name));
  const text = await signedText(held.credentialId);
  return { actor, email, personId, held, text, credential: asDocument(JSON.parse(text)) };
}

const good = { valid_signature: true, expiration: true, revocation_status: true, errors: [] };

let certificate: Awaited<ReturnType<typeof issued>>;
let web: Web;
// The verifiers of others take their time to load, and each world is a process.
vi.setConfig({ testTimeout: patience(60_000) });

beforeAll(async () => {
  certificate = await issued();
  web = await published();
});

/** Signed by our key as it stands, whatever it says: for states that we never issue. */
async function signedByUs(document: JsonObject): Promise<JsonObject> {
  return signDocument(withoutProof(document), { key: await activeKey('Ed25519'), did, now: new Date() });
}

describe('an issued certificate', () => {
  it('fits the official schema', () => {
    expect([fitsSchema(certificate.credential), fitsSchema.errors]).toEqual([true, null]);
  });

  it('is accepted by verifiers of two other lineages, as it is and as a JWT, without a network', async () => {
    const jwt = await jwtText(certificate.held.credentialId);
    expect(await judge(certificate.credential, web, contexts)).toBe('valid');
    expect(judgeJwt(jwt, web)).toBe('valid');
    const others = await askOthers(web, [certificate.credential], [jwt]);
    expect(others.credentials).toEqual([good]);
    expect(others.jwts).toEqual([true]);
  });

  it('is in every file that its holder downloads, accepted by both verifiers and by our own page', async () => {
    const { actor, held } = certificate;
    const body = async (kind: CredentialFileKind) =>
      Buffer.from((await credentialFile(actor, held.credentialId, kind, 'fi')).body);
    const taken = [
      (await body('json')).toString(),
      fromPng(await body('png')),
      fromSvg((await body('svg')).toString()),
      fromPdf(await body('pdf')),
    ].map((text) => asDocument(JSON.parse(text)));
    for (const credential of taken) {
      expect(credential).toEqual(certificate.credential);
      expect(await judge(credential, web, contexts)).toBe('valid');
    }
    const { credentials, jwts } = await askOthers(web, taken, [(await body('jwt')).toString()]);
    expect([credentials, jwts]).toEqual([taken.map(() => good), [true]]);
    for (const kind of credentialFileKinds) {
      expect(await verifyFile(await body(kind)), kind).toMatchObject({ kind: 'valid', name: name.normalize('NFC') });
    }
  });

  it('tells no address of e-mail, and lets whoever knows it compare', async () => {
    const { text, email } = certificate;
    expect(text.toLowerCase()).not.toContain(email.toLowerCase());
    const { createHash } = await import('node:crypto');
    const [, salt, hash] = /"salt":"(\w+)","identityHash":"(sha256\$\w+)"/.exec(text) ?? [];
    expect(hash).toBe(
      `sha256$${createHash('sha256')
        .update(email.toLowerCase() + String(salt))
        .digest('hex')}`,
    );
  });

  it('stays as it was signed', async () => {
    expect(await signedText(certificate.held.credentialId)).toBe(certificate.text);
  });

  it('names its subject by a number that no other credential has', async () => {
    const second = await issued();
    const subjectOf = (credential: JsonObject) => JSON.stringify(credential).match(/urn:uuid:[\w-]+/g);
    expect(subjectOf(certificate.credential)).toHaveLength(1);
    expect(subjectOf(second.credential)).not.toEqual(subjectOf(certificate.credential));
  });

  it('gets its signature later when it was issued before there were any, once', async () => {
    const { held } = await issued();
    await db.statusPlace.deleteMany({ where: { credentialId: held.credentialId } });
    await db.credential.update({ where: { id: held.credentialId }, data: { document: null, keyId: null } });
    const texts = await Promise.all(Array.from({ length: 8 }, () => signedText(held.credentialId)));
    expect(new Set(texts).size).toBe(1);
    expect(await judge(asDocument(JSON.parse(texts[0] ?? '')), await published(), contexts)).toBe('valid');
    expect(await db.statusPlace.count({ where: { credentialId: held.credentialId } })).toBe(1);
  });
});

describe('refused by both other verifiers', () => {
  it('another key, a foreign issuer, an added property, an ended credential', async () => {
    const { credential } = certificate;
    const stranger = openKey(await makeKey('Ed25519', 'secret'), 'secret');
    const unsigned = withoutProof(credential);
    const byStranger = await signDocument(unsigned, { key: stranger, did, now: new Date() });
    const foreign = { ...unsigned, issuer: { id: 'did:web:evil.example', type: ['Profile'], name: 'Polku' } };
    const byForeigner = await signDocument(foreign, { key: stranger, did: 'did:web:evil.example', now: new Date() });
    const added = { ...credential, grade: '5/5' };
    const ended = await signedByUs({ ...credential, validUntil: '2026-01-01T00:00:00Z' });
    const renamed = { ...credential, name: 'Tohtorin tutkinto / Doctorate' };
    const all = [byStranger, byForeigner, added, renamed, ended];
    const findings = await Promise.all(all.map((each) => judge(each, web, contexts)));
    expect(findings).toEqual(['foreign-key', 'foreign-key', 'undefined-term', 'bad-signature', 'expired']);
    const { credentials } = await askOthers(web, all);
    expect(credentials.slice(0, 4).filter((verdict) => verdict.valid_signature === true)).toEqual([]);
    expect(credentials[4]?.expiration).toBe(false);
  });

  it('any text changed anywhere in the signed data', async () => {
    const { credential } = certificate;
    const places = textsIn(credential).filter(([path]) => path[0] !== '@context' && !path.includes('proofValue'));
    expect(places.length).toBeGreaterThan(30);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.nat(), async ([path, text], at) => {
        const position = at % text.length;
        const flipped = String.fromCharCode(text.charCodeAt(position) ^ 1);
        const changed = replaced(credential, path, text.slice(0, position) + flipped + text.slice(position + 1));
        expect(await judge(changed, web, contexts), path.join('.')).not.toBe('valid');
      }),
      { numRuns: runs(30) },
    );
  });
});

type Path = readonly (string | number)[];

/** Every text in the value, with where it stands. */
function textsIn(value: unknown, path: Path = []): [Path, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => textsIn(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

function replaced(document: JsonObject, path: Path, text: string): JsonObject {
  const at = JSON.stringify(path);
  const walk = (value: unknown, here: Path): unknown => {
    if (JSON.stringify(here) === at) return text;
    if (Array.isArray(value)) return value.map((item: unknown, index) => walk(item, [...here, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, [...here, key])]));
  };
  return asDocument(walk(document, []));
}

describe('revocation', () => {
  it('reaches every verifier through the status list, and nobody else', async () => {
    const { held, credential } = await issued();
    await revokeCredential(held.code, 'error');
    const now = await published();
    expect(await judge(credential, now, contexts)).toBe('revoked');
    expect(await judge(certificate.credential, now, contexts)).toBe('valid');
    const { credentials } = await askOthers(now, [credential, certificate.credential]);
    expect(credentials.map((verdict) => verdict.revocation_status)).toEqual([false, true]);
  });

  it('of one that was never signed is in its first signature', async () => {
    const { held } = await issued();
    await db.statusPlace.deleteMany({ where: { credentialId: held.credentialId } });
    await db.credential.update({ where: { id: held.credentialId }, data: { document: null, keyId: null } });
    await revokeCredential(held.code, 'misuse');
    const late = asDocument(JSON.parse(await signedText(held.credentialId)));
    expect(await judge(late, await published(), contexts)).toBe('revoked');
  });
});

describe('keys', () => {
  it('that are replaced leave what they signed valid; new ones sign from then on', async () => {
    const [ed25519] = await rotateKeys();
    const after = await issued();
    const now = await published();
    expect(JSON.stringify(after.credential)).toContain(ed25519);
    expect(await judge(certificate.credential, now, contexts)).toBe('valid');
    expect(await judge(after.credential, now, contexts)).toBe('valid');
    expect((await askOthers(now, [certificate.credential, after.credential])).credentials).toEqual([good, good]);
  });

  it('that are lost make what they signed fail, until it is signed anew under the same id', async () => {
    const lost = await activeKey('Ed25519');
    const { held, credential } = await issued();
    await distrustKey(lost.id);
    const now = await published();
    expect(await judge(credential, now, contexts)).toBe('foreign-key');
    expect((await askOthers(now, [credential])).credentials[0]?.valid_signature).not.toBe(true);
    expect((await publicKeys()).filter(({ state }) => state === 'active')).toHaveLength(2);

    const told = [];
    for await (const { done, all } of resignAll()) told.push(done / all);
    expect(told.at(-1)).toBe(1);
    const anew = asDocument(JSON.parse(await signedText(held.credentialId)));
    expect(anew['id']).toBe(credential['id']);
    expect(anew['awardedDate']).toBe(credential['awardedDate']);
    expect(await judge(anew, await published(), contexts)).toBe('valid');
  });

  it('are made once by two processes that start together', async () => {
    await db.credential.updateMany({ data: { document: null, keyId: null } });
    await db.issuerKey.deleteMany();
    const made = await Promise.all(Array.from({ length: 6 }, () => activeKey('Ed25519')));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });
});
