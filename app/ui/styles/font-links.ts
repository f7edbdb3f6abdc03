/** Asks for the Latin part of the typeface before the style sheet has been read, so that text settles sooner. */
import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';

/** For the `links` export of the root route. The Latin-ext part is left to the browser: few pages need it. */
export const fontLinks = [
  { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href: latin } as const,
];
