/** The Express app: everything that happens to a request before and after Remix, in order. */
import { randomBytes, randomUUID } from 'node:crypto';
import { createRequestHandler } from '@remix-run/express';
import compression from 'compression';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { env } from '#app/env.server.ts';
import { answerPrograms } from './api-access.server.ts';
import type { AppSource } from './app-source.server.ts';
import { limitBody } from './body-limit.server.ts';
import { clientOf } from './client-address.server.ts';
import type { RequestContext } from './context.server.ts';
import { createGuestPages, GUEST_PAGE_HEADER } from './guest-pages.server.ts';
import { fileHeaders, personalHeaders, securityHeaders } from './headers.server.ts';
import { leadToCanonical, refuseOddRequests } from './request-shape.server.ts';
import { languageCookie } from './language.server.ts';
import { logFault, logRequest } from './log.server.ts';
import { refuseForeignForms } from './own-form.server.ts';
import { limitUploads, uploadLimitOf } from './uploads.server.ts';

/** Bytes; the longest honest form is a portfolio task of some thousand words. */
const BODY_LIMIT = 1024 * 1024;
/** What a proxy may call a request: nothing that could break a log line or a header. */
const SAFE_REQUEST_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

const requestIds = new WeakMap<Response, string>();

function requestIdOf(response: Response): string {
  return requestIds.get(response) ?? 'unknown';
}

/** Puts the app together. `isStopping` tells when the process is on its way out, so that keep-alive ends. */
export function createApp(source: AppSource, isStopping: () => boolean): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', env.trustProxy);
  app.use(identify(isStopping));
  app.use(refuseOddRequests);
  app.use(leadToCanonical);
  app.get('/health', health(source, isStopping));
  app.use(source.assets);
  app.use(answerPrograms);
  app.use(limitUploads());
  app.use(limitBody(BODY_LIMIT, uploadLimitOf));
  app.use(refuseForeignForms);
  app.use(compression());
  app.use(renderPages(source));
  app.use(answerFault);
  return app;
}

/** Names the request, writes its line in the log, and completes the headers of whatever answers it. */
function identify(isStopping: () => boolean): RequestHandler {
  const [forPages, forFiles] = [securityHeaders(), fileHeaders()];
  return (request, response, next) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && SAFE_REQUEST_ID.test(given) ? given : randomUUID();
    requestIds.set(response, requestId);
    // Without a proxy in front only a forger sends this, and Remix would build addresses from it.
    if (env.trustProxy === 0) delete request.headers['x-forwarded-host'];

    const startedAt = performance.now();
    response.once('close', () => {
      const { method, originalUrl: url } = request;
      logRequest({ requestId, method, url, status: response.statusCode, milliseconds: performance.now() - startedAt });
    });
    const defaults = request.path.startsWith('/assets/') ? forFiles : forPages;
    beforeHeaders(response, () => {
      completeHeaders(response, defaults);
      response.setHeader('X-Request-Id', requestId);
      if (isStopping()) response.setHeader('Connection', 'close');
    });
    next();
  };
}

/** Sets what the answer does not say itself. */
function completeHeaders(response: Response, headers: Readonly<Record<string, string>>): void {
  for (const name in headers) if (!response.hasHeader(name)) response.setHeader(name, headers[name] ?? '');
}

/** Calls `complete` at the last moment headers can be set, so that what a route chose is known and stays. */
function beforeHeaders(response: Response, complete: () => void): void {
  const { writeHead } = response;
  response.writeHead = (...args: unknown[]): Response => {
    if (!response.headersSent) complete();
    Reflect.apply(writeHead, response, args);
    return response;
  };
}

function health(source: AppSource, isStopping: () => boolean): RequestHandler {
  return (_request, response) => {
    const answer = (isHealthy: boolean): void => {
      response.status(isHealthy ? 200 : 503).set('Cache-Control', 'no-store');
      response.json({ status: isHealthy ? 'ok' : 'unavailable' });
    };
    if (isStopping()) answer(false);
    else
      source.operations.isHealthy().then(answer, () => {
        answer(false);
      });
  };
}

function renderPages(source: AppSource): RequestHandler {
  // While developing, a page must show the file that was saved a second ago.
  const guestPages = env.isProduction ? createGuestPages() : undefined;
  const nonces = new WeakMap<Response, string>();
  const render = createRequestHandler({
    build: source.build,
    mode: env.isProduction ? 'production' : 'development',
    getLoadContext: (request, response) => {
      const context: RequestContext = {
        requestId: requestIdOf(response),
        nonce: nonces.get(response) ?? '',
        clientAddress: clientOf(request.ip),
        isDocument: !request.path.endsWith('.data'),
        prose: new Map(),
        setCookie: (value) => {
          response.append('Set-Cookie', value);
        },
        setHeader: (name, value) => {
          response.setHeader(name, value);
        },
      };
      return { ...context };
    },
  });
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64url');
    nonces.set(response, nonce);
    beforeHeaders(response, () => {
      response.removeHeader(GUEST_PAGE_HEADER);
      completeHeaders(response, { 'Cache-Control': 'private, no-cache', ...personalHeaders(request.path) });
      rememberLanguage(request, response);
    });
    if (guestPages?.isForGuests(request) === true) {
      if (guestPages.answer(request, response, nonce)) return;
      guestPages.keep(request, response, nonce);
    }
    void render(request, response, next);
  };
}

/** Here and not in a loader, because a page from memory has to be remembered as well. */
function rememberLanguage(request: Request, response: Response): void {
  if (request.method !== 'GET' || response.statusCode !== 200) return;
  const { cookie = null, 'accept-language': acceptLanguage = null } = request.headers;
  const remembering = languageCookie(request.path, { cookie, acceptLanguage });
  if (remembering) response.append('Set-Cookie', remembering);
}

/** The last resort: what even Remix could not answer. Plain text in both languages, never a stack. */
const answerFault: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  // An answer that was already given in full (a refused body) is not disturbed.
  if (response.writableEnded) return;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const requestId = requestIdOf(response);
  const isTheirs =
    error instanceof URIError || (error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL');
  if (!isTheirs) logFault(error, requestId);
  response
    .status(isTheirs ? 400 : 500)
    .set('Cache-Control', 'no-store')
    .type('text/plain');
  response.send(
    isTheirs
      ? 'Osoite on virheellinen. Tarkista se.\nThis address is not valid. Check it.\n'
      : `Jokin meni vikaan. Yritä hetken päästä uudelleen (tunnus ${requestId}).\n` +
          `Something went wrong. Try again in a moment (reference ${requestId}).\n`,
  );
};
