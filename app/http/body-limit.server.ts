/** Refuses request bodies that no form of ours can have, whatever their headers say. */
import type { RequestHandler, Response } from 'express';

const TOO_LARGE =
  'Lähetys on liian suuri (yli 1 Mt). Palaa takaisin, lyhennä tekstiä ja lähetä uudelleen.\n' +
  'This is too large to send (over 1 MB). Go back, shorten the text and send it again.\n';
const FILES_TOO_LARGE =
  'Tiedosto on liian suuri. Yksi tiedosto saa olla enintään 2 Mt, monta yhdessä enintään 20 Mt. Palaa takaisin.\n' +
  'The file is too large. One file may have 2 MB, several together 20 MB. Go back.\n';

/** How long a browser gets to read our answer before the connection is cut (milliseconds). */
const GRACE = 1000;

/**
 * Middleware that answers 413 in both languages when a body is larger than `limit` bytes: at once when
 * Content-Length says so, else while it streams. The reader downstream then gets an error, never a cut-off body.
 * @param limitOf the limit of an address with files, in bytes; null for every other.
 */
export function limitBody(limit: number, limitOf: (path: string) => number | null = () => null): RequestHandler {
  return (request, response, next) => {
    const withFiles = limitOf(request.path);
    limitTo(withFiles ?? limit, withFiles === null ? TOO_LARGE : FILES_TOO_LARGE)(request, response, next);
  };
}

function limitTo(limit: number, words: string): RequestHandler {
  return (request, response, next) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      refuse(response, words);
      return;
    }
    // Node itself holds a body to its Content-Length; only one sent in chunks can grow.
    if (request.headers['transfer-encoding'] === undefined) {
      next();
      return;
    }
    let received = 0;
    const count = (chunk: Buffer): void => {
      received += chunk.length;
      if (received <= limit) return;
      request.off('data', count);
      refuse(response, words);
      // Destroying the request would take our answer with it; an error alone stops the reader.
      request.emit('error', new Error('request body too large'));
      request.resume();
    };
    request.on('error', () => undefined);
    request.on('data', count);
    // Listening starts the flow; whoever reads the body must start it, or the first chunks are lost.
    request.pause();
    next();
  };
}

function refuse(response: Response, words: string): void {
  if (!response.headersSent) {
    response.status(413).set('Connection', 'close').type('text/plain').send(words);
  }
  setTimeout(() => response.req.destroy(), GRACE).unref();
}
