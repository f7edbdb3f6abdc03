/** An invitation to be printed: both languages on one A4, with code, QR code and what is asked to study. */
import { useLoaderData } from '@remix-run/react';
import { joinHref } from '#app/domain/group-addresses.ts';
import { guide, page } from '#app/http/handler.server.ts';
import { linkTo } from '#app/http/qr.server.ts';
import { groupSettings } from '#app/services/groups.server.ts';
import { invitationSheet } from '#app/services/invitations.server.ts';
import { InvitationSheetPage } from '#app/ui/group/invitation-sheet-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(guide, async ({ actor, param }) => {
  const { head } = await groupSettings(actor, param('group'));
  const sheet = await invitationSheet(actor, param('group'), param('invitation'));
  return {
    head,
    sheet,
    link: linkTo(joinHref(sheet.language, sheet.code ?? '')),
    typed: { fi: linkTo(joinHref('fi')).href, en: linkTo(joinHref('en')).href },
  };
});

export const meta = headOf((t) => ({ title: t('groups.sheet'), index: false }));

export default function InvitationSheetRoute() {
  return <InvitationSheetPage {...useLoaderData<typeof loader>()} />;
}
