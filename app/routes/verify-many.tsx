/** Many certificates at once: a list of codes or some files, and a table with a verdict for each. */
import { data, type HeadersFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readFormWithFiles } from '#app/http/form-data.server.ts';
import { anyone, form, page } from '#app/http/handler.server.ts';
import { checkMany, ManyForm, problemOf } from '#app/http/verify-many.server.ts';
import { forOneReader } from '#app/http/headers.server.ts';
import { typedAt } from '#app/ui/form/errors.ts';
import { headOf } from '#app/ui/head.ts';
import { CheckedPage } from '#app/ui/certificate/checked-page.tsx';
import { VerifyManyPage } from '#app/ui/certificate/verify-many-page.tsx';
import '#app/i18n/verifying.ts';

// Why a file could not be made, when its form was led back here.
export const loader = page(anyone, ({ url }) => ({ problem: url.searchParams.get('problem')?.slice(0, 40) ?? null }));

export const action = form(
  anyone,
  ManyForm,
  async ({ input, context, refuse }) => {
    const problem = problemOf(input);
    if (problem) return refuse({ list: [problem] });
    const rows = await checkMany(input, context.clientAddress);
    const list = input.list.map(({ text, givenName }) => [text, givenName ?? ''].join(';')).join('\n');
    const isListOnly = input.files.length === 0;
    return data(
      { rows, list: isListOnly ? list : null, checkedAt: new Date().toISOString() },
      { headers: forOneReader },
    );
  },
  readFormWithFiles,
);

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta = headOf((t) => ({ title: t('verify-many.title'), description: t('verify-many.lead') }));

export default function VerifyManyRoute() {
  const answer = useActionData<typeof action>();
  const { problem } = useLoaderData<typeof loader>();
  if (answer && 'rows' in answer) return <CheckedPage {...answer} />;
  const [refused] = Object.values(answer?.lastResult.error ?? {}).flatMap((codes) => codes ?? []);
  return <VerifyManyPage problem={refused ?? problem} typed={typedAt(answer?.lastResult ?? null, 'list') ?? ''} />;
}
