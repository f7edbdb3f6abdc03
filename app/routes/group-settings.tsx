/** What is decided of a group: its name and words, who guides it, and its end. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { GroupSettings } from '#app/domain/group.ts';
import { groupPartHref, guideHref } from '#app/domain/group-addresses.ts';
import { groupChoices, groupFields } from '#app/http/group-form.server.ts';
import { form, guide, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { newFormKey } from '#app/services/form-key.server.ts';
import { archiveGroup, changeGroup, groupSettings, removeGuide, reopenGroup } from '#app/services/groups.server.ts';
import { listInvitations, revokeInvitation } from '#app/services/invitations.server.ts';
import { inviteColleague } from '#app/services/invite-by-email.server.ts';
import { GroupSettingsPage } from '#app/ui/group/group-settings-page.tsx';
import { headOf } from '#app/ui/head.ts';

const id = z.string().max(80);
const Act = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('group'), ...groupFields }),
  z.object({ intent: z.literal('remove-guide'), person: id }),
  z.object({ intent: z.literal('colleague'), email: z.string('email.wrong').max(254, 'email.wrong'), key: id }),
  z.object({ intent: z.literal('revoke'), invitation: id }),
  z.object({ intent: z.literal('archive'), confirmed: z.literal('yes', 'group.archive') }),
  z.object({ intent: z.literal('reopen') }),
]);

export const loader = page(guide, async ({ actor, param, url }) => ({
  settings: await groupSettings(actor, param('group')),
  invited: await listInvitations(actor, param('group'), ['colleague']),
  formKey: newFormKey(),
  done: url.searchParams.get('done'),
}));

export const action = form(guide, Act, async ({ actor, language, param, input, refuse }) => {
  const group = param('group');
  const settings = await groupSettings(actor, group);
  const done = (what: string) => seeOther(groupPartHref(language, group, 'settings', { done: what }));
  switch (input.intent) {
    case 'group': {
      const choices = groupChoices(input, settings.endsOn);
      if ('errors' in choices) return refuse(choices.errors);
      await changeGroup(actor, group, choices);
      return done('saved');
    }
    case 'remove-guide':
      if (!(await removeGuide(actor, group, input.person))) return refuse({ '': ['group.last-guide'] });
      return input.person === actor.personId ? seeOther(guideHref(language)) : done('guide-removed');
    case 'colleague': {
      await throttle('invite-guide', actor.personId);
      const outcome = await inviteColleague(actor, group, { email: input.email, formKey: input.key });
      return outcome === 'bad' ? refuse({ email: ['email.wrong'] }) : done('colleague');
    }
    case 'revoke':
      await revokeInvitation(actor, group, input.invitation);
      return done('revoked');
    case 'archive':
      await archiveGroup(actor, group);
      return done('archived');
    case 'reopen':
      await reopenGroup(actor, group);
      return done('reopened');
  }
});

export const meta = headOf((t, { settings }: { settings: GroupSettings }) => ({
  title: `${settings.name}: ${t('groups.settings')}`,
  index: false,
}));

export default function GroupSettingsRoute() {
  const problem = useActionData<typeof action>();
  return <GroupSettingsPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
