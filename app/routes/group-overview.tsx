/** The overview of a group: every member and every assigned module in one table. */
import { useLoaderData } from '@remix-run/react';
import type { OverviewPage as Shown } from '#app/domain/guidance-pages.ts';
import { choiceFrom, pageOf } from '#app/domain/overview.ts';
import { guide, page } from '#app/http/handler.server.ts';
import { groupOverview } from '#app/services/overview.server.ts';
import { OverviewPage } from '#app/ui/guidance/overview-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(guide, async ({ actor, language, param, url }): Promise<Shown> => {
  const choice = choiceFrom(url.searchParams);
  const { rows, ...overview } = await groupOverview(actor, param('group'), { choice, language });
  const wanted = url.searchParams.get('page');
  const { shown, page, pages } = pageOf(rows, wanted === 'all' ? 'all' : Number(wanted ?? 1));
  const told = { isWhole: wanted === 'all', hasRemoved: url.searchParams.get('done') === 'removed' };
  return { ...overview, ...told, choice, found: rows.length, rows: shown, page, pages };
});

export const meta = headOf((_t, { group }: Shown) => ({ title: group.name, index: false }));

export default function GroupOverviewRoute() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />;
}
