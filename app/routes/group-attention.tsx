/** Who of a group may need help, by which rule, on what evidence, and what to write to them. */
import { useLoaderData } from '@remix-run/react';
import type { GroupHead } from '#app/domain/group-head.ts';
import { guide, page } from '#app/http/handler.server.ts';
import { toldFlag } from '#app/http/told-flag.server.ts';
import { groupAttention } from '#app/services/overview.server.ts';
import '#app/i18n/groups.ts';
import { AttentionPage } from '#app/ui/guidance/attention-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(guide, async ({ actor, language, param }) => {
  const { flags, ...rest } = await groupAttention(actor, param('group'));
  return { ...rest, flags: await Promise.all(flags.map((raised) => toldFlag(raised, language))) };
});

export const meta = headOf((t, { group }: { group: GroupHead }) => ({
  title: `${t('groups.attention')} – ${group.name}`,
  index: false,
}));

export default function GroupAttentionRoute() {
  return <AttentionPage {...useLoaderData<typeof loader>()} />;
}
