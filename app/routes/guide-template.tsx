/** Making or changing one template. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { templatesHref } from '#app/domain/group-addresses.ts';
import { readTemplateItems, TemplateForm } from '#app/http/assignment-forms.server.ts';
import { readLongForm } from '#app/http/form-data.server.ts';
import { form, guide, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { changeTemplate, createTemplate, exampleId, openTemplate } from '#app/services/templates.server.ts';
import { withAdded } from '#app/services/targets.server.ts';
import '#app/i18n/guidance.ts';
import { TemplatePage } from '#app/ui/guidance/template-page.tsx';
import { headOf } from '#app/ui/head.ts';

const newId = 'new';

export const loader = page(guide, async ({ actor, language, param }) => {
  const id = param('template');
  return { page: await openTemplate(actor, id === newId ? null : id, language) };
});

export const action = form(
  guide,
  TemplateForm,
  async ({ actor, language, param, input, refuse }) => {
    const { key, name, add = [], ...fields } = input;
    const { items: kept, problem } = readTemplateItems(fields);
    if (Object.keys(problem).length > 0) return refuse(problem);
    const items = await withAdded(kept, add);
    if (items.length === 0) return refuse({ add: ['assignment.what'] });
    const id = param('template');
    if (id === newId || id === exampleId) await createTemplate(actor, { key, name, items });
    else await changeTemplate(actor, id, { name, items });
    return seeOther(templatesHref(language, { done: 'saved' }));
  },
  readLongForm,
);

export const meta = headOf((t) => ({ title: t('guidance.template'), index: false }));

export default function GuideTemplateRoute() {
  const problem = useActionData<typeof action>();
  return <TemplatePage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
