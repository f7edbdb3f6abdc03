/** The link that offers a certificate for somebody's LinkedIn profile: a plain address, filled for them to look over. */
import { credentialHref } from './addresses.ts';
import type { Snapshot } from './certificate.ts';
import { formatCode } from './code.ts';
import type { Language } from './language.ts';

type Offered = {
  readonly credentialId: string;
  readonly code: string;
  readonly snapshot: Snapshot;
  /** Who issued it, and where: an origin without a slash at the end. */
  readonly issuer: { readonly name: string; readonly origin: string };
};

/** Year and month of a date YYYY-MM-DD, as numbers without zeros in front. */
function monthOf(date: string): { readonly year: string; readonly month: string } {
  const [year = '', month = ''] = date.split('-');
  return { year, month: String(Number(month)) };
}

/** @param language of the course's name on the profile. */
export function linkedInHref(language: Language, { credentialId, code, snapshot, issuer }: Offered): string {
  const issued = monthOf(snapshot.awardedOn);
  const fields = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: snapshot.title[language],
    organizationName: issuer.name,
    issueYear: issued.year,
    issueMonth: issued.month,
  });
  if (snapshot.validUntil !== undefined) {
    const { year, month } = monthOf(snapshot.validUntil);
    fields.set('expirationYear', year);
    fields.set('expirationMonth', month);
  }
  fields.set('certUrl', issuer.origin + credentialHref(credentialId));
  fields.set('certId', formatCode(code));
  return `https://www.linkedin.com/profile/add?${fields.toString()}`;
}
