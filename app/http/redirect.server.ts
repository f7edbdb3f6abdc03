/** Where to go next: always inside this site. */
import { redirect } from '@remix-run/node';
import { itemHref, signInHref } from '#app/domain/addresses.ts';
import type { Moved } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';

const inside = /^\/(fi|en)(\/|\?|#|$)/;

/**
 * The path to return to after sign-in, if it is one of our own pages; otherwise the fallback.
 * Refuses other hosts in every spelling: //host, /\host, schemes, control characters.
 */
export function safeNext(next: string | null, fallback: string): string {
  if (!next || !inside.test(next) || /[\\\p{Cc}]/u.test(next)) return fallback;
  const url = new URL(next, 'http://inside.invalid');
  const path = url.pathname + url.search + url.hash;
  // Looked at again, because dots lead out: /fi/..//host comes to //host, which is another site.
  return url.host === 'inside.invalid' && inside.test(path) ? path : fallback;
}

/** 303: the browser follows with GET, so reloading the page it lands on sends nothing again. */
export function seeOther(to: string): Response {
  return redirect(to, 303);
}

/** 301 to the present address of a page whose ids have changed, in the same language: an address never means something else. */
export function movedPermanently(language: Language, { course, path }: Moved, search: string): Response {
  return redirect(itemHref(language, course, path) + search, 301);
}

export function signInPath(language: Language, next: string): string {
  return signInHref(language, next);
}
