/** Plain pages that authors write: privacy, accessibility. */
import { useLoaderData } from '@remix-run/react';
import type { PageText } from '#app/domain/lesson.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { lighten } from '#app/http/prose.server.ts';
import { openTextPage } from '#app/services/text-pages.server.ts';
import { headOf } from '#app/ui/head.ts';
import { TextPage } from '#app/ui/lesson/text-page.tsx';

// The last word of the address is the page's id; routes.ts lists which there are.
export const loader = page(anyone, async ({ url, language, context }) =>
  lighten(await openTextPage(url.pathname.split('/').filter(Boolean).at(-1) ?? '', language), context),
);

export const meta = headOf((_t, text: PageText) => ({ title: text.title }));

export default function TextPageRoute() {
  return <TextPage text={useLoaderData<typeof loader>()} />;
}
