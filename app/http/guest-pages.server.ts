/** Whole pages kept in memory for visitors without a session, so that most readers never reach the renderer. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** The app puts this header (value "1") on a page that is the same for every visitor; it never leaves the server. */
export const GUEST_PAGE_HEADER = 'x-guest-page';

const SESSION_COOKIE = /(?:^|;\s*)(?:__Host-|__Secure-)?polku_session=/;
const GUEST_PATH = /^\/(?:fi|en)(?:\/[^?#]*)?$/;
/** These belong to one response, not to the page. */
const OWN_HEADERS = new Set([
  GUEST_PAGE_HEADER,
  ...['connection', 'content-encoding', 'content-length', 'date', 'keep-alive', 'transfer-encoding', 'x-request-id'],
]);

interface GuestPage {
  /** The HTML between the places where the nonce stood. */
  parts: string[];
  headers: [name: string, value: string][];
  bytes: number;
  storedAt: number;
}

export interface GuestPages {
  /** Whether this request is a visitor's: GET or HEAD, /fi or /en, no query, no session cookie. */
  isForGuests(request: IncomingMessage): boolean;
  /** Answers from memory with the fresh `nonce`; false when the page is not here (nothing is sent then). */
  answer(request: IncomingMessage, response: ServerResponse, nonce: string): boolean;
  /** Watches `response` being written and keeps the page if the app marked it; `nonce` is the one it is rendered with. */
  keep(request: IncomingMessage, response: ServerResponse, nonce: string): void;
  readonly size: number;
  /** What the kept pages weigh, in bytes of text. */
  readonly bytes: number;
}

interface Bounds {
  maxEntries: number;
  maxBytes: number;
  /** Older pages are rendered again (milliseconds), because some of them tell dates. */
  maxAge: number;
}

const BOUNDS: Bounds = { maxEntries: 500, maxBytes: 32 * 1024 * 1024, maxAge: 10 * 60 * 1000 };

/** A new, empty cache. The page least recently asked for leaves first when a bound is reached. */
export function createGuestPages(bounds: Partial<Bounds> = {}, now: () => number = Date.now): GuestPages {
  const shelf = createShelf({ ...BOUNDS, ...bounds }, now);
  return {
    isForGuests,
    answer(request, response, nonce) {
      const page = shelf.find(request.url ?? '');
      if (page === undefined) return false;
      sendPage(page, request.method === 'HEAD', response, nonce);
      return true;
    },
    keep(request, response, nonce) {
      if (request.method !== 'GET') return;
      collectBody(response, (html, headers) => {
        shelf.store(request.url ?? '', toGuestPage(html, headers, nonce, now()));
      });
    },
    get size() {
      return shelf.pages.size;
    },
    get bytes() {
      return shelf.bytes();
    },
  };
}

interface Shelf {
  pages: ReadonlyMap<string, GuestPage>;
  bytes(): number;
  find(path: string): GuestPage | undefined;
  store(path: string, page: GuestPage): void;
}

function createShelf({ maxEntries, maxBytes, maxAge }: Bounds, now: () => number): Shelf {
  const pages = new Map<string, GuestPage>();
  let bytes = 0;

  function drop(path: string): void {
    bytes -= pages.get(path)?.bytes ?? 0;
    pages.delete(path);
  }

  function store(path: string, page: GuestPage): void {
    drop(path);
    if (page.bytes > maxBytes) return;
    pages.set(path, page);
    bytes += page.bytes;
    // A Map keeps the order of insertion, so the first key is the page longest unused.
    for (const oldest of pages.keys()) {
      if (pages.size <= maxEntries && bytes <= maxBytes) break;
      drop(oldest);
    }
  }

  function find(path: string): GuestPage | undefined {
    const page = pages.get(path);
    if (page === undefined) return undefined;
    drop(path);
    if (now() - page.storedAt > maxAge) return undefined;
    store(path, page);
    return page;
  }

  return { pages, bytes: () => bytes, find, store };
}

function isForGuests({ method, url = '', headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && GUEST_PATH.test(url) && !SESSION_COOKIE.test(headers.cookie ?? '');
}

function sendPage(page: GuestPage, isHead: boolean, response: ServerResponse, nonce: string): void {
  response.statusCode = 200;
  for (const [name, value] of page.headers) response.setHeader(name, value.replaceAll(NONCE_MARK, nonce));
  if (isHead) response.end();
  else response.end(page.parts.join(nonce));
}

/** Stands for the nonce in kept header values; no header can hold a NUL itself. */
const NONCE_MARK = '\0';

function toGuestPage(html: string, all: OutgoingHttpHeaders, nonce: string, storedAt: number): GuestPage {
  const headers = Object.entries(all).flatMap(([name, value]): [string, string][] =>
    OWN_HEADERS.has(name) || value === undefined ? [] : [[name, String(value).replaceAll(nonce, NONCE_MARK)]],
  );
  return { parts: html.split(nonce), headers, bytes: Buffer.byteLength(html), storedAt };
}

function isKeepable(status: number, headers: OutgoingHttpHeaders): boolean {
  return (
    headers[GUEST_PAGE_HEADER] === '1' &&
    status === 200 &&
    headers['set-cookie'] === undefined &&
    String(headers['content-type']).startsWith('text/html')
  );
}

/**
 * Calls `whenWhole` with body and headers once a page that may be kept has been written completely. Sits above the
 * compression, so it sees plain text; decides before the first byte, while the app's headers are still as it set them.
 */
function collectBody(response: ServerResponse, whenWhole: (html: string, headers: OutgoingHttpHeaders) => void): void {
  const chunks: Buffer[] = [];
  const { write, end } = response;
  let headers: OutgoingHttpHeaders | undefined;

  const collect = ([chunk, encoding]: unknown[]): void => {
    headers ??= { ...response.getHeaders() };
    if (!isKeepable(response.statusCode, headers)) return;
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, encoding === 'latin1' ? 'latin1' : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };

  response.write = (...args: unknown[]): boolean => {
    collect(args);
    return Boolean(Reflect.apply(write, response, args));
  };
  response.end = (...args: unknown[]): typeof response => {
    collect(args);
    if (headers !== undefined && isKeepable(response.statusCode, headers)) {
      whenWhole(Buffer.concat(chunks).toString('utf8'), headers);
    }
    Reflect.apply(end, response, args);
    return response;
  };
}
