/** Making an account by a form, on the sign-up page or while joining a group: the fields, and what becomes of them. */
import { z } from 'zod';
import type { Actor, Member } from '#app/domain/actor.ts';
import { recoveryCodeHref } from '#app/domain/group-addresses.ts';
import { tidyName } from '#app/domain/name.ts';
import { userNameOf } from '#app/domain/user-name.ts';
import { signUp } from '#app/services/accounts.server.ts';
import { justMadeRecoveryCode } from '#app/services/recovery.server.ts';
import type { Visit } from './handler.server.ts';
import { identityOf, sendSession } from './session.server.ts';
import { showOnce } from './shown-once.server.ts';
import { signInWith } from './sign-in.server.ts';
import { throttle } from './throttle.server.ts';

export const accountFields = {
  name: z.string('name.missing').max(200, 'name.not-printable'),
  email: z.email('email.wrong').max(254, 'email.wrong').optional(),
  userName: z.string().max(200, 'account.user-name').optional(),
  // NIST SP 800-63B: length is what counts; no rules about kinds of characters.
  password: z.string('password.missing').min(10, 'password.too-short').max(200, 'password.too-long'),
};

/** For `refine`: an address or a user name there must be. */
export function hasLogin({ email, userName }: { email?: string | undefined; userName?: string | undefined }): boolean {
  return email !== undefined || userName !== undefined;
}

/** What `refine` says of it, at the one of the two that the page asks first, also while other fields are wrong. */
export const loginMissing = (field: 'email' | 'userName') => ({
  path: [field],
  error: 'email.missing',
  when: () => true,
});

type Fields = { name: string; email?: string | undefined; userName?: string | undefined; password: string };

type Outcome =
  | { readonly errors: Record<string, string[]> }
  /** `onward` leads to `next`, by way of the recovery code where there is one to be shown. */
  | { readonly actor: Member; readonly onward: (next: string) => string };

/** Makes the account and signs its holder in, or tells what is wrong at which field. Throws Failure('too-many'). */
export async function makeAccount(visit: Visit<Actor>, fields: Fields): Promise<Outcome> {
  const { actor, language, context } = visit;
  const name = tidyName(fields.name);
  if (!name) return { errors: { name: ['name.not-printable'] } };
  const email = fields.email ?? null;
  const userName = fields.userName === undefined ? null : userNameOf(fields.userName);
  if (fields.userName !== undefined && userName === null) return { errors: { userName: ['account.user-name'] } };
  const { password } = fields;
  await throttle('sign-up-address', context.clientAddress);
  // Asked before anything is known, so that from then on free and taken addresses get the same answer.
  await throttle('taken-address', context.clientAddress, 0);
  const outcome = await signUp(actor, { name, email, userName, password }, language);
  if (outcome.kind === 'signed-up') {
    await sendSession(context, outcome.secret);
    return entered(visit, outcome.recoveryCode);
  }
  // A second click that comes after the first one is done: the account is theirs, as the password tells.
  if (await signInWith(visit, { email: email ?? userName ?? '', password })) {
    return entered(visit, email === null ? await justMadeRecoveryCode({ userName, password }) : null);
  }
  await throttle('taken-address', context.clientAddress);
  const isEmail = outcome.kind === 'email-taken';
  return { errors: isEmail ? { email: ['email.taken'] } : { userName: ['account.user-name-taken'] } };
}

async function entered({ request, context, language }: Visit<Actor>, code: string | null): Promise<Outcome> {
  const { actor } = await identityOf(request, context);
  if (actor.kind !== 'member') throw new Error('who has just signed in is a member');
  if (code !== null) await showOnce(context, { personId: actor.personId, code });
  return { actor, onward: (next) => (code === null ? next : recoveryCodeHref(language, next)) };
}
