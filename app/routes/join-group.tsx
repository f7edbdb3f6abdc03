/** An opened invitation: what joining means, and joining, with an account made at the same time where there is none. */
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { Actor } from '#app/domain/actor.ts';
import { groupHref, joinHref, myGroupHref } from '#app/domain/group-addresses.ts';
import { type JoinPage, statusOfJoin } from '#app/domain/join-page.ts';
import { consentFields, consentOf } from '#app/http/consent-form.server.ts';
import { anyone, form, page, signedIn, type Visit } from '#app/http/handler.server.ts';
import { accountFields, hasLogin, loginMissing, makeAccount } from '#app/http/new-account.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { acceptAsColleague, type Joined, joinGroup, openJoinPage } from '#app/services/joining.server.ts';
import { JoinGroupPage } from '#app/ui/joining/join-group-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Joining = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('join'), ...consentFields }),
  z
    .object({ intent: z.literal('sign-up'), ...consentFields, ...accountFields })
    .refine(hasLogin, loginMissing('userName')),
  z.object({ intent: z.literal('accept') }),
]);

async function opened({ actor, context, param }: Visit<Actor>): Promise<JoinPage> {
  await throttle('join-address', context.clientAddress);
  await throttle('join-all', 'all');
  return openJoinPage(actor, param('code'));
}

export const loader = page(anyone, async (visit) => {
  const invitation = await opened(visit);
  return data({ invitation, actor: visit.actor.kind, code: visit.param('code') }, statusOfJoin(invitation));
});

export const action = form(anyone, Joining, async ({ input, refuse, ...visit }) => {
  const { actor, language, param } = visit;
  const invitation = await opened(visit);
  const here = joinHref(language, param('code'));
  const after = (joined: Joined) =>
    joined.kind === 'joined' ? myGroupHref(language, joined.membershipId, { done: 'joined' }) : here;
  if (input.intent === 'accept' || invitation.kind === 'colleague') {
    const accepted = await acceptAsColleague(await signedIn({ ...visit, params: {} }, language), param('code'));
    return seeOther(accepted.kind === 'guide' ? groupHref(language, accepted.groupId) : here);
  }
  // Why it lets nobody in, or that one is in already, the page tells.
  if (invitation.kind !== 'open') return seeOther(here);
  const consent = consentOf(input, { from: invitation.today, to: invitation.until });
  if (!consent) return refuse({ sharesUntil: ['consent.until'] });
  if (input.intent === 'join' || actor.kind === 'member') {
    const member = await signedIn({ ...visit, params: {} }, language);
    return seeOther(after(await joinGroup(member, param('code'), consent)));
  }
  const account = await makeAccount(visit, input);
  if ('errors' in account) return refuse(account.errors);
  return seeOther(account.onward(after(await joinGroup(account.actor, param('code'), consent))));
});

export const meta = headOf((t) => ({ title: t('joining.title'), index: false }));

export default function JoinGroupRoute() {
  const problem = useActionData<typeof action>();
  return <JoinGroupPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
