/** The form where anyone checks a certificate by its code or link. */
import { useLoaderData } from '@remix-run/react';
import { verificationHref } from '#app/domain/addresses.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { parseCode } from '#app/domain/code.ts';
import { headOf } from '#app/ui/head.ts';
import { VerifyPage } from '#app/ui/certificate/verify-page.tsx';

export const loader = page(anyone, ({ url, language }) => {
  const typed = url.searchParams.get('code')?.trim() ?? null;
  const code = typed ? parseCode(typed) : null;
  if (code) throw seeOther(verificationHref(code, language));
  // What cannot be a code is told at once, with what was typed still there to correct.
  return { typed: typed?.slice(0, 200) ?? null };
});

export const meta = headOf((t) => ({ title: t('verify.title'), description: t('verify.lead') }));

export default function VerifyRoute() {
  return <VerifyPage {...useLoaderData<typeof loader>()} />;
}
