/** Where to go next: always inside this site. */
import { redirect } from '@remix-run/node';
import type { Language } from '#app/domain/language.ts';

/**
 * The path to return to after sign-in, if it is one of our own pages; otherwise the fallback.
 * Refuses other hosts in every spelling: //host, /\host, schemes, control characters.
 */
export function safeNext(next: string | null, fallback: string): string {
  if (!next || !/^\/(fi|en)(\/|\?|#|$)/.test(next) || /[\\\p{Cc}]/u.test(next)) return fallback;
  const url = new URL(next, 'http://inside.invalid');
  return url.host === 'inside.invalid' ? url.pathname + url.search + url.hash : fallback;
}

/** 303: the browser follows with GET, so reloading the page it lands on sends nothing again. */
export function seeOther(to: string): Response {
  return redirect(to, 303);
}

export function signInPath(language: Language, next: string): string {
  return `/${language}/sign-in?${new URLSearchParams({ next }).toString()}`;
}
