/** The invitations of a group: the ways to make one, and what became of those made. */
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { groupPartHref } from '#app/domain/group-addresses.ts';
import type { GroupHead } from '#app/domain/group-head.ts';
import { form, guide, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { groupSettings } from '#app/services/groups.server.ts';
import { listInvitations, revokeInvitation } from '#app/services/invitations.server.ts';
import { InvitationsPage } from '#app/ui/group/invitations-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Revoking = z.object({ invitation: z.string().max(80) });

export const loader = page(guide, async ({ actor, param, url }) => ({
  head: (await groupSettings(actor, param('group'))).head,
  invitations: await listInvitations(actor, param('group'), ['code', 'email']),
  isRevoked: url.searchParams.get('done') === 'revoked',
}));

export const action = form(guide, Revoking, async ({ actor, language, param, input }) => {
  await revokeInvitation(actor, param('group'), input.invitation);
  return seeOther(groupPartHref(language, param('group'), 'invitations', { done: 'revoked' }));
});

export const meta = headOf((t, { head }: { head: GroupHead }) => ({
  title: `${head.name}: ${t('groups.invitations')}`,
  index: false,
}));

export default function GroupInvitationsRoute() {
  return <InvitationsPage {...useLoaderData<typeof loader>()} />;
}
