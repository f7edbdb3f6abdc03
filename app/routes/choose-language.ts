/** `/`: to the home page in the reader's language. */
import { homeHref } from '#app/domain/addresses.ts';
import { languageOf } from '#app/http/language.server.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { redirect } from '@remix-run/node';

// 302, because the answer depends on the reader.
export const loader = page(anyone, ({ request }) => redirect(homeHref(languageOf(request)), 302));
