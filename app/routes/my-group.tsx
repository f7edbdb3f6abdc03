/** One group of mine: what its guides see, changing and ending that, and who has looked. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { myGroupHref } from '#app/domain/group-addresses.ts';
import { consentFields } from '#app/http/consent-form.server.ts';
import { form, page, signedIn } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { changeConsent, leaveGroup, myGroup } from '#app/services/my-groups.server.ts';
import { MyGroupPage } from '#app/ui/joining/my-group-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Change = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('consent'), ...consentFields }),
  z.object({ intent: z.literal('leave'), confirmed: z.literal('yes', 'consent.leave') }),
]);

export const loader = page(signedIn, async ({ actor, language, param, url }) => ({
  ...(await myGroup(actor, param('membership'), { page: Number(url.searchParams.get('page') ?? 1), language })),
  done: url.searchParams.get('done'),
}));

export const action = form(signedIn, Change, async ({ actor, language, param, input, refuse }) => {
  const id = param('membership');
  if (input.intent === 'leave') {
    await leaveGroup(actor, id);
    return seeOther(myGroupHref(language, id, { done: 'left' }));
  }
  const { sharesQuizzes, sharesTexts, sharesUntil } = input;
  const consent = { sharesQuizzes: sharesQuizzes === 'yes', sharesTexts: sharesTexts === 'yes', sharesUntil };
  const isChanged = await changeConsent(actor, id, consent);
  return isChanged
    ? seeOther(myGroupHref(language, id, { done: 'saved' }))
    : refuse({ sharesUntil: ['consent.until'] });
});

export const meta = headOf((t, { group }: { group: { name: string } }) => ({
  title: `${group.name}: ${t('joining.my-groups')}`,
  index: false,
}));

export default function MyGroupRoute() {
  const problem = useActionData<typeof action>();
  return <MyGroupPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
