/** A guide's groups. */
import { useLoaderData } from '@remix-run/react';
import { guide, page } from '#app/http/handler.server.ts';
import { listGroups } from '#app/services/groups.server.ts';
import { GroupsPage } from '#app/ui/group/groups-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(guide, async ({ actor }) => ({ groups: await listGroups(actor) }));

export const meta = headOf((t) => ({ title: t('groups.title'), index: false }));

export default function GuideRoute() {
  return <GroupsPage {...useLoaderData<typeof loader>()} />;
}
