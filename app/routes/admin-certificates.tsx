/** The operator's list of certificates: by code, id, name or the holder's e-mail address. */
import { useLoaderData } from '@remix-run/react';
import { operator, page } from '#app/http/handler.server.ts';
import { findCredentials } from '#app/services/admin-certificates.server.ts';
import { AdminCertificatesPage } from '#app/ui/admin/certificates-page.tsx';
import { adminWords } from '#app/i18n/admin.ts';
import { headOf } from '#app/ui/head.ts';

export const loader = page(operator, async ({ url }) => {
  const typed = (url.searchParams.get('q') ?? '').slice(0, 200);
  return { typed, result: await findCredentials(typed, Number(url.searchParams.get('page') ?? 1)) };
});

export const meta = headOf((_t, _data, language) => ({ title: adminWords[language].certificates, index: false }));

export default function AdminCertificatesRoute() {
  return <AdminCertificatesPage {...useLoaderData<typeof loader>()} />;
}
