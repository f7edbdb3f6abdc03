/** Asking for a new password: a link by e-mail, or at once with the recovery code. The answer never tells who has an account. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { forgotPasswordHref } from '#app/domain/group-addresses.ts';
import { anyone, form, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { normalizeEmail } from '#app/services/accounts.server.ts';
import { requestReset, resetByCode } from '#app/services/password-reset.server.ts';
import { ForgotPasswordPage } from '#app/ui/address/forgot-password-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Forgotten = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('email'),
    email: z.email({ error: (issue) => (issue.input ? 'email.wrong' : 'email.missing') }).max(254, 'email.wrong'),
  }),
  z.object({
    intent: z.literal('code'),
    code: z.string('address.code-missing').max(100, 'address.code-wrong'),
    newPassword: z.string('password.missing').min(10, 'password.too-short').max(200, 'password.too-long'),
  }),
]);

const steps = ['sent', 'changed'] as const;

export const loader = page(anyone, ({ url }) => ({
  done: steps.find((step) => step === url.searchParams.get('done')) ?? null,
}));

export const action = form(anyone, Forgotten, async ({ input, language, context, refuse }) => {
  if (input.intent === 'email') {
    await throttle('letter-address', context.clientAddress);
    await throttle('letter-account', normalizeEmail(input.email));
    await requestReset(input.email, language);
    return seeOther(forgotPasswordHref(language, { done: 'sent' }));
  }
  await throttle('recovery-address', context.clientAddress);
  if (!(await resetByCode(input.code, input.newPassword))) return refuse({ code: ['address.code-wrong'] });
  return seeOther(forgotPasswordHref(language, { done: 'changed' }));
});

export const meta = headOf((t) => ({ title: t('addresses.forgot.title'), index: false }));

export default function ForgotPasswordRoute() {
  const problem = useActionData<typeof action>();
  return <ForgotPasswordPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
