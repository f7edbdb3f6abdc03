/** The recovery code of an account: the way back for those without an e-mail address. */
import { randomBytes } from 'node:crypto';
import { db } from '#app/db/client.server.ts';
import { hashSecret } from './secrets.server.ts';

/** No letters that look like others. 32 of them, so five bits each. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';
const length = 20;

function normalized(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** A new code in place of the earlier one, in groups of five. It is shown once: only its keyed hash is kept. */
export async function makeRecoveryCode(personId: string): Promise<string> {
  const code = [...randomBytes(length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
  await db.account.update({ where: { personId }, data: { recoveryHash: hashSecret('recovery', code) } });
  return code.match(/.{5}/g)?.join('-') ?? code;
}

/** Whose code it is, however it was typed; null for a wrong one. */
export async function personOfRecovery(code: string): Promise<string | null> {
  const account = await db.account.findUnique({ where: { recoveryHash: hashSecret('recovery', normalized(code)) } });
  return account?.personId ?? null;
}
