/** The same credential as a JWT (VC-JWT, RS256): the form that every verifier of Open Badges 3.0 must take. */
import { compactVerify, decodeProtectedHeader, importJWK, SignJWT } from 'jose';
import { keyHref } from '#app/domain/addresses.ts';
import type { PublicKey } from '#app/domain/did.ts';
import { type JsonObject, withoutProof } from '#app/domain/open-badge.ts';
import type { SigningKey } from './keys.server.ts';

/** Seconds since 1970 of an ISO time. */
function seconds(moment: string): number {
  return Math.floor(Date.parse(moment) / 1000);
}

function textAt(document: JsonObject, ...path: string[]): string {
  const value = path.reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), document);
  if (typeof value !== 'string') throw new TypeError(`a credential has no ${path.join('.')}`);
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** @param document a signed or unsigned credential; its proof is left out. @param origin where the key can be read. */
export async function jwtOf(document: JsonObject, key: SigningKey, origin: string): Promise<string> {
  const jwt = new SignJWT({ ...withoutProof(document) })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: origin + keyHref(key.id) })
    .setIssuer(textAt(document, 'issuer', 'id'))
    .setJti(textAt(document, 'id'))
    .setSubject(textAt(document, 'credentialSubject', 'id'))
    .setNotBefore(seconds(textAt(document, 'validFrom')));
  if ('validUntil' in document) jwt.setExpirationTime(seconds(textAt(document, 'validUntil')));
  return jwt.sign(key.secret);
}

/** The `kid` of a compact JWT; null when it is none. */
export function keyOfJwt(jwt: string): string | null {
  try {
    const { alg, kid } = decodeProtectedHeader(jwt);
    return alg === 'RS256' && kid !== undefined ? kid : null;
  } catch {
    return null;
  }
}

/** What a JWT says, whoever signed it; null when it is none. */
export function payloadOfJwt(jwt: string): string | null {
  const [, payload, signature, ...more] = jwt.split('.');
  return payload === undefined || signature === undefined || more.length > 0
    ? null
    : Buffer.from(payload, 'base64url').toString('utf8');
}

export async function isJwtSignedBy(jwt: string, { jwk }: PublicKey): Promise<boolean> {
  try {
    await compactVerify(jwt, await importJWK({ ...jwk }, 'RS256'), { algorithms: ['RS256'] });
    return true;
  } catch {
    return false;
  }
}
