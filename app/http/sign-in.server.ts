/** Signing in by e-mail address or user name, and password: slowed down for those who guess, and the browser gets its session. */
import type { Actor } from '#app/domain/actor.ts';
import { accountNamed, signIn } from '#app/services/accounts.server.ts';
import type { Visit } from './handler.server.ts';
import { sendSession, sessionSecret } from './session.server.ts';
import { forgive, throttle } from './throttle.server.ts';

/**
 * Returns who it is when name and password were right, else null; then whoever sent the form is signed in, and a guest's facts are the
 * account's. Throws Failure('too-many').
 */
export async function signInWith(
  { actor, request, context }: Visit<Actor>,
  credentials: { email: string; password: string },
): Promise<string | null> {
  // As the account is looked up: a user name has many spellings, and each would else be guessed at anew.
  const account = Object.values(accountNamed(credentials.email)).join('');
  await throttle('sign-in-address', context.clientAddress);
  await throttle('sign-in-account', account);
  const session = await signIn(actor, credentials, await sessionSecret(request));
  if (!session) return null;
  await forgive('sign-in-account', account);
  await sendSession(context, session.secret);
  return session.personId;
}
