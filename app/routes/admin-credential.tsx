/** One certificate for the operator: what is known of it, revoking it, and putting a corrected one in its place. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { adminCredentialHref } from '#app/domain/addresses.ts';
import { revocationReasons } from '#app/domain/certificate.ts';
import { formatCode } from '#app/domain/code.ts';
import type { CredentialPage } from '#app/domain/operator.ts';
import { form, operator, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { credentialPage } from '#app/services/admin-certificates.server.ts';
import { printableName } from '#app/services/printable.server.ts';
import { reissue } from '#app/services/replacement.server.ts';
import { revokeById } from '#app/services/revocation.server.ts';
import { AdminCredentialPage } from '#app/ui/admin/credential-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Act = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('revoke'),
    reason: z.enum(revocationReasons, 'revocation.reason'),
    confirmed: z.literal('yes', 'revocation.confirm'),
  }),
  z.object({
    intent: z.literal('reissue'),
    name: z.string('name.missing').max(200, 'name.not-printable'),
    leads: z.literal('yes').optional(),
  }),
]);

export const loader = page(operator, async ({ param, url }) => ({
  credential: await credentialPage(param('credential')),
  isNew: url.searchParams.get('done') === 'reissued',
}));

export const action = form(operator, Act, async ({ actor, language, url, param, input, refuse }) => {
  const { id } = await credentialPage(param('credential'));
  if (input.intent === 'revoke') {
    await revokeById(id, input.reason, actor.personId);
    return seeOther(url.pathname);
  }
  const { name, error } = await printableName(input.name);
  if (error) return refuse({ name: [error] });
  const outcome = await reissue(actor.personId, id, { name, leadsToNew: input.leads === 'yes' });
  return outcome.kind === 'unchanged'
    ? refuse({ name: ['name.unchanged'] })
    : seeOther(adminCredentialHref(language, outcome.credentialId, { done: 'reissued' }));
});

export const meta = headOf((t, { credential }: { credential: CredentialPage }) => ({
  title: `${t('certificate.title')} ${formatCode(credential.code)}`,
  index: false,
}));

export default function AdminCredentialRoute() {
  const problem = useActionData<typeof action>();
  return <AdminCredentialPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
