/** robots.txt: courses may be found; people's pages and certificates may not. */
import { anyone, page } from '#app/http/handler.server.ts';
import { robotsText } from '#app/http/search-engines.server.ts';

export const loader = page(
  anyone,
  () =>
    new Response(robotsText(), {
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
    }),
);
