/** Deleting my account: what goes, what becomes of each certificate, and the password once more. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { homeHref } from '#app/domain/addresses.ts';
import { fateField, fates } from '#app/domain/erasure.ts';
import { form, page, signedIn } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { sendSession } from '#app/http/session.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { myCertificates } from '#app/services/certificates.server.ts';
import { deleteAccount } from '#app/services/erasure.server.ts';
import { DeleteAccountPage } from '#app/ui/account/delete-account-page.tsx';
import { headOf } from '#app/ui/head.ts';

/** One field for each certificate besides; which there are the service knows, so all is judged together below. */
const Farewell = z
  .object({ password: z.string().max(200, 'password.too-long').optional(), confirmed: z.literal('yes').optional() })
  .catchall(z.enum(fates, 'deletion.choose'));

export const loader = page(signedIn, async ({ actor }) => ({ held: await myCertificates(actor) }));

export const action = form(signedIn, Farewell, async ({ actor, language, context, input, refuse }) => {
  const held = await myCertificates(actor);
  const chosen = new Map(held.map(({ id }) => [id, input[fateField(id)] ?? '']));
  const { password = '', confirmed } = input;
  const open = held.filter(({ id }) => chosen.get(id) === '').map(({ id }) => [fateField(id), ['deletion.choose']]);
  const missing = [
    ...open,
    ...(password === '' ? [['password', ['password.missing']]] : []),
    ...(confirmed ? [] : [['confirmed', ['deletion.confirm']]]),
  ];
  if (missing.length > 0) return refuse(Object.fromEntries(missing));
  await throttle('sign-in-account', actor.personId);
  const outcome = await deleteAccount(actor, { password, chosen });
  if (outcome === 'wrong-password') return refuse({ password: ['password.wrong'] });
  // A certificate that came after the page was made.
  if (outcome === 'choose') return refuse({ '': ['deletion.choose'] });
  await sendSession(context, null);
  return seeOther(homeHref(language));
});

export const meta = headOf((t) => ({ title: t('account.delete'), index: false }));

export default function DeleteAccountRoute() {
  const problem = useActionData<typeof action>();
  return <DeleteAccountPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
