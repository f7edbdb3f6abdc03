/** Renders a document, whole or not at all, with its Content-Security-Policy; logs surprises once. */
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { languages } from './domain/language.ts';
import { env } from './env.server.ts';
import { earlyLinks } from './http/early-links.server.ts';
import { markGuestPage } from './http/guest-mark.server.ts';
import { contentSecurityPolicy } from './http/headers.server.ts';
import { readHandoff, withOwnRoutes } from './http/handoff.server.ts';
import { languageOf } from './http/language.server.ts';
import { log, logFault } from './http/log.server.ts';
import { mistakesPage } from './http/mistakes-page.server.ts';
import { loadText, textOf } from './i18n/i18n.ts';
import { TextProvider } from './i18n/use-text.ts';
import { forgetExpiredSessions } from './services/accounts.server.ts';
import { type Mistake, mistakesOf } from './services/content-mistakes.server.ts';
import { canIssue, prepareIssuer } from './services/issuer.server.ts';
import { mailWork } from './services/mail-jobs.server.ts';
import { beginMail, endMail } from './services/mail-worker.server.ts';
import { closeDatabase, pingDatabase, prepareContent } from './services/operations.server.ts';
import { publishedFile } from './services/published.server.ts';
import { checkIds } from './services/recorded-ids.server.ts';
import { ProseContext } from './ui/lesson/prose.tsx';
import { NonceContext } from './ui/nonce.ts';

/** For server.ts, which reaches the app only through its build. */
export const operations = {
  async prepare() {
    await Promise.all([...languages.map(loadText), prepareContent(), forgetExpiredSessions()]);
    // An author at work renames freely, and broken content tells itself on its pages.
    if (!env.isProduction) return;
    const { lost, unlisted } = await checkIds();
    await prepareIssuer();
    if (!canIssue()) log.warn('certificates cannot be issued: PUBLIC_ORIGIN must be https without a port');
    // Where real people have records, nothing may go without a word.
    if (lost !== null) throw new Error(lost);
    if (unlisted !== null) log.warn(unlisted);
  },
  begin() {
    beginMail(mailWork(), (error) => {
      logFault(error, 'none');
    });
  },
  isHealthy: pingDatabase,
  published: publishedFile,
  async close() {
    await endMail();
    await closeDatabase();
  },
};

/** While developing: what an author has to correct before the page of this request can be shown. */
const mistakes = new WeakMap<AppLoadContext, readonly Mistake[]>();

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const language = languageOf(request);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', language);
  headers.set('Content-Security-Policy', contentSecurityPolicy(context.nonce, { development: !env.isProduction }));
  const toCorrect = mistakes.get(context);
  if (toCorrect) return new Response(mistakesPage(toCorrect, language, context.nonce), { status: 500, headers });
  await markGuestPage(request, status, headers, context);
  const document = (
    <NonceContext.Provider value={context.nonce}>
      <ProseContext.Provider value={context.prose}>
        <TextProvider language={language} t={textOf(language)}>
          <RemixServer context={withOwnRoutes(remixContext)} url={request.url} nonce={context.nonce} />
        </TextProvider>
      </ProseContext.Provider>
    </NonceContext.Provider>
  );
  await readHandoff(remixContext);
  // In one piece, so that an error never comes half-way: nothing on a page waits for anything when it is rendered.
  const html = '<!DOCTYPE html>' + renderToString(document);
  const links = earlyLinks(html);
  if (links) headers.set('Link', links);
  // As bytes, because Response would first search a string for lone surrogates (measured: 3 % of a lesson's time).
  return new Response(Buffer.from(html), { status, headers });
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  const found = env.isProduction ? null : mistakesOf(error);
  if (found) mistakes.set(context, found);
  else if (!request.signal.aborted) logFault(error, context.requestId);
};
