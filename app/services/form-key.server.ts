/** A form that makes a row carries a random key, so that a repeated or queued submission stores its fact once. */
import { createHash, randomUUID } from 'node:crypto';
import { isUniqueViolation } from '#app/db/client.server.ts';

export function newFormKey(): string {
  return randomUUID();
}

/**
 * Key of the fact that a form stores: the form's key with what was given. The same form sent again with the same content is
 * the same fact; sent from a second tab with other content it is a fact of its own, so nothing is lost.
 */
export function factKey(formKey: string, ...content: string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([formKey, ...content]))
    .digest('base64url');
}

/** Runs an insert; that the row exists already counts as done. */
export async function storeOnce(insert: () => Promise<unknown>): Promise<void> {
  try {
    await insert();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}
