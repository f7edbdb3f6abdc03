/** `/t/:code`, what the QR holds: the verdict on one certificate, for anyone. Its signed form's id is understood as well. */
import { data, type HeadersFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { anyone, page } from '#app/http/handler.server.ts';
import { forOneReader } from '#app/http/headers.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { publicIssuer, recordLook, verifyReference } from '#app/services/verification.server.ts';
import { VerificationPage } from '#app/ui/certificate/verification-page.tsx';
import { headOf } from '#app/ui/head.ts';
import '#app/i18n/verifying.ts';

/** Of what was typed so much is shown again: a code with its hyphens, and the start of anything else. */
const longestShown = 20;

export const loader = page(anyone, async ({ actor, request, context, param }) => {
  await throttle('verify-address', context.clientAddress);
  await throttle('verify-all', 'all');
  const verification = await verifyReference(param('code'));
  const openId = 'openId' in verification ? verification.openId : null;
  if (openId !== null && request.method === 'GET') await recordLook(openId, actor);
  const asked = param('code').slice(0, longestShown);
  return data(
    { verification, asked, issuer: publicIssuer(), checkedAt: new Date().toISOString() },
    verification.kind === 'unknown' ? 404 : 200,
  );
});

export const headers: HeadersFunction = () => forOneReader;

export const meta = headOf((t) => ({ title: t('verification.title'), index: false }));

export default function VerificationRoute() {
  return <VerificationPage {...useLoaderData<typeof loader>()} />;
}
