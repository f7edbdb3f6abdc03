/** My account: name, language, password, signing out. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { myAccountHref } from '#app/domain/addresses.ts';
import { tidyName } from '#app/domain/name.ts';
import { form, page, signedIn } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { sessionSecret } from '#app/http/session.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { changePassword, myAccount, updateAccount } from '#app/services/accounts.server.ts';
import { MyAccountPage } from '#app/ui/account/my-account-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Settings = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('profile'),
    name: z.string('name.missing').max(200, 'name.not-printable'),
    language: z.enum(['fi', 'en']),
  }),
  z.object({
    intent: z.literal('password'),
    presentPassword: z.string('passwords.present-missing').max(200, 'password.too-long'),
    newPassword: z.string('passwords.new-missing').min(10, 'password.too-short').max(200, 'password.too-long'),
  }),
]);

export const loader = page(signedIn, ({ actor }) => myAccount(actor));

export const action = form(signedIn, Settings, async ({ actor, request, url, input, refuse }) => {
  if (input.intent === 'profile') {
    const name = tidyName(input.name);
    if (!name) return refuse({ name: ['name.not-printable'] });
    await updateAccount(actor, { name, language: input.language });
    return seeOther(myAccountHref(input.language, 'profile'));
  }
  await throttle('sign-in-account', actor.personId);
  const { presentPassword: present, newPassword: next } = input;
  const changed = await changePassword(actor, { present, next }, await sessionSecret(request));
  return changed ? seeOther(`${url.pathname}?saved=password`) : refuse({ presentPassword: ['password.wrong'] });
});

export const meta = headOf((t) => ({ title: t('account.title'), index: false }));

export default function MyAccountRoute() {
  const problem = useActionData<typeof action>();
  return <MyAccountPage account={useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
