/** Asks for the part of the typeface that every page needs before the style sheet has been read, so that text settles sooner. */
import core from './fonts/atkinson-core.woff2?url';

/** For the `links` export of the root route. The other parts are left to the browser: few pages need them. */
export const fontLinks = [
  { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href: core } as const,
];
