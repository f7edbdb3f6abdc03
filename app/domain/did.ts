/** The issuer's identity on the web (did:web), and the document that tells which keys speak for it. */
import { keyHref } from './addresses.ts';
import type { JsonObject } from './open-badge.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

export function isLoopback(origin: string): boolean {
  return loopback.includes(new URL(origin).hostname);
}

/**
 * `did:web` of an installation. Null where nobody could trust it: without https, or with a port, which verifiers read in
 * different ways. A loopback address may have both; what it issues is marked as a demonstration.
 */
export function didOf(origin: string): string | null {
  const { protocol, host, port } = new URL(origin);
  if (!isLoopback(origin) && (protocol !== 'https:' || port !== '')) return null;
  return `did:web:${host.replace(':', '%3A')}`;
}

export type KeyAlgorithm = 'Ed25519' | 'RS256';
export type KeyState = 'active' | 'retired' | 'compromised';

/** A key as others see it. */
export type PublicKey = {
  /** Ed25519: its multibase (`z6Mk…`); RSA: the thumbprint of its JWK (RFC 7638). */
  readonly id: string;
  readonly algorithm: KeyAlgorithm;
  readonly jwk: JsonObject;
  readonly state: KeyState;
};

/** The full name of a key, as proofs and JWT headers give it. */
export function verificationMethodOf(did: string, keyId: string): string {
  return `${did}#${keyId}`;
}

function methodOf(did: string, key: PublicKey): JsonObject {
  const method = { id: verificationMethodOf(did, key.id), controller: did };
  return key.algorithm === 'Ed25519'
    ? { ...method, type: 'Multikey', publicKeyMultibase: key.id }
    : { ...method, type: 'JsonWebKey', publicKeyJwk: key.jwk };
}

/**
 * The DID document. A retired key stays in it for ever, because what it signed stays true; a compromised one is left out,
 * and everything that only it signed fails from then on.
 */
export function didDocumentOf(did: string, keys: readonly PublicKey[]): JsonObject {
  const trusted = keys.filter(({ state }) => state !== 'compromised');
  return {
    '@context': [
      'https://www.w3.org/ns/did/v1',
      'https://w3id.org/security/multikey/v1',
      'https://w3id.org/security/jwk/v1',
    ],
    id: did,
    verificationMethod: trusted.map((key) => methodOf(did, key)),
    // Plain strings: some verifiers compare them as they stand.
    assertionMethod: trusted.map((key) => verificationMethodOf(did, key.id)),
  };
}

/** The same keys as a JWK Set, for verifiers of JWTs. @param issuer its DID, and the origin where its keys are. */
export function jwksOf(issuer: KeyHome, keys: readonly PublicKey[]): JsonObject {
  const trusted = keys.filter(({ state }) => state !== 'compromised');
  return { keys: trusted.map((key) => jwkOf(issuer, key)) };
}

type KeyHome = { readonly did: string; readonly origin: string };

/** One key as a JWK that says what it is for and whose it is. Its `kid` is the address where it can be read. */
export function jwkOf({ did, origin }: KeyHome, { id, algorithm, jwk }: PublicKey): JsonObject {
  const alg = algorithm === 'Ed25519' ? 'EdDSA' : 'RS256';
  return { ...jwk, kid: origin + keyHref(id), alg, use: 'sig', iss: did };
}
