/** The groups that I am in, and what each sees of me. */
import { useLoaderData } from '@remix-run/react';
import { can } from '#app/domain/actor.ts';
import { page, signedIn } from '#app/http/handler.server.ts';
import { myGroups } from '#app/services/my-groups.server.ts';
import { MyGroupsPage } from '#app/ui/joining/my-groups-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(signedIn, async ({ actor }) => ({
  groups: await myGroups(actor),
  guides: can(actor, 'guide-groups'),
}));

export const meta = headOf((t) => ({ title: t('joining.my-groups'), index: false }));

export default function MyGroupsRoute() {
  return <MyGroupsPage {...useLoaderData<typeof loader>()} />;
}
