/** The page where anyone checks a certificate: by its code or link, or by its file. */
import { data, type HeadersFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { verificationHref } from '#app/domain/addresses.ts';
import { referenceIn } from '#app/domain/reference.ts';
import { readFormWithFiles } from '#app/http/form-data.server.ts';
import { anyone, form, page } from '#app/http/handler.server.ts';
import { forOneReader } from '#app/http/headers.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { publicIssuer, verifyFile } from '#app/services/verification.server.ts';
import { VerificationPage } from '#app/ui/certificate/verification-page.tsx';
import { VerifyPage } from '#app/ui/certificate/verify-page.tsx';
import { headOf } from '#app/ui/head.ts';

const FileForm = z.object({ file: z.instanceof(File, { error: 'verify.no-file' }) });

export const loader = page(anyone, ({ url, language }) => {
  const typed = url.searchParams.get('code')?.trim() ?? null;
  const reference = typed ? referenceIn(typed) : null;
  if (reference) {
    throw seeOther(verificationHref('code' in reference ? reference.code : reference.credentialId, language));
  }
  // What cannot be a code is told at once, with what was typed still there to correct.
  return { typed: typed?.slice(0, 200) ?? null };
});

export const action = form(
  anyone,
  FileForm,
  async ({ input, context }) => {
    await throttle('verify-address', context.clientAddress);
    await throttle('verify-all', 'all');
    const verification = await verifyFile(Buffer.from(await input.file.arrayBuffer()));
    const answer = { verification, issuer: publicIssuer(), checkedAt: new Date().toISOString() };
    return data(answer, { headers: forOneReader });
  },
  readFormWithFiles,
);

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta = headOf((t) => ({ title: t('verify.title'), description: t('verify.lead') }));

export default function VerifyRoute() {
  const { typed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && 'verification' in answer) return <VerificationPage {...answer} asked={null} />;
  return <VerifyPage typed={typed} lastResult={answer?.lastResult ?? null} />;
}
