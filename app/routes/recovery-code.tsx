/** The recovery code of my account: seen once when it is made, and made anew with the password. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { myAccountHref } from '#app/domain/addresses.ts';
import { recoveryCodeHref } from '#app/domain/group-addresses.ts';
import { form, page, signedIn } from '#app/http/handler.server.ts';
import { safeNext, seeOther } from '#app/http/redirect.server.ts';
import { showOnce, shownOnce } from '#app/http/shown-once.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { isPasswordOf, myAccount } from '#app/services/accounts.server.ts';
import { makeRecoveryCode } from '#app/services/recovery.server.ts';
import { RecoveryCodePage } from '#app/ui/joining/recovery-code-page.tsx';
import { headOf } from '#app/ui/head.ts';

const NewCode = z.object({ password: z.string('password.missing').max(200, 'password.too-long') });

export const loader = page(signedIn, async ({ actor, language, request, context, url }) => {
  const { userName, email, hasRecovery } = await myAccount(actor);
  const code = await shownOnce(request, context, actor.personId);
  return {
    code,
    login: userName ?? email,
    hasRecovery,
    next: safeNext(url.searchParams.get('next'), myAccountHref(language)),
  };
});

export const action = form(signedIn, NewCode, async ({ actor, language, context, input, refuse }) => {
  await throttle('sign-in-account', actor.personId);
  if (!(await isPasswordOf(actor.personId, input.password))) return refuse({ password: ['password.wrong'] });
  await showOnce(context, { personId: actor.personId, code: await makeRecoveryCode(actor.personId) });
  return seeOther(recoveryCodeHref(language));
});

export const meta = headOf((t) => ({ title: t('joining.recovery.title'), index: false }));

export default function RecoveryCodeRoute() {
  const problem = useActionData<typeof action>();
  return <RecoveryCodePage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
