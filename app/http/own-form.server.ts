/** Which forms are our own: those that a page of this site sent, as the browser's Origin header tells. */
import type { RequestHandler } from 'express';
import { env } from '#app/env.server.ts';

type Headers = { readonly origin: string | null; readonly host: string | null; readonly fetchSite: string | null };

/** Whether a form came from a page of ours. Without an Origin only a browser that says "same-origin" is believed. */
export function isOwnForm({ origin, host, fetchSite }: Headers): boolean {
  if (origin === null) return fetchSite === 'same-origin';
  if (!URL.canParse(origin)) return false;
  const sent = new URL(origin);
  // By its host as well, because a demonstration may be opened as localhost or as 127.0.0.1. A page fetched by plain http
  // may have been changed on the way, so where https is in use it is not ours.
  const isSafe = sent.protocol === 'https:' || env.publicOrigin.startsWith('http:');
  return origin === env.publicOrigin || (sent.host === host && isSafe);
}

/** Mail programs send these themselves (RFC 8058); the signed token in the address is what counts. */
const openForms = /^\/(?:fi|en)\/unsubscribe\/[^/]+$/;

const REFUSAL =
  'Lomake tuli toiselta sivustolta, joten emme ottaneet sitä vastaan. Avaa sivu uudelleen täällä ja lähetä lomake siitä.\n' +
  'The form came from another site, so it was not accepted. Open the page again here and send the form from it.\n';

/**
 * Answers 403 to forms whose Origin is another site's. It stands before Remix, whose own check throws, and so would make a
 * fault (500) of each, and would take a proxy that passes another Host for an attack. Where no Origin was sent, form() judges.
 */
export const refuseForeignForms: RequestHandler = (request, response, next) => {
  const isOpen = openForms.test(request.path);
  const { origin, host = null } = request.headers;
  if (origin === undefined || request.method === 'GET' || request.method === 'HEAD') {
    next();
    return;
  }
  if (!isOpen && !isOwnForm({ origin, host, fetchSite: null })) {
    response.status(403).type('text/plain').send(REFUSAL);
    return;
  }
  // What Remix compares the Origin with; it has just been found to be ours, or not to matter.
  if (URL.canParse(origin)) request.headers['x-forwarded-host'] = new URL(origin).host;
  else delete request.headers.origin;
  next();
};
