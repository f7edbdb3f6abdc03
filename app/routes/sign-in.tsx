/** Signing in. A guest's progress moves to the account. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { anyone, form, page } from '#app/http/handler.server.ts';
import { landingOf } from '#app/http/landing.server.ts';
import { safeNext, seeOther } from '#app/http/redirect.server.ts';
import { signInWith } from '#app/http/sign-in.server.ts';
import { SignInPage } from '#app/ui/account/sign-in-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Credentials = z.object({
  email: z.string('email.missing').max(254, 'email.wrong'),
  password: z.string('password.missing').max(200, 'password.too-long'),
  // One that cannot be ours must not stand in the way.
  next: z.string().max(500).optional().catch(undefined),
});

export const loader = page(anyone, async ({ actor, language, url }) => {
  // Empty: nobody has said where to, and who signs in decides it.
  const next = safeNext(url.searchParams.get('next'), '');
  if (actor.kind === 'member') throw seeOther(next || (await landingOf(actor.personId, language)));
  return { next, isGuest: actor.kind === 'guest' };
});

export const action = form(anyone, Credentials, async ({ input, refuse, ...visit }) => {
  const personId = await signInWith(visit, input);
  if (personId === null) return refuse({ '': ['sign-in.wrong'] });
  return seeOther(safeNext(input.next ?? null, '') || (await landingOf(personId, visit.language)));
});

export const meta = headOf((t) => ({ title: t('sign-in.title'), index: false }));

export default function SignInRoute() {
  const problem = useActionData<typeof action>();
  return <SignInPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
