/** What the page of a held certificate shows besides the certificate: files, links, times of looks. */
import { type CredentialFile, credentialFileHref, credentialFiles } from '#app/domain/credential-file.ts';
import type { Member } from '#app/domain/actor.ts';
import { linkedInHref } from '#app/domain/linkedin.ts';
import { openCertificate } from '#app/services/certificates.server.ts';
import { looksAt } from '#app/services/looks.server.ts';
import { publicIssuer } from '#app/services/verification.server.ts';
import type { Visit } from './handler.server.ts';
import { qrOf } from './qr.server.ts';

/** Seconds after which a browser fetches the file that was asked for, so that the page is seen first. */
const untilDownload = 1;

export async function heldPage({ actor, language, url, context, param }: Visit<Member>) {
  const certificate = await openCertificate(actor, param('certificate'));
  const { open, credentialId } = certificate;
  const asked = credentialFiles.find((file) => file === url.searchParams.get('file')) ?? null;
  const issuer = publicIssuer();
  const begins: CredentialFile | null = open ? asked : null;
  // A header and no script, because the file comes without JavaScript as well.
  if (begins && context.isDocument) {
    context.setHeader('Refresh', `${String(untilDownload)}; url=${credentialFileHref(credentialId, begins)}`);
  }
  return {
    certificate,
    link: qrOf(certificate.code),
    looks: await looksAt(actor, certificate.id),
    issuer,
    linkedIn: open && issuer ? linkedInHref(language, { ...certificate, issuer }) : null,
    begins,
    wasCorrected: url.searchParams.get('done') === 'corrected',
  };
}
