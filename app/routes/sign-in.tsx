/** Signing in. A guest's progress moves to the account. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { anyone, form, page } from '#app/http/handler.server.ts';
import { safeNext, seeOther } from '#app/http/redirect.server.ts';
import { sendSession, sessionSecret } from '#app/http/session.server.ts';
import { forgive, throttle } from '#app/http/throttle.server.ts';
import { normalizeEmail, signIn } from '#app/services/accounts.server.ts';
import { SignInPage } from '#app/ui/account/sign-in-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Credentials = z.object({
  email: z.string('email.missing').max(254, 'email.wrong'),
  password: z.string('password.missing').max(200, 'password.too-long'),
  // One that cannot be ours must not stand in the way.
  next: z.string().max(500).optional().catch(undefined),
});

export const loader = page(anyone, ({ actor, language, url }) => {
  const next = safeNext(url.searchParams.get('next'), `/${language}/my-learning`);
  if (actor.kind === 'member') throw seeOther(next);
  return { next, isGuest: actor.kind === 'guest' };
});

export const action = form(anyone, Credentials, async ({ actor, language, request, context, input, refuse }) => {
  const account = normalizeEmail(input.email);
  await throttle('sign-in-address', context.clientAddress);
  await throttle('sign-in-account', account);
  const session = await signIn(actor, input, await sessionSecret(request));
  if (!session) return refuse({ '': ['sign-in.wrong'] });
  await forgive('sign-in-account', account);
  await sendSession(context, session.secret);
  return seeOther(safeNext(input.next ?? null, `/${language}/my-learning`));
});

export const meta = headOf((t) => ({ title: t('sign-in.title'), index: false }));

export default function SignInRoute() {
  const problem = useActionData<typeof action>();
  return <SignInPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
