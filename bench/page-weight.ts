/** What a visit of a lesson page costs a reader: bytes over the network by kind, requests, first paint, layout shift. */
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../tests/support/chromium.ts';

export const kinds = ['html', 'javascript', 'css', 'font', 'image', 'other'] as const;
export type Kind = (typeof kinds)[number];

export type Visit = {
  readonly requests: number;
  /** Bytes as sent: compressed, with headers. */
  readonly bytes: number;
  readonly bytesOf: Readonly<Record<Kind, number>>;
  /** The part of `bytes` that is headers, and of JavaScript's. */
  readonly headers: number;
  readonly scriptHeaders: number;
  /** Milliseconds from the start of the navigation. */
  readonly firstContentfulPaint: number;
  readonly layoutShift: number;
};

export type Weight = { readonly path: string; readonly first: Visit; readonly second: Visit };

function kindOf(mimeType: string): Kind {
  return kinds.find((kind) => mimeType.includes(kind)) ?? 'other';
}

/** Visits each address twice, as a guest with an empty cache and then with a filled one. Null without a Chromium. */
export async function weighPages(origin: string, paths: readonly string[]): Promise<Weight[] | null> {
  const executablePath = findChromium();
  if (executablePath === undefined) return null;
  const browser = await chromium.launch({ executablePath, args: chromiumFlags() });
  const weights: Weight[] = [];
  for (const path of paths) weights.push({ path, ...(await visitTwice(browser, origin + path)) });
  await browser.close();
  return weights;
}

async function visitTwice(browser: Browser, url: string): Promise<{ first: Visit; second: Visit }> {
  const context = await browser.newContext({ locale: 'fi-FI' });
  const visits = { first: await visit(context, url), second: await visit(context, url) };
  await context.close();
  return visits;
}

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const kindById = new Map<string, Kind>();
  const bytesOf: Record<Kind, number> = { html: 0, javascript: 0, css: 0, font: 0, image: 0, other: 0 };
  let requests = 0;
  let headers = 0;
  let scriptHeaders = 0;
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const kind = kindOf(response.mimeType);
    kindById.set(requestId, kind);
    // What the browser still has costs nothing.
    if (response.fromDiskCache || response.fromPrefetchCache) return;
    requests += 1;
    headers += response.encodedDataLength;
    if (kind === 'javascript') scriptHeaders += response.encodedDataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytesOf[kindById.get(requestId) ?? 'other'] += encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(readPaint);
  await page.close();
  const bytes = Object.values(bytesOf).reduce((sum, each) => sum + each, 0);
  return { requests, bytes, bytesOf, headers, scriptHeaders, ...seen };
}

/** Runs in the page. Layout shifts that follow a reader's own act within half a second do not count. */
function readPaint(): Promise<{ firstContentfulPaint: number; layoutShift: number }> {
  const firstContentfulPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
  return new Promise((resolve) => {
    let layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const isOwnAct = 'hadRecentInput' in entry && entry.hadRecentInput === true;
        if (!isOwnAct && 'value' in entry && typeof entry.value === 'number') layoutShift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    // The observer speaks only when there was a shift, so its silence has to be waited for.
    setTimeout(() => {
      resolve({ firstContentfulPaint, layoutShift });
    }, 100);
  });
}
