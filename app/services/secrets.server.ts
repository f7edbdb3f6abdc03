/** Secrets that people carry as links and codes: looked up by a keyed hash, kept encrypted where they must be shown again. */
import { createHmac, randomBytes } from 'node:crypto';
import { seal, unseal } from '#app/credentials/sealing.server.ts';
import { env } from '#app/env.server.ts';

/** What a secret is for. One that was made for one purpose is unknown to every other. */
export type SecretPurpose = 'invitation' | 'confirm' | 'reset' | 'recovery' | 'unsubscribe' | 'muted-address';

/** 256 bits of chance, for links. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the table holds for a secret: HMAC-SHA-256 under APP_SECRET. A copy of the table opens nothing. */
export function hashSecret(purpose: SecretPurpose, secret: string): string {
  return createHmac('sha256', env.appSecret).update(`${purpose}\n${secret}`).digest('base64url');
}

/** The secret itself, readable only with APP_SECRET. */
export function sealSecret(purpose: SecretPurpose, secret: string): string {
  return seal(secret, env.appSecret, purpose);
}

/** Null when it was sealed under another APP_SECRET, or for another purpose. */
export function openSecret(purpose: SecretPurpose, sealed: string): string | null {
  try {
    return unseal(sealed, env.appSecret, purpose);
  } catch {
    return null;
  }
}
