/** What is assigned in a group: the list, other last days, withdrawing, and templates. */
import { useActionData, useLoaderData } from '@remix-run/react';
import type { AssignmentsPage as Shown } from '#app/domain/assignment-pages.ts';
import { isDay } from '#app/domain/day.ts';
import { groupPartHref, templateHref } from '#app/domain/group-addresses.ts';
import { AssignmentsForm, isProblem, readLastDay } from '#app/http/assignment-forms.server.ts';
import { form, guide, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { changeLastDay, lastDayOf, openAssignments, withdrawAssignment } from '#app/services/assignments.server.ts';
import { applyTemplate, templateFromGroup } from '#app/services/templates.server.ts';
import '#app/i18n/groups.ts';
import { AssignmentsPage, doneThings } from '#app/ui/guidance/assignments-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(guide, async ({ actor, language, param, url }) => ({
  page: await openAssignments(actor, param('group'), language),
  done: doneThings.find((each) => each === url.searchParams.get('done')) ?? null,
}));

export const action = form(guide, AssignmentsForm, async ({ actor, language, param, input, refuse }) => {
  const group = param('group');
  const told = (done: (typeof doneThings)[number]) => seeOther(groupPartHref(language, group, 'assignments', { done }));
  if (input.intent === 'withdraw') {
    await withdrawAssignment(actor, group, input.assignment);
    return told('withdrawn');
  }
  if (input.intent === 'due') {
    const last = readLastDay(input, (await lastDayOf(actor, group, input.assignment)).dueOn);
    if (isProblem(last)) return refuse(last);
    await changeLastDay(actor, group, { id: input.assignment, ...last });
    return told('changed');
  }
  if (input.intent === 'keep') {
    return seeOther(templateHref(language, await templateFromGroup(actor, group, input)));
  }
  const { template, startOn = null, key } = input;
  if (startOn !== null && !isDay(startOn)) return refuse({ startOn: ['assignment.day'] });
  const created = await applyTemplate(actor, group, { template, startOn, key });
  return created > 0 ? told('assigned') : refuse({ template: ['assignment.already'] });
});

export const meta = headOf((t, { page: { group } }: { page: Shown }) => ({
  title: `${t('groups.assignments')} – ${group.name}`,
  index: false,
}));

export default function GroupAssignmentsRoute() {
  const problem = useActionData<typeof action>();
  return <AssignmentsPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
