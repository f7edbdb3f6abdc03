/** The overview of a group as a file: what the page shows with the same choice, on all its pages. */
import { choiceFrom } from '#app/domain/overview.ts';
import { guide, page } from '#app/http/handler.server.ts';
import { forOneReader } from '#app/http/headers.server.ts';
import { overviewCsv } from '#app/http/overview-file.server.ts';
import { exportOverview } from '#app/services/overview.server.ts';

export const loader = page(guide, async ({ actor, language, param, url }) => {
  const overview = await exportOverview(actor, param('group'), { choice: choiceFrom(url.searchParams), language });
  return new Response(await overviewCsv(overview, language), {
    headers: {
      ...forOneReader,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="polku.csv"',
    },
  });
});
