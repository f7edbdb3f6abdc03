/** Inviting many by e-mail: a pasted list or a file, a verdict on each row, then the sending. */
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { mostInvited } from '#app/domain/address-list.ts';
import { readFormWithFiles } from '#app/http/form-data.server.ts';
import { form, guide, page } from '#app/http/handler.server.ts';
import { longestTextFile, readTextFile } from '#app/http/sent-text.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { newFormKey } from '#app/services/form-key.server.ts';
import { groupSettings } from '#app/services/groups.server.ts';
import { inviteAddresses, previewAddresses } from '#app/services/invite-by-email.server.ts';
import { InviteByEmailPage } from '#app/ui/group/invite-by-email-page.tsx';
import { headOf } from '#app/ui/head.ts';

const list = z.string().max(longestTextFile, 'invite.too-many').default('');
const Many = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('preview'), list, file: z.instanceof(File).optional() }),
  z.object({ intent: z.literal('send'), list, key: z.string().min(1).max(80) }),
]);

export const loader = page(guide, async ({ actor, param }) => ({
  head: (await groupSettings(actor, param('group'))).head,
}));

export const action = form(
  guide,
  Many,
  async ({ actor, param, input, refuse }) => {
    const group = param('group');
    if (input.intent === 'send') {
      const count = (await previewAddresses(actor, group, input.list)).length;
      if (count > mostInvited) return refuse({ list: ['invite.too-many'] });
      await throttle('invite-guide', actor.personId, Math.max(1, count));
      const rows = await inviteAddresses(actor, group, { list: input.list, formKey: input.key });
      return data({ step: 'sent' as const, rows, key: '' });
    }
    if (input.file && input.file.size > longestTextFile) return refuse({ file: ['invite.too-many'] });
    const sent = input.file ? await readTextFile(input.file) : '';
    const rows = await previewAddresses(actor, group, `${input.list}\n${sent}`);
    if (rows.length === 0) return refuse({ list: ['invite.nothing'] });
    if (rows.length > mostInvited) return refuse({ list: ['invite.too-many'] });
    return data({ step: 'preview' as const, rows, key: newFormKey() });
  },
  readFormWithFiles,
);

export const meta = headOf((t) => ({ title: t('groups.by-email'), index: false }));

export default function InviteByEmailRoute() {
  const answer = useActionData<typeof action>();
  return <InviteByEmailPage {...useLoaderData<typeof loader>()} answer={answer ?? null} />;
}
