/** sitemap.xml: every public page in both languages. */
import { anyone, page } from '#app/http/handler.server.ts';
import { sitemapText } from '#app/http/search-engines.server.ts';

export const loader = page(
  anyone,
  async () =>
    new Response(await sitemapText(), {
      headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
    }),
);
