/** Data Integrity proofs of the cryptosuite eddsa-rdfc-2022 (W3C): signing a credential, and checking one. */
import { createHash, sign, verify } from 'node:crypto';
import { base58 } from '@scure/base';
import { type Json, type JsonObject, toSecond, withoutProof } from '#app/domain/open-badge.ts';
import { verificationMethodOf } from '#app/domain/did.ts';
import { canonicalForm } from './canonical.server.ts';
import { publicKeyOf, type SigningKey } from './keys.server.ts';

const suite = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' } as const;

/** The bytes that are signed: SHA-256 of the proof's own terms, then of the document without its proof. */
async function signedBytes(document: JsonObject, options: JsonObject): Promise<Buffer> {
  const { '@context': context = [] } = document;
  const hash = async (part: JsonObject) =>
    createHash('sha256')
      .update(await canonicalForm(part))
      .digest();
  return Buffer.concat([await hash({ '@context': context, ...options }), await hash(document)]);
}

/**
 * The credential with its proof, in an array of one, because every version of the schema takes that.
 * @param document without a proof.
 */
export async function signDocument(
  document: JsonObject,
  { key, did, now }: { key: SigningKey; did: string; now: Date },
): Promise<JsonObject> {
  const options = { ...suite, created: toSecond(now), verificationMethod: verificationMethodOf(did, key.id) };
  const proofValue = `z${base58.encode(sign(null, await signedBytes(document, options), key.secret))}`;
  return { ...document, proof: [{ ...options, proofValue }] };
}

/** What a proof says of itself; null when it has another shape than ours. */
export type Proof = { readonly verificationMethod: string; readonly proofValue: string; readonly options: JsonObject };

/** The one proof of a credential, as an object or an array of one. */
export function proofOf(document: JsonObject): Proof | null {
  const { proof } = document;
  const only: Json | undefined = isList(proof) ? (proof.length === 1 ? proof[0] : undefined) : proof;
  if (!isObject(only)) return null;
  const { proofValue, ...options } = only;
  const { verificationMethod } = options;
  const isOurs = Object.entries(suite).every(([name, value]) => options[name] === value);
  if (!isOurs || typeof proofValue !== 'string' || typeof verificationMethod !== 'string') return null;
  return { verificationMethod, proofValue, options };
}

/** Whether the key named by the proof signed exactly this document. Who may use that key is for the caller to ask. */
export async function isSignedBy(document: JsonObject, proof: Proof, multibase: string): Promise<boolean> {
  const key = publicKeyOf(multibase);
  if (!key) return false;
  try {
    const signature = base58.decode(proof.proofValue.slice(1));
    return (
      proof.proofValue.startsWith('z') &&
      verify(null, await signedBytes(withoutProof(document), proof.options), key, signature)
    );
  } catch {
    // What cannot be brought into canonical form was not signed by anyone.
    return false;
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
