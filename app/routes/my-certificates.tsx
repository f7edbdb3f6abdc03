/** My certificates: those I hold, and those I am on the way to. */
import { useLoaderData } from '@remix-run/react';
import { page, signedIn } from '#app/http/handler.server.ts';
import { myCertificates } from '#app/services/certificates.server.ts';
import { myLearning } from '#app/services/my-learning.server.ts';
import { MyCertificatesPage } from '#app/ui/certificate/my-certificates-page.tsx';
import { headOf } from '#app/ui/head.ts';
import '#app/i18n/certificates.ts';

export const loader = page(signedIn, async ({ actor, language }) => {
  const [held, courses] = await Promise.all([myCertificates(actor), myLearning(actor, language)]);
  return { held, courses: courses.filter((course) => course.certificate.kind !== 'issued') };
});

export const meta = headOf((t) => ({ title: t('certificates.title'), index: false }));

export default function MyCertificatesRoute() {
  return <MyCertificatesPage {...useLoaderData<typeof loader>()} />;
}
