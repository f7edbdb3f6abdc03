/** Getting about: focus and scroll after every move, the contents of the course, the language that keeps the section. */
import type { Page } from '@playwright/test';
import { questionOf, readModule, rightAnswer, wrongAnswer } from '../support/course-key.ts';
import { expect, test } from '../support/fixtures.ts';
import { checkOn, choose, questionHeading } from '../support/pages.ts';

const tyo = readModule('finnish-working-life');
const [lesson, following] = tyo.lessons;
if (!lesson || !following) throw new Error('the module has two lessons');
const coursePath = `/courses/${tyo.course}`;
const modulePath = `${coursePath}/${tyo.module}`;
const lessonPath = `${modulePath}/${lesson.id}`;
const phone = { width: 390, height: 760 };

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const scrolled = (page: Page) => page.evaluate(() => window.scrollY);
const contentsButton = (page: Page, name: string) => page.getByRole('button', { name });

test.describe('with script', () => {
  test.skip(({ hasScript }) => !hasScript, 'without script the browser itself does all of this');
  test.skip(({ language }) => language === 'en', 'moving about is the same in both languages');

  test('a new page begins at its top with the focus on its title, told once; back leads to the link it was left by', async ({
    page,
    visit,
    language,
  }) => {
    await visit(coursePath);
    const link = page.getByRole('main').getByRole('link', { name: following.title[language] }).first();
    await link.click();
    await expect(title(page)).toHaveText(following.title[language]);
    await expect(title(page)).toBeFocused();
    expect(await scrolled(page)).toBe(0);
    expect(await page.locator('[role=status], [role=alert], [aria-live]').allInnerTexts()).not.toContain(
      following.title[language],
    );
    await page.goBack();
    await expect(link).toBeFocused();
    await page.goForward();
    await expect(title(page)).toBeFocused();
  });

  test('back and forward find the place that was being read', async ({ page, visit, language, t }) => {
    await visit(lessonPath);
    await page.evaluate(() => {
      window.scrollTo(0, 1500);
    });
    await page
      .getByRole('navigation', { name: t('trail.label') })
      .getByRole('link', { name: following.title[language] })
      .click();
    await expect(title(page)).toHaveText(following.title[language]);
    await expect.poll(() => scrolled(page)).toBe(0);
    await page.goBack();
    await expect(title(page)).toHaveText(lesson.title[language]);
    await expect.poll(() => scrolled(page)).toBe(1500);
  });

  test('an answered check keeps the focus and the place; finishing the lesson begins the next one', async ({
    page,
    visit,
    learner,
    language,
    t,
  }) => {
    const [first = '', ...others] = lesson.checks;
    for (const check of others) await learner.answerCheck(tyo, lesson.id, check, rightAnswer(questionOf(tyo, check)));
    await visit(lessonPath);
    const check = checkOn(page, first);
    await choose(check, wrongAnswer(questionOf(tyo, first)));
    await check.getByRole('button').click();
    await expect(check.getByRole('status')).toContainText(t('check.not-right'));
    await expect(check.getByRole('button', { name: t('check.again') })).toBeFocused();
    await expect(check.getByRole('status')).toBeInViewport({ ratio: 1 });
    // Sent from an option, which the answer replaces.
    await choose(check, rightAnswer(questionOf(tyo, first)));
    await check.locator('input:checked').first().press('Enter');
    await expect(check.getByRole('status')).toContainText(t('check.all-right'));
    expect(await check.evaluate((each) => each.contains(document.activeElement))).toBe(true);
    await expect(check.getByRole('status')).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: t('trail.continue') }).click();
    await expect(title(page)).toHaveText(following.title[language]);
    await expect(title(page)).toBeFocused();
    expect(await scrolled(page)).toBe(0);
  });

  test('each question of a quiz, the overview and the result take the focus', async ({ page, visit, t }) => {
    await visit(`${modulePath}/quiz`);
    await page.getByRole('button', { name: t('quiz.start') }).click();
    await expect(questionHeading(page, t, 1, tyo.draw)).toBeFocused();
    await page.getByRole('button', { name: t('quiz.save') }).click();
    await expect(questionHeading(page, t, 2, tyo.draw)).toBeFocused();
    await page
      .getByRole('navigation', { name: t('quiz.questions') })
      .getByRole('link')
      .nth(4)
      .click();
    await expect(questionHeading(page, t, 5, tyo.draw)).toBeFocused();
    await page.goto(`${new URL(page.url()).pathname}?q=overview`);
    await page.getByRole('button', { name: t('quiz.hand-in') }).click();
    await expect(page.getByRole('heading', { level: 2, name: t('quiz.not-passed') })).toBeFocused();
  });

  test('a slow page is announced after a while, above the page, and nothing jumps', async ({
    page,
    visit,
    t,
    language,
  }) => {
    await visit(coursePath);
    let release = () => {};
    await page.route('**/*.data*', async (route) => {
      await new Promise<void>((resolve) => (release = resolve));
      await route.continue();
    });
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await page.getByRole('main').getByRole('link', { name: following.title[language] }).first().click();
    const hint = page.locator('[aria-live=polite]').filter({ hasText: t('header.loading') });
    await expect(hint).toBeVisible();
    expect(await height()).toBe(before);
    release();
    await expect(title(page)).toHaveText(following.title[language]);
    await expect(hint).toHaveCount(0);
  });

  test('the language switch stays in sight and keeps the section that is being read', async ({
    page,
    visit,
    t,
    language,
    other,
  }) => {
    await visit(lessonPath);
    const section = page.locator('.section-head h2').nth(2);
    const id = (await section.getAttribute('id')) ?? '';
    const toSection = () =>
      section.evaluate((each) => {
        each.scrollIntoView();
      });
    const inSight = page.locator('.page-side').getByRole('link', { name: t('trail.other-language'), exact: true });
    await toSection();
    await expect(inSight).toBeInViewport({ ratio: 1 });
    await expect(inSight).toHaveAttribute('lang', other);
    await page
      .getByRole('group', { name: t('header.language') })
      .getByRole('link')
      .dispatchEvent('click');
    await expect(page).toHaveURL(new RegExp(`/${other}/.*#${id}$`));
    await page.setViewportSize(phone);
    await visit(lessonPath);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await toSection();
    await expect(inSight).toBeInViewport({ ratio: 1 });
    await inSight.click();
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });
});

test('the contents tell where one is, and a section of them is found beneath no bar', async ({
  page,
  visit,
  t,
  hasScript,
  language,
}) => {
  test.skip(hasScript && language === 'en', 'once with script and once without');
  await page.setViewportSize(phone);
  await visit(lessonPath);
  const open = contentsButton(page, t('trail.contents'));
  const contents = page.locator('#contents');
  await expect(contents).toBeHidden();
  await page.evaluate(() => {
    window.scrollTo(0, 2000);
  });
  await expect(open).toBeInViewport();
  await open.click();
  await expect(contents).toBeVisible();
  await expect(contents.getByRole('link', { name: tyo.courseTitle[language] })).toBeVisible();
  const here = contents.locator('[aria-current=step]');
  await expect(here).toContainText(lesson.title[language]);
  await expect(here).toContainText(t('trail.here'));
  for (const each of tyo.lessons)
    await expect(contents.getByRole('link', { name: each.title[language] })).toBeVisible();

  // What the list is scrolled to stands beneath the way out, not behind it.
  const close = contents.getByRole('button', { name: t('trail.close') });
  await here.evaluate((each) => {
    each.scrollIntoView();
  });
  const [way, link] = [await close.boundingBox(), await here.boundingBox()];
  expect(link?.y ?? 0).toBeGreaterThanOrEqual((way?.y ?? 0) + (way?.height ?? 0));

  await page.keyboard.press('Escape');
  await expect(contents).toBeHidden();
  await expect(open).toBeFocused();

  await open.click();
  const section = contents
    .getByRole('list', { name: t('trail.sections') })
    .getByRole('link')
    .nth(3);
  const id = ((await section.getAttribute('href')) ?? '').slice(1);
  await section.click();
  if (hasScript) await expect(contents).toBeHidden();
  const heading = page.locator(`[id="${id}"]`);
  await expect(heading).toBeFocused();
  const bar = await open.boundingBox();
  await expect
    .poll(async () => (await heading.boundingBox())?.y ?? -1)
    .toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
  await expect(heading).toBeInViewport();

  if (!hasScript) await page.keyboard.press('Escape');
  await open.click();
  await contents.getByRole('link', { name: following.title[language] }).click();
  await expect(title(page)).toHaveText(following.title[language]);
  await expect(contents).toBeHidden();
});

test('from the first page on, wide screens show the way here and the next step by name', async ({
  page,
  visit,
  t,
  language,
  hasScript,
}) => {
  test.skip(hasScript && language === 'en', 'once with script and once without');
  await visit(lessonPath);
  const crumbs = page.getByRole('navigation', { name: t('breadcrumbs.label') });
  await expect(crumbs.getByRole('link')).toHaveText([t('catalogue.title'), tyo.courseTitle[language]]);
  await expect(contentsButton(page, t('trail.contents'))).toBeHidden();
  await expect(page.getByText(t('lesson.up-next', { title: following.title[language] }))).toBeVisible();
  const sections = page.getByRole('list', { name: t('trail.sections') }).getByRole('link');
  const places: number[] = [];
  for (const index of [2, 4, 1]) {
    const heading = page.locator('.section-head h2').nth(index);
    await sections.nth(index).click();
    await expect.poll(async () => Math.abs((await heading.boundingBox())?.y ?? -1e4)).toBeLessThan(100);
    await expect(heading).toBeFocused();
    // Every jump is a place of its own in the history, even when one has read on from where it led.
    await page.evaluate(() => {
      window.scrollBy(0, 90);
    });
    places.push(await scrolled(page));
  }
  // Without script the browser alone keeps them.
  if (hasScript) {
    for (const place of places.slice(0, -1).reverse()) {
      await page.goBack();
      await expect.poll(() => scrolled(page)).toBe(place);
    }
    await page.goForward();
    await expect.poll(() => scrolled(page)).toBe(places[1]);
  }
  await crumbs.getByRole('link').nth(1).click();
  await expect(title(page)).toHaveText(tyo.courseTitle[language]);
  // Other modules are led to here from the contents.
  await expect(page.locator(`#module-${tyo.module}`)).toHaveCount(1);
});

test('documents blend into each other only for those who like motion', async ({
  page,
  visit,
  t,
  other,
  hasScript,
  language,
}) => {
  test.skip(!hasScript || language === 'en', 'the test itself asks by script');
  await page.addInitScript(() => {
    window.addEventListener('pagereveal', (event) => {
      const isBlending = 'viewTransition' in event && event.viewTransition !== null;
      document.documentElement.dataset['blending'] = String(isBlending);
    });
  });
  for (const [reducedMotion, blending] of [
    ['no-preference', 'true'],
    ['reduce', 'false'],
  ] as const) {
    await page.emulateMedia({ reducedMotion });
    await visit('/verify');
    await page
      .getByRole('group', { name: t('header.language') })
      .getByRole('link')
      .click();
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await expect(page.locator('html')).toHaveAttribute('data-blending', blending);
  }
});
