/** Turns away requests that no page of ours sends, before anything spends time on them. */
import type { RequestHandler } from 'express';

const METHODS = ['GET', 'HEAD', 'POST'];
/** Characters; the longest honest path is a lesson's, some 150. Longer ones cost time in every pattern they meet. */
const LONGEST_PATH = 1000;
const LONGEST_QUERY = 4000;

/** Page addresses; what they are made of needs no percent-encoding, so one page has one spelling. */
const PAGE = /^\/(?:fi|en)\//;

const texts = {
  400: 'Osoite on virheellinen. Tarkista se.\nThis address is not valid. Check it.\n',
  404: 'Sivua ei löydy. Tarkista osoite.\nPage not found. Check the address.\n',
  405: 'Tätä ei voi tehdä tässä osoitteessa. Avaa sivu selaimella.\nThis cannot be done at this address. Open the page in a browser.\n',
  414: 'Osoite on liian pitkä. Lyhennä sitä.\nThe address is too long. Shorten it.\n',
} as const;

/** The refusal's status; null for a request that may go on. `target` is the request line's address, undecoded. */
export function refusalOf(method: string, target: string): keyof typeof texts | null {
  // A browser asks first whether a page of another site may use what is for programs.
  if (!METHODS.includes(method) && !(method === 'OPTIONS' && target.startsWith('/api/'))) return 405;
  const [path = '', query = ''] = target.split('?', 2);
  if (path.length > LONGEST_PATH || query.length > LONGEST_QUERY) return 414;
  // Two slashes or a backslash would be read as another host when the address is put into a link.
  if (!path.startsWith('/') || /\/\/|\\/.test(path)) return 404;
  // A parameter of the framework's own, from before this site's time.
  if (/(^|&)_data=/.test(query)) return 400;
  try {
    decodeURIComponent(path);
    return null;
  } catch {
    return 400;
  }
}

/** The one spelling of a page's path: no slash at its end, nothing percent-encoded that need not be. Others stay as they are. */
export function canonicalPath(path: string): string {
  if (!PAGE.test(path)) return path;
  const segments = path.replace(/\/+$/, '').split('/');
  return segments.map((segment) => encodeURIComponent(decodeURIComponent(segment))).join('/');
}

/** Leads other spellings of a page to the one that is kept in memory and found by search engines. */
export const leadToCanonical: RequestHandler = (request, response, next) => {
  const [path = '', ...query] = request.originalUrl.split('?');
  const canonical = request.method === 'POST' ? path : canonicalPath(path);
  if (canonical === path) next();
  else response.redirect(308, [canonical, ...query].join('?'));
};

export const refuseOddRequests: RequestHandler = (request, response, next) => {
  const status = refusalOf(request.method, request.originalUrl);
  if (status === null) {
    next();
    return;
  }
  if (status === 405) response.set('Allow', METHODS.join(', '));
  response.status(status).set('Cache-Control', 'no-store').type('text/plain').send(texts[status]);
};
