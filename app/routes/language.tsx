/** Layout of /:lang: any other first word is not found. */
import { Outlet } from '@remix-run/react';
import { Failure } from '#app/domain/failure.ts';
import { isLanguage } from '#app/domain/language.ts';
import { anyone, page } from '#app/http/handler.server.ts';

export const loader = page(anyone, ({ param }) => {
  if (!isLanguage(param('lang'))) throw new Failure('not-found', 'language');
  return null;
});

export default function LanguageRoute() {
  return <Outlet />;
}
