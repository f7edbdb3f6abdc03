/** The keys that sign certificates, for the operator: which there are, and new ones in their place. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { adminKeysHref } from '#app/domain/addresses.ts';
import { form, operator, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { listKeys, rotate } from '#app/services/issuer-keys.server.ts';
import { AdminKeysPage } from '#app/ui/admin/keys-page.tsx';
import { adminWords } from '#app/i18n/admin.ts';
import { headOf } from '#app/ui/head.ts';

const Rotation = z.object({ confirmed: z.literal('yes', 'keys.confirm') });

export const loader = page(operator, async ({ url }) => ({
  keys: await listKeys(),
  isRotated: url.searchParams.get('done') === 'rotated',
}));

export const action = form(operator, Rotation, async ({ actor, language }) => {
  await rotate(actor.personId);
  return seeOther(adminKeysHref(language, { done: 'rotated' }));
});

export const meta = headOf((_t, _data, language) => ({ title: adminWords[language].keys, index: false }));

export default function AdminKeysRoute() {
  const problem = useActionData<typeof action>();
  return <AdminKeysPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
