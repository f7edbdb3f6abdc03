/** The picture library, loaded only when there is a picture to read or to make: it takes memory and time to load. */

type Sharp = (typeof import('sharp'))['default'];

let loading: Promise<Sharp> | null = null;

async function load(): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  // Pictures are made once each, so a cache of them would only take memory; more threads would take more of it.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

/** Throws when this machine has no build of the library. */
export function loadSharp(): Promise<Sharp> {
  loading ??= load();
  return loading;
}

/** Pixels of a picture at most, so that a small file cannot unpack into all memory. */
export const mostPixels = 50_000_000;
