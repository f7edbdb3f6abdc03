/** Every kind of page, zoomed to 400 %, with wider text, in forced colours, without motion and with long words. */
import type { Page } from '@playwright/test';
import { expectNoSideways } from '../support/axe.ts';
import { conditions, putInto } from '../support/conditions.ts';
import { readModule } from '../support/course-key.ts';
import { cutTexts, edgeless, lengthenWords, moving, ringless } from '../support/fit.ts';
import { expect, test } from '../support/fixtures.ts';
import { coursePaths, graduatePaths, guidePaths, memberPaths, openPaths } from '../support/tour.ts';

const cv = readModule('cv-and-applications');

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
  for (const path of coursePaths(cv)) {
    await page.goto(`/${language}${path}`);
    await expectFitting(page, path || '/');
  }
});

test('pages open to all fit every condition: the rest', async ({ page, language }) => {
  for (const path of openPaths(cv)) {
    await page.goto(`/${language}${path}`);
    await expectFitting(page, path);
  }
});

test('a graduate’s pages fit every condition', async ({ page, learner, language }) => {
  for (const path of await graduatePaths(learner, cv)) {
    await page.goto(`/${language}${path}`);
    await expectFitting(page, path);
  }
});

test('a guide’s pages fit every condition', async ({ page, learner, language }) => {
  for (const path of await guidePaths(learner)) {
    await page.goto(`/${language}${path}`);
    await expectFitting(page, path.replace(/[\w-]{30,}/g, '{id}'));
  }
});

test('a member’s pages fit every condition', async ({ page, learner, language }) => {
  for (const path of await memberPaths(learner)) {
    await page.goto(`/${language}${path}`);
    await expectFitting(page, path.replace(/[\w-]{30,}/g, '{id}'));
  }
});

test('the measuring itself finds what is cut, and lets the rest be', async ({ page }) => {
  const cut = 'width: 4rem; overflow: hidden; white-space: nowrap';
  await page.setContent(`
    <p style="${cut}">tämä katkeaa reunaan</p>
    <p style="${cut}; text-overflow: ellipsis">tämä katkeaa pisteisiin</p>
    <p style="height: 1rem; overflow: hidden; width: 8rem">tämä katkeaa alhaalta, koska rivejä on monta</p>
    <p style="height: 1rem; width: 8rem">tämä valuu laatikostaan, koska rivejä on monta</p>
    <p style="margin-left: -3rem">tämä alkaa ikkunan ulkopuolelta</p>
    <p style="width: 4rem; overflow-x: auto; white-space: nowrap">tätä voi vierittää</p>
    <p style="position: absolute; width: 1px; overflow: hidden; clip-path: inset(50%)">tämä on ruudunlukijoille</p>
    <p>tämä on <b>ehjä</b></p>`);
  const found = await cutTexts(page);
  expect(found.map((each) => /"tämä (\w+)/.exec(each)?.[1])).toEqual([
    'katkeaa',
    'katkeaa',
    'katkeaa',
    'valuu',
    'alkaa',
  ]);
  await page.setContent(
    '<button style="outline: none">a</button><button style="outline: 2px solid; transition: color 1s">b</button>',
  );
  expect(await ringless(page)).toEqual(['BUTTON. "a"']);
  expect(await moving(page)).toEqual(['BUTTON.']);
});
