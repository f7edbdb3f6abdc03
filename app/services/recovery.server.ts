/** The recovery code of an account: the way back in for those without an e-mail address. Only its keyed hash is kept. */
import { createHmac, randomBytes } from 'node:crypto';
import { newRecoveryCode, parseRecoveryCode, recoveryLength } from '#app/domain/recovery-code.ts';
import { db } from '#app/db/client.server.ts';
import { env } from '#app/env.server.ts';
import { hashSecret } from './secrets.server.ts';

export function recoveryHashOf(code: string): string {
  return hashSecret('recovery', code);
}

/**
 * The code that a new account begins with, without grouping. It follows from APP_SECRET and what the form held, because a
 * double click shows the answer to one of two sendings, and whichever it is must show the code that is in force.
 */
export function firstRecoveryCode({ userName, password }: { userName?: string | null; password: string }): string {
  const chance = createHmac('sha256', env.appSecret).update(JSON.stringify(['first recovery', userName, password]));
  return newRecoveryCode(chance.digest());
}

/** Seconds after which a form that comes again is no double click. */
const doubleClick = 60;

/** For the second of two clicks: the new account's first code, while it is the one in force; else null. */
export async function justMadeRecoveryCode(input: {
  userName: string | null;
  password: string;
}): Promise<string | null> {
  const code = firstRecoveryCode(input);
  const since = new Date(Date.now() - doubleClick * 1000);
  const where = { recoveryHash: recoveryHashOf(code), createdAt: { gte: since } };
  return (await db.account.count({ where })) > 0 ? code : null;
}

/** Makes a new code in place of any earlier one and returns it, to be shown once. */
export async function makeRecoveryCode(personId: string): Promise<string> {
  const code = newRecoveryCode(randomBytes(recoveryLength));
  await db.account.update({ where: { personId }, data: { recoveryHash: recoveryHashOf(code) } });
  return code;
}

/** Whose code it is, as typed from paper; null when it is nobody's. */
export async function personOfRecovery(typed: string): Promise<string | null> {
  const code = parseRecoveryCode(typed);
  if (code === null) return null;
  const account = await db.account.findUnique({ where: { recoveryHash: recoveryHashOf(code) } });
  return account?.personId ?? null;
}
