/** A guide's templates of assignments. */
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { templatesHref } from '#app/domain/group-addresses.ts';
import { form, guide, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { deleteTemplate, listTemplates } from '#app/services/templates.server.ts';
import '#app/i18n/guidance.ts';
import { TemplatesPage } from '#app/ui/guidance/templates-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Deletion = z.object({ template: z.string() });

export const loader = page(guide, async ({ actor, url }) => ({
  ...(await listTemplates(actor)),
  done: (['saved', 'deleted'] as const).find((each) => each === url.searchParams.get('done')) ?? null,
}));

export const action = form(guide, Deletion, async ({ actor, language, input }) => {
  await deleteTemplate(actor, input.template);
  return seeOther(templatesHref(language, { done: 'deleted' }));
});

export const meta = headOf((t) => ({ title: t('guidance.templates'), index: false }));

export default function GuideTemplatesRoute() {
  return <TemplatesPage {...useLoaderData<typeof loader>()} />;
}
