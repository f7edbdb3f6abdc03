/** The first visit on a phone: what a lesson weighs, that its text does not wait for scripts, and that nothing moves. */
import { type CDPSession } from '@playwright/test';
import { readModule } from '../support/course-key.ts';
import { expect, test, untilAlive } from '../support/fixtures.ts';

test.skip(({ hasScript }) => !hasScript, 'without JavaScript a page weighs less');

const tyo = readModule('finnish-working-life');
const [lesson] = tyo.lessons;
if (!lesson) throw new Error('the module has a lesson');
const lessonPath = `/courses/${tyo.course}/${tyo.module}/${lesson.id}`;

/** Kilobytes of 1000 bytes, as they came over the line, headers included. */
const most = { all: 185, script: 115 };

/** Counts encoded bytes by kind of file; call the returned function to read the scales. */
async function weigh(session: CDPSession): Promise<() => { all: number; script: number }> {
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  return () => {
    const kilobytes = (wanted: (kind: string) => boolean) =>
      [...bytes].reduce((sum, [id, size]) => (wanted(kinds.get(id) ?? '') ? sum + size : sum), 0) / 1000;
    return { all: kilobytes(() => true), script: kilobytes((kind) => kind === 'Script') };
  };
}

test('a lesson’s first visit is light, and nothing in it moves', async ({ page, context, visit }, testInfo) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const scales = await weigh(await context.newCDPSession(page));
  await visit(lessonPath);
  await page.waitForLoadState('networkidle');
  const weight = scales();
  testInfo.annotations.push({ type: 'weight', description: JSON.stringify(weight) });
  expect(weight.script).toBeGreaterThan(20);
  expect(weight.script).toBeLessThanOrEqual(most.script);
  expect(weight.all).toBeLessThanOrEqual(most.all);
  const shifts = await page.evaluate(() =>
    'shifts' in window && Array.isArray(window.shifts) ? window.shifts : [Number.NaN],
  );
  expect(shifts.reduce((sum: number, each: unknown) => sum + Number(each), 0)).toBeLessThan(0.01);
});

test('the text is there before any script', async ({ page, language }) => {
  const held: (() => void)[] = [];
  let isHolding = true;
  await page.route(/\.js(\?|$)/, async (route) => {
    if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.goto(`/${language}${lessonPath}`, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title[language]);
  await expect(page.locator('article .prose').first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
  expect(held.length).toBeGreaterThan(0);
  isHolding = false;
  for (const release of held) release();
  await untilAlive(page);
});

test('the parts of a lesson that are out of sight rest, and nothing moves for it', async ({ page, visit }) => {
  const parts = page.locator('article > div > div');
  const places = () =>
    parts.evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top + window.scrollY)));
  /** Whether what is in the last part is drawn. */
  const isDrawn = () =>
    parts.last().evaluate((part) => part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ?? false);
  const untilResting = async () => {
    await expect.poll(() => page.locator('article [data-resting]').count()).toBeGreaterThan(3);
    await expect.poll(isDrawn).toBe(false);
  };
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(lessonPath);
  const awake = await places();
  await untilResting();
  expect(await places()).toEqual(awake);
  // Turned to its side, the phone has longer lines: what rests has the height that a new page would have.
  await page.setViewportSize({ width: 844, height: 390 });
  await expect.poll(places).not.toEqual(awake);
  await untilResting();
  await page.waitForTimeout(600);
  const turned = await places();
  await visit(lessonPath);
  expect(turned).toEqual(await places());
  await untilResting();
  const before = await places();
  await parts.last().scrollIntoViewIfNeeded();
  await expect.poll(isDrawn).toBe(true);
  expect(await places()).toEqual(before);
});
