/** What search engines are told: which pages exist, in which languages, and which to leave alone. */
import { languages } from '#app/domain/language.ts';
import { env } from '#app/env.server.ts';
import { listPublicPaths } from '#app/services/courses.server.ts';

/**
 * Content of robots.txt. Certificates (`/t/`, `/credentials/`) are not named: they say `noindex` themselves, and only a crawler
 * that may fetch a page reads that; a closed address can be listed from links alone.
 */
export function robotsText(): string {
  const closed = ['/api/', ...languages.flatMap((language) => [`/${language}/my-`, `/${language}/sign-`])];
  return [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${env.publicOrigin}/sitemap.xml`,
    '',
  ].join('\n');
}

/** Content of sitemap.xml: each page once per language, with links to all its languages. Paths hold no character that XML escapes. */
export async function sitemapText(): Promise<string> {
  const address = (language: string, path: string) => `${env.publicOrigin}/${language}${path}`;
  const entries = (await listPublicPaths()).flatMap((path) =>
    languages.map((language) => {
      const links = languages.map(
        (each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${address(each, path)}"/>`,
      );
      return `<url><loc>${address(language, path)}</loc>${links.join('')}</url>`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}
