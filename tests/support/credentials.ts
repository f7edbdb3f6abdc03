/** Signed certificates without a database, and an issuer with keys of its own. */
import { createPublicKey } from 'node:crypto';
import { jwtOf } from '#app/credentials/jwt.server.ts';
import type { Ourselves } from '#app/credentials/judge.server.ts';
import { makeKey, openKey, type SigningKey } from '#app/credentials/keys.server.ts';
import { signDocument } from '#app/credentials/proof.server.ts';
import type { Snapshot } from '#app/domain/certificate.ts';
import { newCode } from '#app/domain/code.ts';
import type { KeyAlgorithm, KeyState, PublicKey } from '#app/domain/did.ts';
import { type CredentialFacts, type Issuer, type JsonObject, openBadgeOf } from '#app/domain/open-badge.ts';

export const us: Issuer = {
  did: 'did:web:polku.test',
  origin: 'https://polku.test',
  name: 'Esimerkkiopisto / Example Academy',
  email: null,
  isDemonstration: false,
};

export const snapshot: Snapshot = {
  course: { id: 'working-life', code: 'TYO-1', edition: 2 },
  title: { fi: 'Työelämä: säännöt ja arki', en: 'Working life: rules and practice' },
  modules: [
    { id: 'a', title: { fi: 'Alku, keskikohta', en: 'Beginning, middle' } },
    { id: 'b', title: { fi: 'Loppu', en: 'End' } },
  ],
  outcomes: [
    { fi: 'Tunnet koeajan.', en: 'You know the trial period.' },
    { fi: 'Luet palkkalaskelman.', en: 'You read a payslip.' },
  ],
  assessment: { fi: 'Testit ja tehtävät.', en: 'Quizzes and tasks.' },
  hours: 27,
  startedOn: '2026-01-12',
  awardedOn: '2026-03-13',
};

export const facts: CredentialFacts = {
  id: '3f6c1c1e-8a55-4f0d-9b0e-4a8a1f2c9d10',
  subjectId: '11111111-8a55-4f0d-9b0e-4a8a1f2c9d10',
  code: newCode(new Uint8Array(11).fill(7)),
  name: 'Aino Esimerkki',
  email: { salt: 'ef7261e2', hash: 'sha256$e8630642' },
  snapshot,
  validFrom: '2026-03-14T10:05:00Z',
  awardedAt: '2026-03-13T21:40:00Z',
  status: { list: 1, index: 94567 },
};

const secret = '0123456789abcdef0123456789abcdef0123';

export type TestKey = { readonly signing: SigningKey; readonly shown: PublicKey };

export async function aKey(algorithm: KeyAlgorithm, state: KeyState = 'active'): Promise<TestKey> {
  const made = await makeKey(algorithm, secret);
  const signing = openKey(made, secret);
  createPublicKey(signing.secret);
  return { signing, shown: { id: made.id, algorithm, jwk: made.publicJwk, state } };
}

export function ourselves(...keys: readonly TestKey[]): Ourselves {
  return { did: us.did, origin: us.origin, keys: keys.map(({ shown }) => shown) };
}

export function signed(key: TestKey, document: JsonObject = openBadgeOf(facts, us), did = us.did): Promise<JsonObject> {
  return signDocument(document, { key: key.signing, did, now: new Date('2026-03-14T10:05:00Z') });
}

export function asJwt(key: TestKey, document: JsonObject = openBadgeOf(facts, us)): Promise<string> {
  return jwtOf(document, key.signing, us.origin);
}
