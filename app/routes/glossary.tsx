/** The glossary of working life: search it, or go by letter. `?q=` is what is searched. */
import { useLoaderData } from '@remix-run/react';
import { anyone, page } from '#app/http/handler.server.ts';
import { readGlossary } from '#app/services/glossary.server.ts';
import { GlossaryPage } from '#app/ui/glossary/glossary-page.tsx';
import { headOf } from '#app/ui/head.ts';

const longestQuery = 80;

export const loader = page(anyone, async ({ language, url }) => ({
  entries: await readGlossary(language),
  query: (url.searchParams.get('q') ?? '').trim().slice(0, longestQuery),
}));

export const meta = headOf((t) => ({ title: t('glossary.title'), description: t('glossary.lead') }));

export default function GlossaryRoute() {
  const { entries, query } = useLoaderData<typeof loader>();
  return <GlossaryPage key={query} entries={entries} query={query} />;
}
