/** Making an account. What a guest has done becomes the account's. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { myLearningHref } from '#app/domain/addresses.ts';
import { anyone, form, page } from '#app/http/handler.server.ts';
import { accountFields, hasLogin, loginMissing, makeAccount } from '#app/http/new-account.server.ts';
import { safeNext, seeOther } from '#app/http/redirect.server.ts';
import { SignUpPage } from '#app/ui/account/sign-up-page.tsx';
import { headOf } from '#app/ui/head.ts';

const NewAccount = z
  .object({
    ...accountFields,
    // One that cannot be ours must not stand in the way.
    next: z.string().max(500).optional().catch(undefined),
  })
  .refine(hasLogin, loginMissing('email'));

export const loader = page(anyone, ({ actor, language, url }) => {
  const next = safeNext(url.searchParams.get('next'), myLearningHref(language));
  if (actor.kind === 'member') throw seeOther(next);
  return { next, isGuest: actor.kind === 'guest' };
});

export const action = form(anyone, NewAccount, async ({ input, refuse, ...visit }) => {
  const account = await makeAccount(visit, input);
  if ('errors' in account) return refuse(account.errors);
  return seeOther(account.onward(safeNext(input.next ?? null, myLearningHref(visit.language))));
});

export const meta = headOf((t) => ({ title: t('sign-up.title'), index: false }));

export default function SignUpRoute() {
  const problem = useActionData<typeof action>();
  return <SignUpPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
