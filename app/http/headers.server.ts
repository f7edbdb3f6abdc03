/** Content-Security-Policy and the other headers that keep a browser on our side. */
import { env } from '#app/env.server.ts';

/** For everything that is not a page: nothing may load, run or frame it. */
export const MACHINE_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** For an answer that is meant for whoever asked, and shows a person's name: nobody keeps it, nobody finds it. */
export const forOneReader = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'same-origin',
} as const;

interface PolicyOptions {
  /** Adds what Vite's hot reload needs; never true for real visitors. */
  development: boolean;
  /** Whether visitors come by https; follows PUBLIC_ORIGIN unless told. */
  isHttps?: boolean;
}

/**
 * The Content-Security-Policy of one document. `nonce` must be fresh for the response and stand on each of its
 * script tags. In production nothing inline is allowed: no 'unsafe-…', no data: addresses, no other origins.
 */
export function contentSecurityPolicy(
  nonce: string,
  { development, isHttps = isPublicHttps() }: PolicyOptions,
): string {
  const directives = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'self'`,
    "script-src-attr 'none'",
    // Vite puts stylesheets into the page by script while developing.
    development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (isHttps) directives.push('upgrade-insecure-requests');
  return directives.join('; ');
}

/**
 * The headers every response carries, pages and files alike, by name; a route that needs another value sets its own.
 * Strict-Transport-Security only with https, because a browser that has seen it refuses plain http for a year.
 */
export function securityHeaders({ isHttps = isPublicHttps() }: { isHttps?: boolean } = {}): Record<string, string> {
  const headers: Record<string, string> = {
    'Content-Security-Policy': MACHINE_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy':
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), ' +
      'magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
  };
  if (isHttps) headers['Strict-Transport-Security'] = 'max-age=31536000';
  return headers;
}

/** Those of them that mean something on a script, style or font; the others are for documents, and each is paid for per file. */
const FOR_FILES = [
  'Content-Security-Policy',
  'X-Content-Type-Options',
  'Cross-Origin-Resource-Policy',
  'Strict-Transport-Security',
];

/** The headers of a built file: a first visit takes a score of files, and their headers weigh as much as a page. */
export function fileHeaders(options: { isHttps?: boolean } = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(securityHeaders(options)).filter(([name]) => FOR_FILES.includes(name)));
}

function isPublicHttps(): boolean {
  return env.publicOrigin.startsWith('https:');
}

/** Pages about certificates, accounts and groups, their data included; `/fi/courses/:course/certificate` is where one is asked for. In any case of letters, as routes are found. */
const PERSONAL_PAGES =
  /^\/(?:t|credentials)\/|^\/(?:fi|en)\/(?:my-certificates|my-account|my-groups|my-messages|guide|join|admin|(?:forgot|reset)-password|confirm-email|unsubscribe|dev-mail|courses\/[^/]+\/certificate)(?:[/.]|$)/i;

const FOR_PERSONAL_PAGES = {
  // Not even the browser's own cache: the next one at a shared computer presses "back".
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  // Not no-referrer: with it a browser would not say either that a form is our own.
  'Referrer-Policy': 'same-origin',
};

/** What such a page answers with, errors and redirects as well; nothing for others. A route that sets its own keeps it. */
export function personalHeaders(path: string): Readonly<Record<string, string>> {
  return PERSONAL_PAGES.test(path) ? FOR_PERSONAL_PAGES : {};
}
