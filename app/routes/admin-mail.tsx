/** E-mails for the operator: whether they leave, and those that do not. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { adminMailHref } from '#app/domain/group-addresses.ts';
import { showsMailFiles } from '#app/http/mail-files.server.ts';
import { form, operator, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { mailStatus, sendTestMail, tryAgain } from '#app/services/admin-mail.server.ts';
import { newFormKey } from '#app/services/form-key.server.ts';
import { AdminMailPage } from '#app/ui/admin/mail-page.tsx';
import { adminWords } from '#app/i18n/admin.ts';
import { headOf } from '#app/ui/head.ts';

const Wish = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('again') }),
  z.object({ intent: z.literal('test'), key: z.string().min(1).max(60) }),
]);

const steps = ['again', 'test'] as const;

export const loader = page(operator, async ({ url }) => ({
  status: await mailStatus(),
  showsFiles: showsMailFiles(),
  formKey: newFormKey(),
  done: steps.find((step) => step === url.searchParams.get('done')) ?? null,
}));

export const action = form(operator, Wish, async ({ actor, language, input, refuse }) => {
  if (input.intent === 'again') await tryAgain();
  else if (!(await sendTestMail(actor, { language, formKey: input.key })))
    return refuse({ '': ['mail.not-confirmed'] });
  return seeOther(adminMailHref(language, { done: input.intent }));
});

export const meta = headOf((_t, _data, language) => ({ title: adminWords[language].mail, index: false }));

export default function AdminMailRoute() {
  const problem = useActionData<typeof action>();
  return <AdminMailPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
