/** Help while reading: a section in both languages, the glossary with its search, and a module for paper. */
import { readModule } from '../support/course-key.ts';
import { expect, seenByPairs, test } from '../support/fixtures.ts';

const tyo = readModule('finnish-working-life');
const [lesson] = tyo.lessons;
if (!lesson) throw new Error('the module has a lesson');
const modulePath = `/courses/${tyo.course}/${tyo.module}`;
const lessonPath = `${modulePath}/${lesson.id}`;

test.skip(...seenByPairs);

test('a section opens in the other language beneath it, and closes again', async ({
  page,
  visit,
  t,
  language,
  other,
}) => {
  await visit(lessonPath);
  await page.locator('.section-both').nth(1).click();
  const beside = page.locator('article aside');
  await expect(beside).toHaveAttribute('lang', other);
  expect((await beside.innerText()).length).toBeGreaterThan(200);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  const { hash, searchParams } = new URL(page.url());
  const section = `#${searchParams.get('with') ?? ''}`;
  expect(hash).toBe(section.replace('#', '#beside-'));
  await expect(page.locator(hash)).toBeInViewport();

  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);

  // An answer closes nothing, so nothing moves.
  await page.locator('main form button').first().click();
  await expect(page.locator('[role=alert]:not(:empty)').first()).toBeVisible();
  await expect(beside).toHaveCount(1);

  // In the heading, the way to it stands where the way to open it was.
  await page.locator('.section-both').nth(1).click();
  await expect(beside.getByRole('heading').first()).toBeInViewport();
  await page.getByRole('link', { name: t('lesson.close-beside') }).click();
  await expect(page.locator('article aside')).toHaveCount(0);
  await expect(page.locator(section)).toBeInViewport();
});

test('a term leads to the glossary, and the glossary back to the lesson', async ({ page, visit, language }) => {
  await visit(lessonPath);
  const term = page.locator('.term').first();
  await term.click();
  const card = page.locator('.term-card').first();
  await expect(card).toBeVisible();
  await card.getByRole('link').click();
  const { pathname, hash } = new URL(page.url());
  expect(pathname).toBe(`/${language}/glossary`);
  await expect(page.locator(hash)).toBeInViewport();
  await page.locator(hash).getByRole('link', { name: lesson.title[language] }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title[language]);
});

test('the glossary is searched, and says what to do when nothing is found', async ({ page, visit, t, hasScript }) => {
  await visit('/glossary');
  const entries = page.locator('main dl > div');
  const all = await entries.count();
  expect(all).toBeGreaterThan(90);
  await page.getByLabel(t('glossary.search')).fill('tyosopimus');
  // With JavaScript the list follows the typing; without it the form asks the server.
  if (!hasScript)
    await page
      .getByRole('main')
      .getByRole('button', { name: t('search.button') })
      .click();
  await expect(page.getByRole('status')).not.toHaveText(t('glossary.count', { count: all }));
  expect(await entries.count()).toBeLessThan(10);
  await expect(page.locator('#tyosopimus')).toBeVisible();

  await visit('/glossary?q=xyzzy');
  await expect(page.getByRole('heading', { name: t('glossary.none', { query: 'xyzzy' }) })).toBeVisible();
  await page.getByRole('link', { name: t('glossary.all') }).click();
  await expect(entries).toHaveCount(all);
});

test('a module prints with its questions and without the interface', async ({ page, visit, t, language }) => {
  await visit(`/courses/${tyo.course}`);
  await page
    .getByRole('link', { name: t('print.module') })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(`/${language}${modulePath}/print`);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  for (const { title } of tyo.lessons)
    await expect(page.getByRole('heading', { level: 2, name: title[language], exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['header nav', 'footer', 'main button.term + .term-card', 'details summary'])
    await expect(page.locator(hidden).first()).toBeHidden();
  await expect(page.locator('fieldset input').first()).toBeVisible();
  await expect(page.locator('fieldset input').first()).toBeDisabled();
});
