/** The issuer's keys: made at random, kept encrypted, opened to sign. Knows no database. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { base58, base64urlnopad } from '@scure/base';
import { calculateJwkThumbprint } from 'jose';
import type { KeyAlgorithm } from '#app/domain/did.ts';
import type { JsonObject } from '#app/domain/open-badge.ts';
import { seal, unseal } from './sealing.server.ts';

/** A key of ours with its private part, ready to sign. */
export type SigningKey = { readonly id: string; readonly algorithm: KeyAlgorithm; readonly secret: KeyObject };

/** A new key: what everybody may know, and the private part sealed. */
export type NewKey = {
  readonly id: string;
  readonly algorithm: KeyAlgorithm;
  readonly publicJwk: JsonObject;
  readonly sealedJwk: string;
};

const sealingPurpose = 'issuer-key';
/** The size that OpenSSL and NIST recommend until 2030; larger ones make each JWT longer. */
const rsaBits = 2048;
/** What makes the bytes of an Ed25519 key a Multikey (multicodec `ed25519-pub`). */
const ed25519Prefix = Uint8Array.of(0xed, 0x01);

/** Makes a key. @param appSecret seals its private part. */
export async function makeKey(algorithm: KeyAlgorithm, appSecret: string): Promise<NewKey> {
  const { publicKey, privateKey } =
    algorithm === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('rsa', { modulusLength: rsaBits });
  const publicJwk = plain(publicKey.export({ format: 'jwk' }));
  const id = algorithm === 'Ed25519' ? multibaseOf(publicKey) : await calculateJwkThumbprint(publicJwk);
  return {
    id,
    algorithm,
    publicJwk,
    sealedJwk: seal(JSON.stringify(privateKey.export({ format: 'jwk' })), appSecret, sealingPurpose),
  };
}

/** An Ed25519 key as Multikey writes it: `z` and base58 of the prefixed bytes. */
export function multibaseOf(publicKey: KeyObject): string {
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return `z${base58.encode(Uint8Array.of(...ed25519Prefix, ...base64urlnopad.decode(x)))}`;
}

/** The public key that a multibase names. Null when it is not an Ed25519 Multikey. */
export function publicKeyOf(multibase: string): KeyObject | null {
  try {
    const bytes = base58.decode(multibase.slice(1));
    if (!multibase.startsWith('z') || bytes.length !== 34 || bytes[0] !== 0xed || bytes[1] !== 0x01) return null;
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(bytes.slice(2)) };
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return null;
  }
}

/** Opens a sealed key. Throws when APP_SECRET is not the one that sealed it, or the text was changed. */
export function openKey(
  { id, algorithm, sealedJwk }: Pick<NewKey, 'id' | 'algorithm' | 'sealedJwk'>,
  appSecret: string,
): SigningKey {
  const jwk: JsonWebKey = JSON.parse(unseal(sealedJwk, appSecret, sealingPurpose));
  return { id, algorithm, secret: createPrivateKey({ key: jwk, format: 'jwk' }) };
}

/** Only the members that have a value: JSON knows no undefined. */
function plain(jwk: JsonWebKey): JsonObject {
  return Object.fromEntries(
    Object.entries(jwk).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
