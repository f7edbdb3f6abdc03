/** The answer for many certificates as a file: the same form sent here, checked anew, because nothing was kept. */
import { verifyManyHref } from '#app/domain/addresses.ts';
import { readFormWithFiles } from '#app/http/form-data.server.ts';
import { anyone, form, page } from '#app/http/handler.server.ts';
import { forOneReader } from '#app/http/headers.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { checkedCsv, checkMany, ManyForm, problemOf } from '#app/http/verify-many.server.ts';

export const loader = page(anyone, ({ language }) => seeOther(verifyManyHref(language)));

/** What cannot be checked has no table: its sender is led back to the form, which tells what is wrong. */
export const action = form(
  anyone,
  ManyForm,
  async ({ input, language, context }) => {
    const problem = problemOf(input);
    if (problem) return seeOther(verifyManyHref(language, '', problem));
    return new Response(checkedCsv(await checkMany(input, context.clientAddress), language), {
      headers: {
        ...forOneReader,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="polku.csv"',
      },
    });
  },
  readFormWithFiles,
);
