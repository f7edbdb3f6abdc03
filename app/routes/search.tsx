/** `/:lang/search?q=`: looks for words in lessons, tasks, courses, plain pages and the glossary. */
import { useLoaderData } from '@remix-run/react';
import type { SearchPage as Shown } from '#app/domain/search.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { search } from '#app/services/search.server.ts';
import { headOf } from '#app/ui/head.ts';
import { SearchPage } from '#app/ui/search/search-page.tsx';

export const loader = page(anyone, async ({ url, language, context }) => {
  const typed = url.searchParams.get('q');
  // The empty page costs nothing; a search is work that anybody could ask for.
  if (typed) await throttle('search-address', context.clientAddress);
  return search(typed, language);
});

export const meta = headOf((t, { typed }: Shown) => ({
  title: typed === '' ? t('search.title') : t('search.title-of', { typed }),
  index: false,
}));

export default function SearchRoute() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
