/** The overview of a group: every member and every assigned module in one table. */
import { useLoaderData } from '@remix-run/react';
import type { OverviewPage as Shown } from '#app/domain/guidance-pages.ts';
import { choiceFrom } from '#app/domain/overview.ts';
import { guide, page } from '#app/http/handler.server.ts';
import { groupOverview } from '#app/services/overview.server.ts';
import { OverviewPage } from '#app/ui/guidance/overview-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(guide, async ({ actor, language, param, url }): Promise<Shown> => {
  const choice = choiceFrom(url.searchParams);
  const wanted = url.searchParams.get('page');
  const page = wanted === 'all' ? wanted : Number(wanted ?? 1);
  const overview = await groupOverview(actor, param('group'), { choice, page, language });
  return { ...overview, choice, isWhole: page === 'all', hasRemoved: url.searchParams.get('done') === 'removed' };
});

export const meta = headOf((_t, { group }: Shown) => ({ title: group.name, index: false }));

export default function GroupOverviewRoute() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />;
}
