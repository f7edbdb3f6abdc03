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

/** Bytes of all sendings at once: each is in memory, some three times over while it is read (measured). Two of the large ones fit. */
const AT_ONCE = 45 * megabyte;
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
  const running = new Set<{ readonly from: string; readonly bytes: number }>();
  return (request, response, next) => {
    const address = addresses.find(({ path, hasFiles }) => hasFiles && path.test(request.path));
    if (!address || request.method !== 'POST') {
      next();
      return;
    }
    const sending = { from: request.ip ?? 'unknown', bytes: address.bytes };
    const own = [...running].filter(({ from }) => from === sending.from).length;
    const all = [...running].reduce((sum, { bytes }) => sum + bytes, sending.bytes);
    if (own >= AT_ONCE_FROM_ONE || all > AT_ONCE) {
      response.status(503).set({ 'Retry-After': String(WAIT), 'Cache-Control': 'no-store' });
      response.type('text/plain').send(FULL);
      return;
    }
    running.add(sending);
    response.once('close', () => running.delete(sending));
    next();
  };
}
