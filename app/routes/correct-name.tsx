/** Correcting the name on a certificate of mine: a new one in place of the old, once. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { certificateHref } from '#app/domain/addresses.ts';
import { form, page, signedIn } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { openCertificate } from '#app/services/certificates.server.ts';
import { printableName } from '#app/services/printable.server.ts';
import { correctName } from '#app/services/replacement.server.ts';
import { holderWords } from '#app/i18n/holder.ts';
import { CorrectNamePage } from '#app/ui/certificate/correct-name-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Correction = z.object({
  name: z.string('name.missing').max(200, 'name.not-printable'),
  leads: z.literal('yes').optional(),
  confirmed: z.literal('yes', 'name.confirm'),
});

export const loader = page(signedIn, async ({ actor, param }) => ({
  certificate: await openCertificate(actor, param('certificate')),
}));

export const action = form(signedIn, Correction, async ({ actor, language, param, input, refuse }) => {
  const id = param('certificate');
  const { name, error } = await printableName(input.name);
  if (error) return refuse({ name: [error] });
  const { kind } = await correctName(actor, id, { name, leadsToNew: input.leads === 'yes' });
  return kind === 'unchanged'
    ? refuse({ name: ['name.unchanged'] })
    : seeOther(certificateHref(language, id, { done: 'corrected' }));
});

export const meta = headOf((_t, _data, language) => ({ title: holderWords[language].correction.title, index: false }));

export default function CorrectNameRoute() {
  const problem = useActionData<typeof action>();
  return <CorrectNamePage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
