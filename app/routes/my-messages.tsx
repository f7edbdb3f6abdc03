/** My messages: from guides and from the service, newest first. */
import { useLoaderData } from '@remix-run/react';
import { page, signedIn } from '#app/http/handler.server.ts';
import { myMessages } from '#app/services/my-messages.server.ts';
import { headOf } from '#app/ui/head.ts';
import { MyMessagesPage } from '#app/ui/notice/my-messages-page.tsx';

export const loader = page(signedIn, ({ actor, language, url }) =>
  myMessages(actor, language, Number(url.searchParams.get('page') ?? 1)),
);

export const meta = headOf((t) => ({ title: t('notices.title'), index: false }));

export default function MyMessagesRoute() {
  return <MyMessagesPage {...useLoaderData<typeof loader>()} />;
}
