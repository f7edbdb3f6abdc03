/**
 * The measuring process of the credentials, over the database of its environment: signs and checks one, and issues a
 * thousand, one after another. Argument: the file to write the figures to.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { isSignedBy, proofOf } from '#app/credentials/proof.server.ts';
import { isJwtSignedBy } from '#app/credentials/jwt.server.ts';
import { newCode } from '#app/domain/code.ts';
import { db } from '#app/db/client.server.ts';
import { jwtText, signedText } from '#app/services/credentials.server.ts';
import { activeKey, publicKeys } from '#app/services/issuer.server.ts';
import { asDocument, asSnapshot } from '#app/services/stored.server.ts';
import { median } from './statistics.ts';

const issued = 1000;
/** The first and the last so many are compared. */
const part = 200;
const checked = 100;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** A certificate as it is stored the moment before it is signed. */
async function storeOne(snapshot: object, course: string): Promise<string> {
  const person = { create: { account: { create: account() } } };
  const id = randomUUID();
  const credentials = { create: { id, code: newCode(randomBytes(11)), name: 'Oppija Esimerkki' } };
  await db.certificate.create({ data: { course, edition: 1, snapshot, person, credentials } });
  return id;
}

function account() {
  return { email: `${randomUUID()}@polku.example`, name: 'Oppija Esimerkki', passwordHash: 'none' };
}

const [file = ''] = process.argv.slice(2);
const { snapshot, course } = await db.certificate.findFirstOrThrow();
await activeKey('Ed25519');
await activeKey('RS256');
const ids: string[] = [];
const times: number[] = [];
const known = asSnapshot(snapshot);
// The first loads what signing needs.
await signedText(await storeOne(known, course));
for (let count = 0; count < issued; count += 1) {
  const id = await storeOne(known, course);
  ids.push(id);
  times.push(await timed(() => signedText(id)));
}

const keys = await publicKeys();
const [multibase = ''] = keys.flatMap(({ algorithm, id }) => (algorithm === 'Ed25519' ? [id] : []));
const rsa = keys.find(({ algorithm }) => algorithm === 'RS256');
const [check, jwt, jwtCheck]: [number[], number[], number[]] = [[], [], []];
for (const id of ids.slice(0, checked)) {
  const document = asDocument(JSON.parse(await signedText(id)));
  const proof = proofOf(document);
  if (!proof || !rsa) throw new Error('a credential has no proof');
  check.push(await timed(async () => isSignedBy(document, proof, multibase)));
  let text = '';
  jwt.push(await timed(async () => (text = await jwtText(id))));
  jwtCheck.push(await timed(() => isJwtSignedBy(text, rsa)));
}
const figures = {
  issued,
  sign: median(times),
  first: median(times.slice(0, part)),
  last: median(times.slice(-part)),
  check: median(check),
  jwt: median(jwt),
  jwtCheck: median(jwtCheck),
};
writeFileSync(file, JSON.stringify(figures));
await db.$disconnect();
