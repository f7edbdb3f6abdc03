/** Choosing a new password by the link that was sent to the account's address. */
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { forgotPasswordHref, resetPasswordHref } from '#app/domain/group-addresses.ts';
import { anyone, form, page } from '#app/http/handler.server.ts';
import { linkStatus } from '#app/http/link-status.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { sendSession } from '#app/http/session.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { linkState } from '#app/services/address-links.server.ts';
import { resetByLink } from '#app/services/password-reset.server.ts';
import { ResetPasswordPage } from '#app/ui/address/reset-password-page.tsx';
import { headOf } from '#app/ui/head.ts';

const NewPassword = z.object({
  newPassword: z.string('password.missing').min(10, 'password.too-short').max(200, 'password.too-long'),
});

export const loader = page(anyone, async ({ param }) => {
  const state = await linkState('reset', param('secret'));
  return data({ state }, linkStatus[state]);
});

export const action = form(anyone, NewPassword, async ({ param, language, actor, context, input }) => {
  const secret = param('secret');
  await throttle('recovery-address', context.clientAddress);
  if (!(await resetByLink(secret, input.newPassword))) return seeOther(resetPasswordHref(language, secret));
  // If it was this browser's own account, its session has ended with the others.
  if (actor.kind === 'member') await sendSession(context, null);
  return seeOther(forgotPasswordHref(language, { done: 'changed' }));
});

export const meta = headOf((t) => ({ title: t('addresses.reset.title'), index: false }));

export default function ResetPasswordRoute() {
  const problem = useActionData<typeof action>();
  return <ResetPasswordPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
