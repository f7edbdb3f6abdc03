/** The session cookie, and whose request this is: asked once per request, however many loaders run. */
import type { AppLoadContext } from '@remix-run/node';
import { createCookie } from '@remix-run/node';
import { env } from '#app/env.server.ts';
import { beginGuest, identify, type Identity } from '#app/services/accounts.server.ts';
import type { Language } from '#app/domain/language.ts';
import { noteVisit } from '#app/services/visits.server.ts';
import { throttle } from './throttle.server.ts';
import type { Learner } from '#app/domain/actor.ts';

const isSecure = env.publicOrigin.startsWith('https:');
// Lax: a link from an e-mail keeps people signed in, a form on another site does not carry the cookie.
const attributes = { httpOnly: true, secure: isSecure, sameSite: 'lax', path: '/' } as const;
// The prefix makes browsers refuse the cookie from anything but this host over https.
const cookieName = isSecure ? '__Host-polku_session' : 'polku_session';
const days = 24 * 60 * 60;
// Signing by Remix would add nothing: the secret is looked up, not trusted.
const cookie = createCookie(cookieName, { ...attributes, maxAge: 60 * days });

const identities = new WeakMap<AppLoadContext, Promise<Identity>>();

/** The session's secret as the browser sent it; null without a cookie. */
export async function sessionSecret(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get('Cookie'));
  return typeof value === 'string' ? value : null;
}

/** Who is asking. A session whose time was extended gets its cookie again. */
export function identityOf(request: Request, context: AppLoadContext): Promise<Identity> {
  const known = identities.get(context);
  if (known) return known;
  const asking = sessionSecret(request).then(async (secret) => {
    const identity = await identify(secret);
    if (secret && identity.renewed) await sendSession(context, secret);
    // Nobody waits for it.
    if (identity.actor.kind === 'member') void noteVisit(identity.actor.personId);
    return identity;
  });
  identities.set(context, asking);
  return asking;
}

/** The actor of a form that anyone may send: a visitor becomes a guest here, and only here. */
export async function learnerOf(request: Request, context: AppLoadContext, language: Language): Promise<Learner> {
  const { actor } = await identityOf(request, context);
  if (actor.kind !== 'visitor') return actor;
  await throttle('guest-address', context.clientAddress);
  const guest = await beginGuest(language);
  await sendSession(context, guest.secret);
  identities.set(context, Promise.resolve({ actor: guest.actor, language, renewed: false }));
  return guest.actor;
}

/** Gives the browser a session, or takes it away with null. Loaders that run later in the same request see the change. */
export async function sendSession(context: AppLoadContext, secret: string | null): Promise<void> {
  context.setCookie(await cookie.serialize(secret ?? '', secret ? {} : { maxAge: 0 }));
  identities.set(context, identify(secret));
}
