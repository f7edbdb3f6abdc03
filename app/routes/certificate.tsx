/** One certificate of mine: the paper, its code, and whether employers may look it up. */
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { HeldCertificate } from '#app/domain/certificate.ts';
import { formatCode } from '#app/domain/code.ts';
import { form, page, signedIn } from '#app/http/handler.server.ts';
import { qrOf } from '#app/http/qr.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { openCertificate, setOpenToVerifiers } from '#app/services/certificates.server.ts';
import { CertificatePage } from '#app/ui/certificate/certificate-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Opening = z.object({ open: z.enum(['yes', 'no']) });

export const loader = page(signedIn, async ({ actor, param }) => {
  const certificate = await openCertificate(actor, param('certificate'));
  return { certificate, link: qrOf(certificate.code) };
});

export const action = form(signedIn, Opening, async ({ actor, url, param, input }) => {
  await setOpenToVerifiers(actor, param('certificate'), input.open === 'yes');
  return seeOther(`${url.pathname}#sharing`);
});

export const meta = headOf((t, { certificate }: { certificate: HeldCertificate }) => ({
  title: `${t('certificate.title')} ${formatCode(certificate.code)}`,
  index: false,
}));

export default function CertificateRoute() {
  return <CertificatePage {...useLoaderData<typeof loader>()} />;
}
