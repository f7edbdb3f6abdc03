/** Making an account. What a guest has done becomes the account's. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { myLearningHref } from '#app/domain/addresses.ts';
import { tidyName } from '#app/domain/name.ts';
import { anyone, form, page } from '#app/http/handler.server.ts';
import { safeNext, seeOther } from '#app/http/redirect.server.ts';
import { sendSession } from '#app/http/session.server.ts';
import { signInWith } from '#app/http/sign-in.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { signUp } from '#app/services/accounts.server.ts';
import { SignUpPage } from '#app/ui/account/sign-up-page.tsx';
import { headOf } from '#app/ui/head.ts';

const NewAccount = z.object({
  name: z.string('name.missing').max(200, 'name.not-printable'),
  email: z.email({ error: (issue) => (issue.input ? 'email.wrong' : 'email.missing') }).max(254, 'email.wrong'),
  // NIST SP 800-63B: length is what counts; no rules about kinds of characters.
  password: z.string('password.missing').min(10, 'password.too-short').max(200, 'password.too-long'),
  // One that cannot be ours must not stand in the way.
  next: z.string().max(500).optional().catch(undefined),
});

export const loader = page(anyone, ({ actor, language, url }) => {
  const next = safeNext(url.searchParams.get('next'), myLearningHref(language));
  if (actor.kind === 'member') throw seeOther(next);
  return { next, isGuest: actor.kind === 'guest' };
});

export const action = form(anyone, NewAccount, async ({ input, refuse, ...visit }) => {
  const { actor, language, context } = visit;
  const name = tidyName(input.name);
  if (!name) return refuse({ name: ['name.not-printable'] });
  await throttle('sign-up-address', context.clientAddress);
  // Asked before anything is known, so that from then on free and taken addresses get the same answer.
  await throttle('taken-address', context.clientAddress, 0);
  const outcome = await signUp(actor, { ...input, name }, language);
  if (outcome.kind === 'signed-up') await sendSession(context, outcome.secret);
  // A second click that comes after the first one is done: the account is theirs, as the password tells.
  else if (!(await signInWith(visit, input))) {
    await throttle('taken-address', context.clientAddress);
    return refuse({ email: ['email.taken'] });
  }
  return seeOther(safeNext(input.next ?? null, myLearningHref(language)));
});

export const meta = headOf((t) => ({ title: t('sign-up.title'), index: false }));

export default function SignUpRoute() {
  const problem = useActionData<typeof action>();
  return <SignUpPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
