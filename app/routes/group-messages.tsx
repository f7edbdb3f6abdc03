/** A group's messages, for its guides: writing to members, and what was sent. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { groupPartHref } from '#app/domain/group-addresses.ts';
import { type GroupMessages, longestMessage } from '#app/domain/group-message.ts';
import { readLongForm } from '#app/http/form-data.server.ts';
import { form, guide, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { newFormKey } from '#app/services/form-key.server.ts';
import { groupMessages, writeToMembers } from '#app/services/group-messages.server.ts';
import { GroupMessagesPage } from '#app/ui/notice/group-messages-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Message = z.object({
  to: z.array(z.string().max(60)).default([]),
  everyone: z.literal('yes').optional(),
  text: z.string('notice.text').trim().min(1, 'notice.text').max(longestMessage, 'notice.too-long'),
  key: z.string().min(1).max(60),
});

export const loader = page(guide, async ({ actor, param, url }) => ({
  ...(await groupMessages(actor, param('group'))),
  formKey: newFormKey(),
  to: url.searchParams.getAll('to'),
  text: (url.searchParams.get('text') ?? '').slice(0, longestMessage),
  done: url.searchParams.get('done'),
}));

export const action = form(
  guide,
  Message,
  async ({ actor, language, param, input: { to, everyone, text, key }, refuse }) => {
    const group = param('group');
    const toAll = everyone === 'yes';
    const sending = await writeToMembers(actor, group, { to, toAll, text, formKey: key });
    if (sending === null) return refuse({ to: ['notice.to'] });
    return seeOther(groupPartHref(language, group, 'messages', { done: sending }));
  },
  readLongForm,
);

export const meta = headOf((t, { group }: GroupMessages) => ({
  title: `${t('groups.messages')} – ${group.name}`,
  index: false,
}));

export default function GroupMessagesRoute() {
  const problem = useActionData<typeof action>();
  return <GroupMessagesPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
