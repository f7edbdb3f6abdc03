/** One member of a group for its guides. Each look leaves a line that the member can read. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { groupHref } from '#app/domain/group-addresses.ts';
import type { MemberPage as Shown } from '#app/domain/member-page.ts';
import { form, guide, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { openGroupMember, removeMember } from '#app/services/group-member.server.ts';
import { MemberPage } from '#app/ui/guidance/member-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Removal = z.object({ confirmed: z.literal('yes', 'guidance.remove') });

export const loader = page(guide, async ({ actor, language, param }) => ({
  member: await openGroupMember(actor, { group: param('group'), member: param('member'), language }),
}));

export const action = form(guide, Removal, async ({ actor, language, param }) => {
  await removeMember(actor, { group: param('group'), member: param('member') });
  return seeOther(groupHref(language, param('group'), { done: 'removed' }));
});

export const meta = headOf((_t, { member }: { member: Shown }) => ({
  title: `${member.name} – ${member.group.name}`,
  index: false,
}));

export default function GroupMemberRoute() {
  const problem = useActionData<typeof action>();
  return <MemberPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
