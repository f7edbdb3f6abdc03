/** Every kind of page, zoomed to 400 %, with wider text, in forced colours, without motion and with long words. */
import type { Page } from '@playwright/test';
import { expectNoSideways } from '../support/axe.ts';
import { conditions, putInto } from '../support/conditions.ts';
import { readModule } from '../support/course-key.ts';
import { cutTexts, edgeless, lengthenWords, moving, ringless } from '../support/fit.ts';
import { expect, test } from '../support/fixtures.ts';
import { coursePaths, graduatePaths, openPaths } from '../support/tour.ts';

const tyo = readModule('finnish-working-life');

test.skip(
  ({ hasScript, language }) => !hasScript || language === 'en',
  'style sheets are the same; Finnish has the longer words',
);
test.describe.configure({ timeout: 90_000 });

/** The page as it stands, in one condition after another; softly, so that one run tells all. */
async function expectFitting(page: Page, state: string): Promise<void> {
  const expectNone = (found: string[], what: string) => expect.soft(found, `${state}: ${what}`).toEqual([]);
  for (const name of ['zoomed', 'spaced'] as const) {
    await putInto(page, conditions[name]);
    await expectNoSideways(page, `${state}, ${name}`);
    expectNone(await cutTexts(page), `texts cut, ${name}`);
  }
  await putInto(page, conditions.forced);
  expectNone(await ringless(page), 'no ring in forced colours');
  expectNone(await edgeless(page), 'no edge in forced colours');
  await putInto(page, conditions.still);
  expectNone(await moving(page), 'moves when asked not to');
  // Last, because it spoils the page.
  await putInto(page, conditions.zoomed);
  await lengthenWords(page);
  await expectNoSideways(page, `${state}, long words`);
  expectNone(await cutTexts(page), 'long words cut');
}

test('pages open to all fit every condition: the course', async ({ page, language }) => {
  for (const path of coursePaths(tyo)) {
    await page.goto(`/${language}${path}`);
    await expectFitting(page, path || '/');
  }
});

test('pages open to all fit every condition: the rest', async ({ page, language }) => {
  for (const path of openPaths(tyo)) {
    await page.goto(`/${language}${path}`);
    await expectFitting(page, path);
  }
});

test('a graduate’s pages fit every condition', async ({ page, learner, language }) => {
  for (const path of await graduatePaths(learner, tyo)) {
    await page.goto(`/${language}${path}`);
    await expectFitting(page, path);
  }
});
