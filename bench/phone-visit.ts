/** How a lesson feels on a modest phone: when its largest text is there, whether anything moves, how soon a touch shows. */
import { type BrowserContext, type CDPSession, type Page, chromium, devices } from '@playwright/test';
import { chromiumFlags, findChromium } from '../tests/support/chromium.ts';
import { median } from './statistics.ts';

/** Slow 4G as Chromium's own tools throttle it, and a processor four times slower than the one that measures. */
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };
const slowdown = 4;
const visits = 5;

/** Times in milliseconds, medians of the visits; the slowest touch of each visit counts. */
export type PhoneVisit = {
  readonly largestPaint: number;
  readonly firstPaint: number;
  readonly layoutShift: number;
  readonly slowestTouch: number;
};

/** Visits the lesson as a guest with an empty cache, and touches what a reader touches. Null without a Chromium. */
export async function visitByPhone(url: string): Promise<PhoneVisit | null> {
  const executablePath = findChromium({ isWhole: true });
  if (executablePath === undefined) return null;
  const browser = await chromium.launch({ executablePath, args: chromiumFlags() });
  const seen: PhoneVisit[] = [];
  for (let round = 0; round < visits; round += 1) {
    const context = await browser.newContext({ ...devices['Pixel 5'], locale: 'fi-FI' });
    seen.push(await visitOnce(context, url));
    await context.close();
  }
  await browser.close();
  const middle = (value: (visit: PhoneVisit) => number) => median(seen.map(value));
  return {
    largestPaint: middle(({ largestPaint }) => largestPaint),
    firstPaint: middle(({ firstPaint }) => firstPaint),
    layoutShift: Math.max(...seen.map(({ layoutShift }) => layoutShift)),
    slowestTouch: middle(({ slowestTouch }) => slowestTouch),
  };
}

async function visitOnce(context: BrowserContext, url: string): Promise<PhoneVisit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await throttle(session);
  await page.addInitScript(watchPage);
  await page.goto(url, { waitUntil: 'networkidle' });
  const { layoutShift } = await page.evaluate(() => globalThis.polkuSeen);
  await touch(page);
  // The reason that comes with the verdict pushes the text down because the reader asked for it, however slow the network.
  return { ...(await page.evaluate(() => globalThis.polkuSeen)), layoutShift };
}

async function throttle(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** Opens a word of the glossary, chooses an answer and sends it, as a thumb does. */
async function touch(page: Page): Promise<void> {
  await page.locator('main [popovertarget]').first().tap();
  await page.keyboard.press('Escape');
  const check = page.locator('form:has(input[name=response])').first();
  await check.locator('input[name=response]').first().tap();
  await check.getByRole('button').first().tap();
  // Touches are told to the observer when the next picture is drawn.
  await page.waitForTimeout(1500);
}

declare global {
  var polkuSeen: PhoneVisit;
}

/** Runs in the page before anything of it. Shifts within half a second of a reader's own act do not count. */
function watchPage(): void {
  const seen = { largestPaint: Number.NaN, firstPaint: Number.NaN, layoutShift: 0, slowestTouch: 0 };
  globalThis.polkuSeen = seen;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.entryType === 'largest-contentful-paint') seen.largestPaint = entry.startTime;
      if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime;
      if (entry.entryType === 'event') seen.slowestTouch = Math.max(seen.slowestTouch, entry.duration);
      const isOwnAct = 'hadRecentInput' in entry && entry.hadRecentInput === true;
      if (!isOwnAct && 'value' in entry && typeof entry.value === 'number') seen.layoutShift += entry.value;
    }
  });
  for (const type of ['largest-contentful-paint', 'paint', 'layout-shift']) observer.observe({ type, buffered: true });
  // Without a threshold of its own only touches slower than 104 ms are told.
  const touches = { type: 'event', buffered: true, durationThreshold: 16 };
  observer.observe(touches);
}
