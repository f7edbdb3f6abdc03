/** Answers what machines read about our certificates (DID, keys, status lists) before Express and anything else is woken. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { PublishedFile } from '#app/services/published.server.ts';
import type { Operations } from './app-source.server.ts';
import { fileHeaders } from './headers.server.ts';
import { logFault } from './log.server.ts';

const paths = /^\/(?:\.well-known\/(?:did|jwks)\.json|did\.json|keys\/[\w-]{1,100}|status\/[1-9]\d{0,5})$/;
/** Every site may read them, and a browser must not take them for a page. */
const common = Object.entries({
  ...fileHeaders(),
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}).flat();

/** The headers of a file as Node takes them fastest, made once per file. */
const headers = new WeakMap<PublishedFile, string[]>();

function headersOf(file: PublishedFile): string[] {
  const known = headers.get(file);
  if (known) return known;
  const { maxAge, etag, type, body } = file;
  const own = { 'Cache-Control': `public, max-age=${String(maxAge)}`, ETag: etag, 'Content-Type': type };
  const made = [...common, ...Object.entries(own).flat(), 'Content-Length', String(body.length)];
  headers.set(file, made);
  return made;
}

function answer(request: IncomingMessage, response: ServerResponse, file: PublishedFile | null): void {
  if (!file) {
    response.writeHead(404, [...common, 'Content-Type', 'application/json', 'Cache-Control', 'no-store']);
    response.end('{"error":"not found"}\n');
    return;
  }
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304, [...common, 'ETag', file.etag]).end();
    return;
  }
  response.writeHead(200, headersOf(file)).end(request.method === 'HEAD' ? undefined : file.body);
}

/**
 * A listener that answers GET and HEAD of these files, with ETag, and hands every other request to `app`. An address that
 * could be such a file and is none gets 404. They are not in the log: machines ask for them at any time, for anybody.
 */
export function publishedBefore(app: RequestListener, operations: Operations): RequestListener {
  return (request, response) => {
    const { method, url = '' } = request;
    if (!paths.test(url) || (method !== 'GET' && method !== 'HEAD')) {
      app(request, response);
      return;
    }
    const file = operations.published(url);
    if (!(file instanceof Promise)) {
      answer(request, response, file);
      return;
    }
    file.then(
      (read) => {
        answer(request, response, read);
      },
      (error: unknown) => {
        logFault(error, 'none');
        response.writeHead(503, [...common, 'Retry-After', '10', 'Cache-Control', 'no-store']).end();
      },
    );
  };
}
