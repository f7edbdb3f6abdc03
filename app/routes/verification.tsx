/** `/t/:code`, what the QR holds: the verdict on one certificate, for anyone. */
import { data, type HeadersFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { anyone, page } from '#app/http/handler.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { verifyCertificate } from '#app/services/certificates.server.ts';
import { VerificationPage } from '#app/ui/certificate/verification-page.tsx';
import { headOf } from '#app/ui/head.ts';

/** Of what was typed so much is shown again: a code with its hyphens, and the start of anything else. */
const longestShown = 20;

export const loader = page(anyone, async ({ context, param }) => {
  await throttle('verify-address', context.clientAddress);
  await throttle('verify-all', 'all');
  const verification = await verifyCertificate(param('code'));
  const asked = param('code').slice(0, longestShown);
  return data(
    { verification, asked, checkedAt: new Date().toISOString() },
    verification.kind === 'unknown' ? 404 : 200,
  );
});

export const headers: HeadersFunction = () => ({
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'same-origin',
});

export const meta = headOf((t) => ({ title: t('verification.title'), index: false }));

export default function VerificationRoute() {
  return <VerificationPage {...useLoaderData<typeof loader>()} />;
}
