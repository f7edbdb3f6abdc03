/** One certificate of mine: the paper, its files, whether employers may look it up, and when somebody did. */
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { certificateHref } from '#app/domain/addresses.ts';
import type { HeldCertificate } from '#app/domain/certificate.ts';
import { formatCode } from '#app/domain/code.ts';
import { credentialFileHref, credentialFiles } from '#app/domain/credential-file.ts';
import { form, page, signedIn } from '#app/http/handler.server.ts';
import { heldPage } from '#app/http/held-page.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { openCertificate, setOpenToVerifiers } from '#app/services/certificates.server.ts';
import { CertificatePage } from '#app/ui/certificate/certificate-page.tsx';
import { headOf } from '#app/ui/head.ts';

/** `as-is`: only the file. A file is asked for with or without opening. */
const Wish = z.object({ open: z.enum(['yes', 'no', 'as-is']), file: z.enum(credentialFiles).optional() });

export const loader = page(signedIn, heldPage);

export const action = form(signedIn, Wish, async ({ actor, language, url, param, input: { open, file } }) => {
  const id = param('certificate');
  const { credentialId } = await openCertificate(actor, id);
  if (open !== 'as-is') await setOpenToVerifiers(actor, id, open === 'yes');
  if (!file) return seeOther(`${url.pathname}#sharing`);
  // The page first, which tells that it is open now; it begins the download itself.
  if (open === 'yes') return seeOther(`${certificateHref(language, id, { file })}#files`);
  return seeOther(credentialFileHref(credentialId, file));
});

export const meta = headOf((t, { certificate }: { certificate: HeldCertificate }) => ({
  title: `${t('certificate.title')} ${formatCode(certificate.code)}`,
  index: false,
}));

export default function CertificateRoute() {
  return <CertificatePage {...useLoaderData<typeof loader>()} />;
}
