/** What would have been sent, where no mail server is set. In development and demonstrations only. */
import { useLoaderData } from '@remix-run/react';
import { Failure } from '#app/domain/failure.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { showsMailFiles } from '#app/http/mail-files.server.ts';
import { newestMailFiles } from '#app/services/mail-files.server.ts';
import { DevMailPage } from '#app/ui/address/dev-mail-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(anyone, async () => {
  if (!showsMailFiles()) throw new Failure('not-found', 'dev-mail');
  return { letters: await newestMailFiles() };
});

export const meta = headOf((t) => ({ title: t('addresses.dev.title'), index: false }));

export default function DevMailRoute() {
  return <DevMailPage {...useLoaderData<typeof loader>()} />;
}
