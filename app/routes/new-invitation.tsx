/** Making a code with which people join a group: a link, a QR code and a sheet to print. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { dateInHelsinki, daysAfter } from '#app/domain/day.ts';
import { invitationSheetHref } from '#app/domain/group-addresses.ts';
import { invitationDays, mostChosen, paces } from '#app/domain/invitation.ts';
import { languages } from '#app/domain/language.ts';
import { dayField } from '#app/http/group-form.server.ts';
import { form, guide, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { choosableModules, targetsOf } from '#app/services/chosen-modules.server.ts';
import { newFormKey } from '#app/services/form-key.server.ts';
import { groupSettings } from '#app/services/groups.server.ts';
import { makeInvitation } from '#app/services/invitations.server.ts';
import { NewInvitationPage } from '#app/ui/group/new-invitation-page.tsx';
import { headOf } from '#app/ui/head.ts';

const NewInvitation = z.object({
  key: z.string().min(1).max(80),
  language: z.enum(languages),
  module: z.array(z.string().max(130)).max(mostChosen, 'invitation.modules').default([]),
  pace: z.enum(['', ...paces.map(String)]).default(''),
  note: z.string().max(400, 'invitation.note').optional(),
  validUntil: dayField('invitation.valid-until'),
  maxUses: z.coerce
    .number('invitation.max-uses')
    .int('invitation.max-uses')
    .min(1, 'invitation.max-uses')
    .max(1000, 'invitation.max-uses')
    .optional(),
});

export const loader = page(guide, async ({ actor, language, param }) => {
  const { head, language: ofGroup } = await groupSettings(actor, param('group'));
  const today = dateInHelsinki(new Date());
  return {
    head,
    language: ofGroup,
    formKey: newFormKey(),
    courses: await choosableModules(language),
    today,
    validUntil: daysAfter(today, invitationDays.offered),
  };
});

export const action = form(guide, NewInvitation, async ({ actor, language, param, input, refuse }) => {
  const { key, pace, note, maxUses = null, validUntil } = input;
  const targets = await targetsOf(input.module);
  if (!targets) return refuse({ module: ['invitation.modules'] });
  const today = dateInHelsinki(new Date());
  if (validUntil < today || validUntil > daysAfter(today, invitationDays.longest)) {
    return refuse({ validUntil: ['invitation.valid-until'] });
  }
  const minutesAWeek = pace === '' ? null : Number(pace);
  const choices = { targets, minutesAWeek, note: note?.trim() || null, validUntil, maxUses, language: input.language };
  const id = await makeInvitation(actor, param('group'), choices, key);
  return seeOther(invitationSheetHref(language, param('group'), id));
});

export const meta = headOf((t) => ({ title: t('groups.new-invitation'), index: false }));

export default function NewInvitationRoute() {
  const problem = useActionData<typeof action>();
  return <NewInvitationPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
