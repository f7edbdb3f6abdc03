/**
 * Carries a recovery code from the form that made it to the page that shows it: sealed, in a cookie that lives for minutes
 * and ends with the showing. The answer to a form is a redirect like every other, so it works without scripts, and
 * reloading or going back shows nothing.
 */
import { type AppLoadContext, createCookie } from '@remix-run/node';
import { env } from '#app/env.server.ts';
import { openSecret, sealSecret } from '#app/services/secrets.server.ts';

const isSecure = env.publicOrigin.startsWith('https:');
const minutes = 60;
const cookie = createCookie(isSecure ? '__Host-polku_recovery' : 'polku_recovery', {
  httpOnly: true,
  secure: isSecure,
  sameSite: 'lax',
  path: '/',
});

/** Whose code it is stands in it, so that the next one at a shared computer is not shown another's. */
function sealedFor(personId: string, code: string): string {
  return sealSecret('recovery', `${personId}\n${code}`);
}

/** For the page that comes next. */
export async function showOnce(context: AppLoadContext, { personId, code }: { personId: string; code: string }) {
  context.setCookie(await cookie.serialize(sealedFor(personId, code), { maxAge: 5 * minutes }));
}

/** The code that waits to be shown to this person, which it then does no longer; null when none does. */
export async function shownOnce(request: Request, context: AppLoadContext, personId: string): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get('Cookie'));
  if (typeof value !== 'string' || value === '') return null;
  context.setCookie(await cookie.serialize('', { maxAge: 0 }));
  const [owner, code = ''] = openSecret('recovery', value)?.split('\n') ?? [];
  return owner === personId ? code : null;
}
