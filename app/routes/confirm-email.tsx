/** Confirming an address by the link that was sent to it. Opening changes nothing; the button does. */
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { confirmEmailHref } from '#app/domain/group-addresses.ts';
import { anyone, form, page } from '#app/http/handler.server.ts';
import { linkStatus } from '#app/http/link-status.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { linkState } from '#app/services/address-links.server.ts';
import { confirmAddress } from '#app/services/my-address.server.ts';
import { ConfirmEmailPage } from '#app/ui/address/confirm-email-page.tsx';
import { headOf } from '#app/ui/head.ts';

const outcomes = ['confirmed', 'taken'] as const;

export const loader = page(anyone, async ({ param, url }) => {
  const state = await linkState('confirm', param('secret'));
  const done = outcomes.find((each) => each === url.searchParams.get('done')) ?? null;
  return data({ state, done }, done === null ? linkStatus[state] : 200);
});

export const action = form(anyone, z.object({}), async ({ param, language }) => {
  const secret = param('secret');
  const outcome = await confirmAddress(secret);
  const done = outcomes.find((each) => each === outcome);
  return seeOther(confirmEmailHref(language, secret) + (done === undefined ? '' : `?done=${done}`));
});

export const meta = headOf((t) => ({ title: t('addresses.confirm.title'), index: false }));

export default function ConfirmEmailRoute() {
  return <ConfirmEmailPage {...useLoaderData<typeof loader>()} />;
}
