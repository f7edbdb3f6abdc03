/** What Remix hands to the renderer, made ready beforehand, so that a page is rendered in one go and with few routes. */
import type { EntryContext } from '@remix-run/node';

type Handoff = Pick<EntryContext, 'serverHandoffStream' | 'renderMeta'>;

/**
 * Reads the page's data, which Remix offers as a stream, to the place where its renderer looks first. Our loaders return
 * whole data, so nothing is waited for; and a page that never suspends needs no streaming renderer, which encodes each of
 * some three thousand bits of HTML on its own (measured: over a quarter of a lesson's processor time).
 */
export async function readHandoff({ serverHandoffStream, renderMeta }: Handoff): Promise<void> {
  if (!serverHandoffStream || !renderMeta) return;
  const reader = serverHandoffStream.getReader();
  const decoder = new TextDecoder();
  let value = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    value += decoder.decode(piece.value, { stream: true });
  }
  // The renderer takes a reader of its own.
  reader.releaseLock();
  renderMeta.streamCache = { 0: resolved({ done: false, value }), 1: resolved({ done: true, value: '' }) };
}

type Transferred = { readonly done: boolean; readonly value: string };

function resolved(result: Transferred) {
  return Object.assign(Promise.resolve(), { result });
}

type Routes = EntryContext['manifest']['routes'];

/**
 * The same page with only the routes that can matter to it. Remix builds and searches all routes several times to render one
 * page; the browser asks for others when it sees links to them (measured: a sixth of a lesson's processor time).
 */
export function withOwnRoutes(context: EntryContext): EntryContext {
  const { manifest, staticHandlerContext } = context;
  const matched = new Set(staticHandlerContext.matches.map(({ route }) => route.id));
  return { ...context, manifest: { ...manifest, routes: routesAround(matched, manifest.routes) } };
}

/** Those of `routes` that matched, and the index and catch-all beside them, which the browser may meet on its way up. */
export function routesAround(matched: ReadonlySet<string>, routes: Routes): Routes {
  const isBeside = ({ parentId = '', index, path }: Routes[string]) =>
    matched.has(parentId) && (index === true || path === '*');
  return Object.fromEntries(Object.entries(routes).filter(([id, route]) => matched.has(id) || isBeside(route)));
}
