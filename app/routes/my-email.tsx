/** The address of my account: confirming it, changing it, and which messages come by e-mail. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { myEmailHref } from '#app/domain/group-addresses.ts';
import { noticeKinds } from '#app/domain/notice.ts';
import { form, page, signedIn } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { newFormKey } from '#app/services/form-key.server.ts';
import { confirmAgain, keepAddress, myAddress, requestAddress } from '#app/services/my-address.server.ts';
import { chooseMail, mailChoices } from '#app/services/unsubscribe.server.ts';
import { MyEmailPage } from '#app/ui/address/my-email-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Wish = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('address'),
    email: z.email({ error: (issue) => (issue.input ? 'email.wrong' : 'email.missing') }).max(254, 'email.wrong'),
    password: z.string('password.missing').max(200, 'password.too-long'),
  }),
  z.object({ intent: z.literal('again') }),
  z.object({ intent: z.literal('keep') }),
  z.object({ intent: z.literal('choices'), kinds: z.array(z.enum(noticeKinds)).default([]) }),
]);

const steps = ['sent', 'again', 'keep', 'choices'] as const;

export const loader = page(signedIn, async ({ actor, url }) => ({
  address: await myAddress(actor),
  choices: await mailChoices(actor),
  formKey: newFormKey(),
  done: steps.find((step) => step === url.searchParams.get('done')) ?? null,
}));

export const action = form(signedIn, Wish, async ({ actor, language, context, input, refuse }) => {
  const { intent } = input;
  if (intent === 'choices') await chooseMail(actor, input.kinds);
  if (intent === 'keep') await keepAddress(actor);
  if (intent === 'choices' || intent === 'keep') return seeOther(myEmailHref(language, { done: intent }));
  await throttle('letter-address', context.clientAddress);
  await throttle('letter-account', actor.personId);
  if (intent === 'again') {
    await confirmAgain(actor, language);
    return seeOther(myEmailHref(language, { done: 'again' }));
  }
  await throttle('sign-in-account', actor.personId);
  const outcome = await requestAddress(actor, { ...input, language });
  if (outcome === 'wrong-password') return refuse({ password: ['password.wrong'] });
  if (outcome === 'unchanged') return refuse({ email: ['address.unchanged'] });
  return seeOther(myEmailHref(language, { done: 'sent' }));
});

export const meta = headOf((t) => ({ title: t('addresses.mine.title'), index: false }));

export default function MyEmailRoute() {
  const problem = useActionData<typeof action>();
  return <MyEmailPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
