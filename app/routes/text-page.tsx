/** Plain pages that authors write: privacy, accessibility. */
import { useLoaderData } from '@remix-run/react';
import type { PageText } from '#app/domain/lesson.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { lighten } from '#app/http/prose.server.ts';
import { pageBeside } from '#app/services/beside.server.ts';
import { openTextPage } from '#app/services/text-pages.server.ts';
import { headOf } from '#app/ui/head.ts';
import { TextPage } from '#app/ui/lesson/text-page.tsx';

// The last word of the address is the page's id; routes.ts lists which there are.
export const loader = page(anyone, async ({ url, language, context }) => {
  const id = url.pathname.split('/').filter(Boolean).at(-1) ?? '';
  const text = await openTextPage(id, language);
  return lighten(await pageBeside(text, id, url.searchParams.get('with')), context);
});

export const meta = headOf((_t, text: PageText) => ({ title: text.title, description: text.opening }));

export default function TextPageRoute() {
  return <TextPage text={useLoaderData<typeof loader>()} />;
}
