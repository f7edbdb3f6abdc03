/** The page that asks for the code of an invitation. */
import { useLoaderData } from '@remix-run/react';
import { parseCode } from '#app/domain/code.ts';
import { joinHref } from '#app/domain/group-addresses.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { AskCodePage } from '#app/ui/joining/ask-code-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(anyone, ({ url, language }) => {
  const typed = url.searchParams.get('code')?.trim().slice(0, 500) ?? null;
  const code = typed === null ? null : parseCode(typed);
  if (code !== null) throw seeOther(joinHref(language, code));
  // What cannot be a code is told at once, with what was typed still there to correct.
  return { typed: typed?.slice(0, 200) ?? null };
});

export const meta = headOf((t) => ({ title: t('joining.title'), index: false }));

export default function JoinRoute() {
  return <AskCodePage {...useLoaderData<typeof loader>()} />;
}
