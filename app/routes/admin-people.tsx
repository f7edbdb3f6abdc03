/** Where the operator finds an account and gives it a role. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { roles } from '#app/domain/actor.ts';
import { adminPeopleHref } from '#app/domain/group-addresses.ts';
import { form, operator, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { findPerson, giveRole, listStaff } from '#app/services/admin-people.server.ts';
import { AdminPeoplePage } from '#app/ui/admin/people-page.tsx';
import { adminWords } from '#app/i18n/admin.ts';
import { headOf } from '#app/ui/head.ts';

const Giving = z.object({
  person: z.string().max(60),
  role: z.enum(roles, 'role.choose'),
  confirmed: z.literal('yes', 'role.confirm'),
});

export const loader = page(operator, async ({ actor, url }) => {
  const typed = (url.searchParams.get('q') ?? '').slice(0, 254);
  const staff = await listStaff(actor);
  const chosen = staff.find(({ id }) => id === url.searchParams.get('person')) ?? null;
  return {
    typed,
    person: chosen ?? (await findPerson(actor, typed)),
    staff,
    isGiven: url.searchParams.get('done') === 'given',
  };
});

export const action = form(operator, Giving, async ({ actor, language, url, input, refuse }) => {
  const outcome = await giveRole(actor, input.person, input.role);
  if (outcome === 'last-operator') return refuse({ role: ['role.last-operator'] });
  const typed = url.searchParams.get('q');
  return seeOther(adminPeopleHref(language, { ...(typed === null ? {} : { q: typed }), done: 'given' }));
});

export const meta = headOf((_t, _data, language) => ({ title: adminWords[language].people, index: false }));

export default function AdminPeopleRoute() {
  const problem = useActionData<typeof action>();
  return <AdminPeoplePage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
