/** The log: one structured line per request or fault, and never anything that points to a person. */
import { pino } from 'pino';
import { env } from '#app/env.server.ts';

const HIDDEN = '…';
const LONGEST_PATH = 200;
const LONGEST_MESSAGE = 300;

/** Paths whose last part is a secret or belongs to one person: certificate codes, credentials, join codes, tokens. */
const PERSONAL_PATHS = [
  /^(\/t\/)[^/]+/i,
  /^(\/credentials\/)[^/.]+/i,
  /^(\/(?:fi|en)\/(?:join|unsubscribe|confirm-email|reset-password|verify|my-certificates|certificates)\/)[^/.]+/i,
];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const E_MAIL = /[^\s/"'`<>()[\]{}:;,=]+(?:@|%40)[^\s/"'`<>()[\]{}:;,=]+/gi;

/** The process's logger: JSON lines on standard output. Give it no names, addresses, codes or cookies. */
export const log = pino({ level: env.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** The path of a request as the log may know it: no query string, personal parts replaced by "…", bounded length. */
export function maskPath(url: string): string {
  // Cut first: what follows looks at every character, and a path may be as long as a header.
  const path = decoded((url.split(/[?#]/, 1)[0] ?? '').slice(0, LONGEST_PATH));
  const masked = PERSONAL_PATHS.reduce((text, pattern) => text.replace(pattern, `$1${HIDDEN}`), path);
  return masked.replace(UUID, HIDDEN).replace(E_MAIL, HIDDEN);
}

/** /%74/CODE is /t/CODE. A path that cannot be decoded stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** One finished request. `milliseconds` is the time from its arrival to the end of the answer. */
export function logRequest(entry: {
  requestId: string;
  method: string;
  url: string;
  status: number;
  milliseconds: number;
}): void {
  const { requestId, method, url, status, milliseconds } = entry;
  const path = maskPath(url);
  // A monitor asks every few seconds; its questions are noise until something is wrong.
  const level = status >= 500 ? 'error' : path === '/health' ? 'debug' : 'info';
  log[level]({ requestId, method, path, status, ms: Math.round(milliseconds * 10) / 10 }, 'request');
}

/** One surprise: kind, code and place of the error, with its message freed of what a person typed. */
export function logFault(error: unknown, requestId: string): void {
  log.error({ requestId, ...describeFault(error) }, 'fault');
}

/** What of an error may be written down; exported so that the promise "no personal data" can be tested. */
export function describeFault(error: unknown): { kind: string; code?: string; message: string; at: string[] } {
  if (!(error instanceof Error))
    return { kind: typeof error, message: 'something other than an Error was thrown', at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  // Prisma's messages quote the call with its arguments; only their last line is about the fault itself.
  const text = error.name.startsWith('PrismaClient') ? (error.message.trim().split('\n').at(-1) ?? '') : error.message;
  const message = text.slice(0, LONGEST_MESSAGE).replace(UUID, HIDDEN).replace(E_MAIL, HIDDEN);
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: error.name, ...code, message, at: at.slice(0, 12).map((line) => line.trim()) };
}
