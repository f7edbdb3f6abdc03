/** Making a group. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { groupPartHref } from '#app/domain/group-addresses.ts';
import { groupChoices, groupFields } from '#app/http/group-form.server.ts';
import { form, guide, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { newFormKey } from '#app/services/form-key.server.ts';
import { createGroup } from '#app/services/groups.server.ts';
import { NewGroupPage } from '#app/ui/group/new-group-page.tsx';
import { headOf } from '#app/ui/head.ts';

const NewGroup = z.object({ ...groupFields, key: z.string().min(1).max(80) });

export const loader = page(guide, () => ({ formKey: newFormKey() }));

export const action = form(guide, NewGroup, async ({ actor, language, input, refuse }) => {
  const choices = groupChoices(input);
  if ('errors' in choices) return refuse(choices.errors);
  return seeOther(groupPartHref(language, await createGroup(actor, choices, input.key), 'invitations'));
});

export const meta = headOf((t) => ({ title: t('groups.new'), index: false }));

export default function NewGroupRoute() {
  const problem = useActionData<typeof action>();
  return <NewGroupPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
