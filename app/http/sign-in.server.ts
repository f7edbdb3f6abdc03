/** Signing in by e-mail address or user name, and password: slowed down for those who guess, and the browser gets its session. */
import type { Actor } from '#app/domain/actor.ts';
import { normalizeEmail, signIn } from '#app/services/accounts.server.ts';
import type { Visit } from './handler.server.ts';
import { sendSession, sessionSecret } from './session.server.ts';
import { forgive, throttle } from './throttle.server.ts';

/**
 * Returns whether name and password were right; then whoever sent the form is signed in, and a guest's facts are the
 * account's. Throws Failure('too-many').
 */
export async function signInWith(
  { actor, request, context }: Visit<Actor>,
  credentials: { email: string; password: string },
): Promise<boolean> {
  const account = normalizeEmail(credentials.email);
  await throttle('sign-in-address', context.clientAddress);
  await throttle('sign-in-account', account);
  const session = await signIn(actor, credentials, await sessionSecret(request));
  if (!session) return false;
  await forgive('sign-in-account', account);
  await sendSession(context, session.secret);
  return true;
}
