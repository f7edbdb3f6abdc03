/** Answers what machines read about our certificates (DID, keys, status lists) before anything else of the site is woken. */
import type { RequestHandler } from 'express';
import type { Operations } from './app-source.server.ts';

const paths = /^\/(?:\.well-known\/(?:did|jwks)\.json|did\.json|keys\/[\w-]{1,100}|status\/[1-9]\d{0,5})$/;

/**
 * GET and HEAD, with ETag and CORS for everyone. An address that could be such a file and is none gets 404; other requests
 * are passed on.
 */
export function answerPublished(operations: Operations): RequestHandler {
  return (request, response, next) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !paths.test(request.path)) {
      next();
      return;
    }
    const answer = (file: Awaited<ReturnType<Operations['published']>>): void => {
      if (!file) {
        response.writeHead(404, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
        response.end('{"error":"not found"}\n');
        return;
      }
      const headers = {
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cache-Control': `public, max-age=${String(file.maxAge)}`,
        ETag: file.etag,
      };
      if (request.headers['if-none-match'] === file.etag) {
        response.writeHead(304, headers).end();
        return;
      }
      response.writeHead(200, { ...headers, 'Content-Type': file.type, 'Content-Length': file.body.length });
      response.end(request.method === 'HEAD' ? undefined : file.body);
    };
    const file = operations.published(request.path);
    if (file instanceof Promise) file.then(answer, next);
    else answer(file);
  };
}
