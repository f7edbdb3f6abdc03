/** What server.ts tells the app about one request besides the request itself (Remix's load context). */

/**
 * Reaches every loader, action and entry.server.
 * `requestId` names the request in the log and on the error page; `nonce` belongs to this response's
 * Content-Security-Policy and must not reach loader data; `clientAddress` is for throttling only and is
 * never stored or logged; `setCookie` appends one complete Set-Cookie value to the response, `setHeader` sets any other header,
 * refusals included, where Remix would drop what a loader or action sends.
 */
export interface RequestContext {
  requestId: string;
  nonce: string;
  clientAddress: string;
  setCookie(value: string): void;
  setHeader(name: string, value: string): void;
  /** True for a whole page, false for the data of one. */
  isDocument: boolean;
  /** The prose of this page by id, kept out of the data that goes with it (see http/prose). */
  prose: Map<string, string>;
}

declare module '@remix-run/node' {
  // A merged interface is the way Remix offers to type its load context.
  interface AppLoadContext extends RequestContext {}
}
