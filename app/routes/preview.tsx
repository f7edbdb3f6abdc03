/** A lesson or task in both languages with its keys, for authors. Only while developing; elsewhere not found. */
import { useLoaderData } from '@remix-run/react';
import type { PreviewPage as Shown } from '#app/domain/preview.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { openPreview } from '#app/services/preview.server.ts';
import { headOf } from '#app/ui/head.ts';
import { PreviewPage } from '#app/ui/preview/preview-page.tsx';

export const loader = page(anyone, ({ language, param }) =>
  openPreview({ course: param('course'), module: param('module'), lesson: param('lesson') }, language),
);

export const meta = headOf((t, { texts }: Shown) => ({
  title: `${t('author.preview')}: ${texts.fi.title} / ${texts.en.title}`,
  index: false,
}));

export default function PreviewRoute() {
  return <PreviewPage page={useLoaderData<typeof loader>()} />;
}
