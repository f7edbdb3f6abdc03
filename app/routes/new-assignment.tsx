/** Assigning courses or modules to a group, or to some of its members. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { groupPartHref } from '#app/domain/group-addresses.ts';
import { isProblem, NewAssignmentForm, readLastDay } from '#app/http/assignment-forms.server.ts';
import { readLongForm } from '#app/http/form-data.server.ts';
import { form, guide, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { assignChosen } from '#app/services/assign.server.ts';
import { openNewAssignment } from '#app/services/assignments.server.ts';
import '#app/i18n/guidance.ts';
import { NewAssignmentPage } from '#app/ui/guidance/new-assignment-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(guide, async ({ actor, language, param, url }) => ({
  page: await openNewAssignment(actor, param('group'), language),
  to: url.searchParams.get('to'),
}));

export const action = form(
  guide,
  NewAssignmentForm,
  async ({ actor, language, param, input, refuse }) => {
    const { what, to = null, weight, note = null, key } = input;
    const last = readLastDay(input);
    if (isProblem(last)) return refuse(last);
    const shared = { ...last, note, required: weight === 'required' };
    const outcome = await assignChosen(actor, param('group'), { key, what, to, shared });
    if (outcome === 'nothing') return refuse({ what: ['assignment.what'] });
    if (outcome === 'already') return refuse({ what: ['assignment.already'] });
    return seeOther(groupPartHref(language, param('group'), 'assignments', { done: 'assigned' }));
  },
  readLongForm,
);

export const meta = headOf((t) => ({ title: t('guidance.assign'), index: false }));

export default function NewAssignmentRoute() {
  const problem = useActionData<typeof action>();
  return <NewAssignmentPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
