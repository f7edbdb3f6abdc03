/** Whether a credential that somebody hands us is one that we signed, as we signed it. Knows no database. */
import { keyHref } from '#app/domain/addresses.ts';
import { type PublicKey, verificationMethodOf } from '#app/domain/did.ts';
import { credentialContexts, type Issuer, type Json, type JsonObject, withoutProof } from '#app/domain/open-badge.ts';
import type { AlteredReason, UnreadableReason } from '#app/domain/verification.ts';
import { canonicalForm } from './canonical.server.ts';
import { isJwtSignedBy, keyOfJwt } from './jwt.server.ts';
import { isList, isObject, isSignedBy, proofOf } from './proof.server.ts';
import type { Found, Reading } from './reading/credential-in.server.ts';

export type Judgement =
  /** Without proof and without a JWT's own claims. */
  | { readonly kind: 'signed'; readonly document: JsonObject }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  | { readonly kind: 'foreign'; readonly issuer: string }
  | { readonly kind: 'altered'; readonly reason: AlteredReason };

/** Who we are: our name and every key there has been. */
export type Ourselves = Pick<Issuer, 'did' | 'origin'> & { readonly keys: readonly PublicKey[] };

/** Characters. Nothing that we sign is longer, and looking for the canonical form of long ones takes time. */
const longestSigned = 64 * 1024;
const longestIssuer = 200;
const types = ['VerifiableCredential', 'OpenBadgeCredential'];
/** Every term of ours. Keywords, names with a colon and `__proto__` have no place in what we sign. */
const termName = /^[A-Za-z][A-Za-z0-9]*$/;

const altered = (reason: AlteredReason): Judgement => ({ kind: 'altered', reason });

/** Asks in the order of cost: whose it is before anything is computed. Never throws. */
export async function judge(reading: Reading, ourselves: Ourselves): Promise<Judgement> {
  if (typeof reading === 'string') return { kind: 'unreadable', reason: reading };
  const { document } = reading;
  const issuer = issuerOf(document);
  if (issuer === null) return { kind: 'unreadable', reason: 'not-a-certificate' };
  if (issuer !== ourselves.did) return { kind: 'foreign', issuer: issuer.slice(0, longestIssuer) };
  // What we sign besides certificates: the lists of revoked ones.
  if (isList(document['type']) && document['type'].includes('BitstringStatusListCredential')) {
    return { kind: 'unreadable', reason: 'not-a-certificate' };
  }
  if (reading.length > longestSigned || !isOurForm(document)) return altered('content');
  return reading.form === 'jwt' ? judgeJwt(reading, ourselves) : judgeProof(document, ourselves);
}

/** Who says that they issued it; null when it is no credential. Older JWTs keep the credential in `vc`. */
function issuerOf(document: JsonObject): string | null {
  const { vc } = document;
  const { type, issuer, iss } = isObject(vc) ? { ...document, ...vc } : document;
  if (!isList(type) || !type.includes('VerifiableCredential')) return null;
  const id = isObject(issuer) ? issuer['id'] : (issuer ?? iss);
  return typeof id === 'string' ? id : null;
}

/** Exactly our contexts and types, and in it only what a signature can cover. */
function isOurForm(document: JsonObject): boolean {
  const { '@context': context, type, ...rest } = document;
  return isExactly(context, credentialContexts) && isExactly(type, types) && isCovered(rest);
}

function isExactly(value: Json | undefined, wanted: readonly string[]): boolean {
  return isList(value) && value.length === wanted.length && wanted.every((each, index) => value[index] === each);
}

/** `null`, empty lists and keywords leave nothing in the canonical form, so anyone could add them afterwards. */
function isCovered(value: Json): boolean {
  if (value === null) return false;
  if (isList(value)) return value.length > 0 && value.every(isCovered);
  if (!isObject(value)) return true;
  return Object.entries(value).every(([name, inner]) => termName.test(name) && isCovered(inner));
}

async function judgeProof(document: JsonObject, { did, keys }: Ourselves): Promise<Judgement> {
  const proof = proofOf(document);
  const key =
    proof && keys.find(({ id, algorithm }) => isMethod(proof.verificationMethod, did, id) && algorithm === 'Ed25519');
  if (!proof || !key) return altered('content');
  if (key.state === 'compromised') return altered('key');
  if (!(await isSignedBy(document, proof, key.id))) return altered('content');
  return { kind: 'signed', document: withoutProof(document) };
}

function isMethod(method: string, did: string, keyId: string): boolean {
  return method === verificationMethodOf(did, keyId);
}

async function judgeJwt(found: Found & { form: 'jwt' }, { origin, keys }: Ourselves): Promise<Judgement> {
  const kid = keyOfJwt(found.jwt);
  const key = keys.find(({ id, algorithm }) => kid === origin + keyHref(id) && algorithm === 'RS256');
  if (!key) return altered('content');
  if (key.state === 'compromised') return altered('key');
  if (!(await isJwtSignedBy(found.jwt, key))) return altered('content');
  const { iss, jti, sub, nbf, exp, ...document } = found.document;
  return isSame({ iss, jti, sub, nbf, exp }, document) && (await isWhole(document))
    ? { kind: 'signed', document }
    : altered('content');
}

type Claims = Readonly<Record<'iss' | 'jti' | 'sub' | 'nbf' | 'exp', Json | undefined>>;

/** The claims of the JWT say the same as the credential in it, and it has no proof of its own. */
function isSame({ iss, jti, sub, nbf, exp }: Claims, document: JsonObject): boolean {
  const { id, issuer, credentialSubject, validFrom, validUntil, proof } = document;
  if (!isObject(issuer) || !isObject(credentialSubject) || proof !== undefined) return false;
  const parties = iss === issuer['id'] && jti === id && sub === credentialSubject['id'];
  return parties && nbf === seconds(validFrom) && exp === seconds(validUntil);
}

/** Seconds since 1970; undefined for what is no time, as for a time that is not there. */
function seconds(moment: Json | undefined): number | undefined {
  const parsed = typeof moment === 'string' ? Date.parse(moment) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : Math.floor(parsed / 1000);
}

/** A JWT is signed as text; that its terms are defined is asked all the same, so that both forms can say the same things. */
async function isWhole(document: JsonObject): Promise<boolean> {
  return canonicalForm(document).then(
    () => true,
    () => false,
  );
}
