/** Decides which pages are the same for every visitor, so that the server may keep them in memory. */
import type { AppLoadContext } from '@remix-run/node';
import { GUEST_PAGE_HEADER } from './guest-pages.server.ts';
import { identityOf } from './session.server.ts';

/** Pages whose content is the same for all visitors but carry something of their own moment; never kept. */
const ownPages =
  /^\/(fi|en)\/(sign-in|sign-up|sign-out|my-[a-z]+|verify|search|admin|guide|join|[a-z]+-(password|email)|unsubscribe|dev-mail)(\/|$)/;

export async function markGuestPage(
  request: Request,
  status: number,
  headers: Headers,
  context: AppLoadContext,
): Promise<void> {
  if (status !== 200 || request.method !== 'GET') return;
  const { pathname, search } = new URL(request.url);
  if (search || ownPages.test(pathname)) return;
  const { actor } = await identityOf(request, context);
  if (actor.kind === 'visitor') headers.set(GUEST_PAGE_HEADER, '1');
}
