/** Looks at a page as those do who see, hear or move differently: axe in every look, reflow, and the frame every page must have. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import type { Language } from '#app/domain/language.ts';
import { isLong } from './runs.ts';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** CSS pixels. 320 × 256 is what 400 % zoom leaves of a 1280 × 1024 window (WCAG 2.2, 1.4.10). */
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };
const zoomed = { width: 320, height: 256 };

/** Both colour schemes and both widths, in two looks: what only a third would find has not been met. */
const looks = [
  { scheme: 'light', size: desk },
  { scheme: 'dark', size: phone },
] as const;

/** Every day each state is met in one of the looks, always the same; at full length in both. Contrasts are measured apart. */
function looksFor(state: string): readonly (typeof looks)[number][] {
  const turn = [...state].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % looks.length;
  return isLong ? looks : looks.filter((_, index) => index === turn);
}

/** Softly expects no violation of `page` as it stands, light and wide or dark and narrow; leaves it wide. */
export async function expectAccessible(page: Page, state: string, language: Language): Promise<void> {
  await expectFrame(page, state, language);
  // Once per document: evaluated over the debugger's line, so the page's own policy stays in force.
  await page.evaluate(source);
  for (const { scheme, size } of looksFor(state)) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    // At the top, where the bar with the contents covers nothing: what it covers further down can be scrolled from under it.
    await page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    const found = await violationsOn(page);
    expect.soft(found, `${state}, ${scheme}, ${String(size.width)} px`).toEqual([]);
    if (size === phone) await expectNoSideways(page, state);
  }
  await page.setViewportSize(zoomed);
  await expectNoSideways(page, `${state} at 400 %`);
  await page.setViewportSize(desk);
}

async function violationsOn(page: Page): Promise<string[]> {
  const results = await page.evaluate(async (values): Promise<AxeResults> => {
    // axe puts itself on the window; the page's own types know nothing of it.
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    return axe.run(document, {
      runOnly: { type: 'tag', values },
      rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
      resultTypes: ['violations'],
      // Stylesheets are ours and loaded; fetching them again would only take time.
      preload: false,
    });
  }, tags);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} (${(node.failureSummary ?? '').replace(/\s+/g, ' ')})`),
  );
}

async function expectFrame(page: Page, state: string, language: Language): Promise<void> {
  await expect.soft(page.locator('html'), state).toHaveAttribute('lang', language);
  await expect.soft(page.locator('h1'), `${state}: one h1`).toHaveCount(1);
  await expect.soft(page, state).toHaveTitle(/\S – Polku$/);
  await expect.soft(page.locator('head > meta[name=description]'), state).toHaveAttribute('content', /\S.{40}/);
  await expect.soft(page.locator('main#main'), state).toHaveCount(1);
}

/** Nothing may stick out of the page at its side; softly. */
export async function expectNoSideways(page: Page, state: string): Promise<void> {
  const sticking = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${String(scrollWidth)} > ${String(clientWidth)}`,
      ...wide.slice(0, 5).map((each) => `${each.tagName}.${each.className}`),
    ];
  });
  expect.soft(sticking, `${state}: sideways scrolling`).toEqual([]);
}
