/** The few addresses that take files: how large a sending may be there, and how many at once. */
import type { RequestHandler } from 'express';

const megabyte = 1024 * 1024;

/** Bytes of a whole sending. The file is bounded when it is read; the rest is for what stands around it. */
const addresses: readonly { readonly path: RegExp; readonly bytes: number; readonly hasFiles: boolean }[] = [
  { path: /^\/(?:fi|en)\/verify$/, bytes: 2.5 * megabyte, hasFiles: true },
  { path: /^\/(?:fi|en)\/verify\/many(?:\/csv)?$/, bytes: 21 * megabyte, hasFiles: true },
  // Two hundred credentials of ours, one after another.
  { path: /^\/api\/verify$/, bytes: 2.5 * megabyte, hasFiles: false },
];

/** All of a sending is in memory at once, several times over while it is read. */
const AT_ONCE = 4;
/** Whoever sends slowly must not keep everyone else out. */
const AT_ONCE_FROM_ONE = 2;
/** Seconds after which there should be room. */
const WAIT = 5;

const FULL =
  'Juuri nyt tarkistetaan monta tiedostoa. Odota hetki ja lähetä uudelleen.\n' +
  'Many files are being verified just now. Wait a moment and send it again.\n';

/** Bytes; null where our usual limit holds. */
export function uploadLimitOf(path: string): number | null {
  return addresses.find((address) => address.path.test(path))?.bytes ?? null;
}

/** Answers 503 with Retry-After when as many files are on their way as we have room for, in all or from one address. */
export function limitUploads(): RequestHandler {
  const running = new Map<string, number>();
  return (request, response, next) => {
    const isUpload = request.method === 'POST' && addresses.some((each) => each.hasFiles && each.path.test(request.path));
    if (!isUpload) {
      next();
      return;
    }
    const from = request.ip ?? 'unknown';
    const own = running.get(from) ?? 0;
    const all = [...running.values()].reduce((sum, count) => sum + count, 0);
    if (own >= AT_ONCE_FROM_ONE || all >= AT_ONCE) {
      response.status(503).set({ 'Retry-After': String(WAIT), 'Cache-Control': 'no-store' }).type('text/plain').send(FULL);
      return;
    }
    running.set(from, own + 1);
    response.once('close', () => {
      const left = (running.get(from) ?? 1) - 1;
      if (left > 0) running.set(from, left);
      else running.delete(from);
    });
    next();
  };
}
