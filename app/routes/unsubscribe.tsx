/** Stopping e-mails of one kind by the link in each of them; mail programs may send its form themselves (RFC 8058). */
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Failure } from '#app/domain/failure.ts';
import { anyone, anyoneFromAnywhere, form, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { setUnsubscribed, unsubscription } from '#app/services/unsubscribe.server.ts';
import { UnsubscribePage } from '#app/ui/address/unsubscribe-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Wish = z.object({ intent: z.enum(['stop', 'undo']).optional().catch(undefined) });

const steps = ['stop', 'undo'] as const;

export const loader = page(anyone, async ({ param, url }) => {
  const found = await unsubscription(param('token'));
  const done = steps.find((step) => step === url.searchParams.get('done')) ?? null;
  return data({ found, done }, found ? 200 : 404);
});

export const action = form(anyoneFromAnywhere, Wish, async ({ param, url, input: { intent } }) => {
  if (!(await setUnsubscribed(param('token'), intent !== 'undo'))) throw new Failure('not-found', 'token');
  // A mail program says no intent, and follows no redirect.
  return intent === undefined ? null : seeOther(`${url.pathname}?done=${intent}`);
});

export const meta = headOf((t) => ({ title: t('addresses.unsubscribe.title'), index: false }));

export default function UnsubscribeRoute() {
  return <UnsubscribePage {...useLoaderData<typeof loader>()} />;
}
