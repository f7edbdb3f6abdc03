/** Asking for the certificate: confirm the name it is issued to. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { certificateHref } from '#app/domain/addresses.ts';
import type { CoursePage } from '#app/domain/course-page.ts';
import { form, page, signedIn } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { issueCertificate } from '#app/services/certificates.server.ts';
import { openCourse } from '#app/services/courses.server.ts';
import { printableName } from '#app/services/printable.server.ts';
import { RequestCertificatePage } from '#app/ui/certificate/request-certificate-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Confirmation = z.object({
  name: z.string('name.missing').max(200, 'name.not-printable'),
  confirmed: z.literal('yes', 'name.confirm'),
});

export const loader = page(signedIn, async ({ actor, language, param }) => {
  const course = await openCourse(actor, param('course'), language);
  const { certificate } = course;
  if (certificate.kind === 'issued') throw seeOther(certificateHref(language, certificate.certificateId));
  return { course, name: actor.name };
});

export const action = form(signedIn, Confirmation, async ({ actor, language, param, input, refuse }) => {
  const { name, error } = await printableName(input.name);
  if (error) return refuse({ name: [error] });
  return seeOther(certificateHref(language, await issueCertificate(actor, param('course'), name)));
});

export const meta = headOf((t, { course }: { course: CoursePage }) => ({
  title: `${t('certificate.request')} – ${course.title}`,
  index: false,
}));

export default function RequestCertificateRoute() {
  const problem = useActionData<typeof action>();
  return <RequestCertificatePage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
