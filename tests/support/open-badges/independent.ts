/**
 * A verifier that shares nothing with the code that signs: another JSON-LD parser, another canonical form, its own reading
 * of keys. It stands for what employers use. Offline: the web is a table.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { RDFC10 } from 'rdfjs-c14n';
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'rdf-data-factory';

type Json = Readonly<Record<string, unknown>>;
/** What the web answers, by address. */
export type Web = Readonly<Record<string, Json>>;
export type Finding =
  'valid' | 'bad-signature' | 'undefined-term' | 'foreign-key' | 'revoked' | 'expired' | 'malformed' | 'no-status';

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object with this name; throws when there is none, and the credential is malformed. */
function objectIn(value: Json, name: string): Json {
  const found = value[name];
  if (!isJson(found)) throw new TypeError(`no object ${name}`);
  return found;
}

function textIn(value: Json, name: string): string {
  const found = value[name];
  if (typeof found !== 'string') throw new TypeError(`no text ${name}`);
  return found;
}

function listIn(value: Json, name: string): readonly unknown[] {
  const found = value[name];
  return Array.isArray(found) ? found : [];
}

function parsed(text: string): Json {
  const value: unknown = JSON.parse(text);
  if (!isJson(value)) throw new TypeError('no object');
  return value;
}

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function fromBase58(text: string): Buffer {
  let value = 0n;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) throw new TypeError(`no base58: ${character}`);
    value = value * 58n + BigInt(digit);
  }
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Buffer.concat([Buffer.alloc(zeros), bytes]);
}

/** A term that no context defines gets a name of ours, and is refused: it would be readable and not signed. */
const undefinedTerms = 'urn:undefined:';
class UndefinedTerm extends Error {}

async function quadsOf(document: Json, contexts: Web): Promise<Quad[]> {
  const load = (url: string) => {
    const context = contexts[url];
    return context ? Promise.resolve({ ...context }) : Promise.reject(new Error(`unknown context ${url}`));
  };
  const parser = new JsonLdParser({ documentLoader: { load }, strictValues: true });
  const own = [document['@context']].flat();
  parser.end(JSON.stringify({ ...document, '@context': [...own, { '@vocab': undefinedTerms }] }));
  const quads: Quad[] = [];
  return new Promise((resolve, reject) => {
    parser.on('data', (quad: Quad) => quads.push(quad));
    parser.on('error', reject);
    parser.on('end', () => {
      resolve(quads);
    });
  });
}

async function hashOf(document: Json, contexts: Web): Promise<Buffer> {
  const quads = await quadsOf(document, contexts);
  const isUndefined = ({ predicate, object }: Quad) =>
    predicate.value.startsWith(undefinedTerms) || object.value.startsWith(undefinedTerms);
  if (quads.some(isUndefined)) throw new UndefinedTerm();
  const canonical = await new RDFC10(new DataFactory()).canonicalize(quads);
  return createHash('sha256').update(canonical).digest();
}

function proofOf({ proof }: Json): Json {
  const [first, ...more] = [proof].flat();
  if (more.length > 0 || !isJson(first)) throw new TypeError('not one proof');
  return first;
}

/** The public key behind 34 bytes of a Multikey. */
function keyOf(multibase: string) {
  const raw = fromBase58(multibase.slice(1)).subarray(2);
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
  return createPublicKey({ key: spki, format: 'der', type: 'spki' });
}

/** Whether the proof is good, and of a key that the issuer's document trusts. */
async function checkProof(credential: Json, web: Web, contexts: Web): Promise<Finding> {
  const document = Object.fromEntries(Object.entries(credential).filter(([name]) => name !== 'proof'));
  const { proofValue, ...options } = proofOf(credential);
  const name = textIn(options, 'verificationMethod');
  const { issuer } = credential;
  const did = isJson(issuer) ? textIn(issuer, 'id') : String(issuer);
  const host = decodeURIComponent(did.replace('did:web:', ''));
  const known = web[`https://${host}/.well-known/did.json`] ?? {};
  const method = listIn(known, 'verificationMethod').find((each): each is Json => isJson(each) && each['id'] === name);
  if (method?.['controller'] !== did || !listIn(known, 'assertionMethod').includes(name)) return 'foreign-key';
  const context = { '@context': document['@context'] };
  const bytes = Buffer.concat([await hashOf({ ...context, ...options }, contexts), await hashOf(document, contexts)]);
  const signature = fromBase58(String(proofValue).slice(1));
  return verify(null, bytes, keyOf(textIn(method, 'publicKeyMultibase')), signature) ? 'valid' : 'bad-signature';
}

async function checkStatus(credential: Json, web: Web, contexts: Web): Promise<Finding> {
  const status = objectIn(credential, 'credentialStatus');
  const list = web[textIn(status, 'statusListCredential')];
  if (!list) return 'no-status';
  const proof = await checkProof(list, web, contexts);
  if (proof !== 'valid') return proof;
  if (Date.parse(textIn(list, 'validUntil')) < Date.now()) return 'no-status';
  const packed = textIn(objectIn(list, 'credentialSubject'), 'encodedList').slice(1);
  const bits = gunzipSync(Buffer.from(packed, 'base64url'));
  const index = Number(textIn(status, 'statusListIndex'));
  return ((bits[index >> 3] ?? 0) >> (7 - (index % 8))) & 1 ? 'revoked' : 'valid';
}

/** Judges a credential with an embedded proof. @param web the issuer's DID document and status lists. */
export async function judge(credential: Json, web: Web, contexts: Web): Promise<Finding> {
  try {
    const proof = await checkProof(credential, web, contexts);
    if (proof !== 'valid') return proof;
    const until = credential['validUntil'];
    if (until !== undefined && Date.parse(String(until)) < Date.now()) return 'expired';
    return await checkStatus(credential, web, contexts);
  } catch (error) {
    return error instanceof UndefinedTerm ? 'undefined-term' : 'malformed';
  }
}

/** Judges a JWT by the JWK that its header names. */
export function judgeJwt(jwt: string, web: Web): Finding {
  const [head = '', payload = '', signature = ''] = jwt.split('.');
  const decoded = (part: string) => parsed(Buffer.from(part, 'base64url').toString());
  const { alg, kid } = decoded(head);
  const jwk = web[String(kid)];
  if (alg !== 'RS256' || !jwk) return 'foreign-key';
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  const isSigned = verify('sha256', Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'));
  if (!isSigned) return 'bad-signature';
  const said = decoded(payload);
  const agrees =
    said['iss'] === objectIn(said, 'issuer')['id'] &&
    said['jti'] === said['id'] &&
    said['sub'] === objectIn(said, 'credentialSubject')['id'] &&
    said['nbf'] === Date.parse(textIn(said, 'validFrom')) / 1000;
  return agrees && !('proof' in said) ? 'valid' : 'malformed';
}
