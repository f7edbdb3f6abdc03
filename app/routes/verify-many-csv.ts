/** The answer for many certificates as a file: the same form sent here, checked anew, because nothing was kept. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { verifyManyHref } from '#app/domain/addresses.ts';
import { readFormWithFiles } from '#app/http/form-data.server.ts';
import { anyone, form, page } from '#app/http/handler.server.ts';
import { forOneReader } from '#app/http/headers.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { checkedCsv, checkMany, ManyForm } from '#app/http/verify-many.server.ts';

export const loader = page(anyone, ({ language }) => seeOther(verifyManyHref(language)));

const file = form(
  anyone,
  ManyForm,
  async ({ input, language, context }) =>
    new Response(checkedCsv(await checkMany(input, context.clientAddress), language), {
      headers: {
        ...forOneReader,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="polku.csv"',
      },
    }),
  readFormWithFiles,
);

/** What cannot be checked has no table: its sender is led back to the form, which tells what is wrong. */
export const action = async (args: ActionFunctionArgs): Promise<Response> => {
  const answer = await file(args);
  if (answer instanceof Response) return answer;
  const [problem = ''] = Object.values(answer.data.lastResult.error ?? {}).flatMap((codes) => codes ?? []);
  return seeOther(verifyManyHref(languageOf(args.request), '', problem));
};
