/** The language of a request: the address decides; where it does not, the cookie, then Accept-Language, then Finnish. */
import { env } from '#app/env.server.ts';
import { isLanguage, type Language, otherLanguage } from '#app/domain/language.ts';

const cookieName = 'polku_language';
const yearInSeconds = 365 * 24 * 60 * 60;

/** The language that the path names, or null: /fi/courses → fi. Also for data requests (/fi/courses.data, /fi.data). */
export function languageOfPath(pathname: string): Language | null {
  const first = pathname.split('/')[1]?.replace(/\.data$/, '');
  return isLanguage(first) ? first : null;
}

/** The request headers that tell a language, as they were sent. */
type Headers = { readonly cookie: string | null; readonly acceptLanguage: string | null };

function remembered(cookie: string | null): Language | null {
  const match = /(?:^|;\s*)polku_language=(fi|en)(?:;|$)/.exec(cookie ?? '');
  return isLanguage(match?.[1]) ? match[1] : null;
}

/** Where neither the address nor anything else decides. */
function languageOfHeaders({ cookie, acceptLanguage }: Headers): Language {
  return remembered(cookie) ?? preferredLanguage(acceptLanguage) ?? 'fi';
}

/** The language wanted most by Accept-Language among ours. Regional forms count as their language: en-GB is en. */
export function preferredLanguage(acceptLanguage: string | null): Language | null {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))?.split('=')[1];
    return { language: tag.trim().toLowerCase().split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const ours = wanted.filter(({ language, quality }) => isLanguage(language) && quality > 0);
  ours.sort((a, b) => b.quality - a.quality);
  const best = ours[0]?.language;
  return isLanguage(best) ? best : null;
}

export function languageOf(request: Request): Language {
  const url = new URL(request.url);
  const asked = url.searchParams.get('lang');
  return (
    languageOfPath(url.pathname) ??
    (isLanguage(asked) ? asked : null) ??
    languageOfHeaders({ cookie: request.headers.get('Cookie'), acceptLanguage: request.headers.get('Accept-Language') })
  );
}

/**
 * The cookie that remembers the language of the page at `pathname`, when it differs from what would be chosen without it;
 * null when nothing need be remembered, so that most readers never get a cookie.
 */
export function languageCookie(
  pathname: string,
  headers: Headers,
  isHttps = env.publicOrigin.startsWith('https:'),
): string | null {
  const language = languageOfPath(pathname);
  if (!language || language === languageOfHeaders(headers)) return null;
  return `${cookieName}=${language}; Path=/; Max-Age=${String(yearInSeconds)}; SameSite=Lax; HttpOnly${isHttps ? '; Secure' : ''}`;
}

/** This page's address in the other language. `/t/CODE` and others without a language in the path get `?lang=`. */
export function otherLanguageHref(url: URL, language: Language): string {
  const other = otherLanguage(language);
  if (!languageOfPath(url.pathname)) return `${url.pathname}?lang=${other}`;
  return url.pathname.replace(/^\/(fi|en)/, `/${other}`) + url.search;
}
