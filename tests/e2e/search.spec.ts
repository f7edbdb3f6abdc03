/** The search in a browser: with and without JavaScript, while typing, when nothing is found, in both languages. */
import { expect, seenByPairs, test } from '../support/fixtures.ts';

const words = {
  fi: { whole: 'verokortin', half: 'verokor', title: 'verokortti', wrong: 'verokoortttilo', near: 'verokortti' },
  en: { whole: 'contracts', half: 'contra', title: 'contract', wrong: 'contrazzzct', near: 'contract' },
} as const;

test.skip(...seenByPairs);

test('the form finds pages, marks the words and leads to them', async ({ page, visit, t, language }) => {
  const { whole, title } = words[language];
  await visit('/courses');
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('search.button') })
    .click();
  const field = page.getByRole('searchbox', { name: t('search.label') });
  await expect(field).toBeFocused();
  await field.fill(whole);
  await page
    .getByRole('main')
    .getByRole('button', { name: t('search.button') })
    .click();
  await expect(page).toHaveURL(new RegExp(`/${language}/search\\?q=${whole}$`));
  await expect(field).toHaveValue(whole);
  await expect(page.getByRole('status')).toHaveText(/\d/);
  await expect(page.getByRole('main').locator('mark').first()).toContainText(new RegExp(title, 'i'));
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  const lesson = page.getByRole('main').locator('h3 a[href*="/courses/"]').first();
  const name = (await lesson.textContent()) ?? '';
  await lesson.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('a search that finds nothing helps on', async ({ page, visit, t, language }) => {
  const { wrong, near } = words[language];
  await visit(`/search?q=${wrong}`);
  await expect(page.getByRole('status')).toHaveText(t('search.none', { typed: wrong }));
  await page.getByRole('main').getByRole('link', { name: near, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`q=${near}$`));
  await expect(page.getByRole('searchbox')).toHaveValue(near);
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await visit('/search?q=qwertyzxcv');
  for (const place of ['courses', 'glossary'] as const) {
    const link = page.getByRole('main').getByRole('link', { name: t(`search.${place}`) });
    await expect(link).toHaveAttribute('href', `/${language}/${place}`);
  }
});

test('a search that is too long says so at the field', async ({ page, visit, t }) => {
  await visit(`/search?q=${'x'.repeat(101)}`);
  const field = page.getByRole('searchbox');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#q-error')).toContainText(t('search.too-long', { longest: 100 }));
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
});

test('the other language’s search is one link away, with the same words', async ({
  page,
  visit,
  language,
  other,
  t,
}) => {
  await visit(`/search?q=${words[language].whole}`);
  await page
    .getByRole('group', { name: t('header.language') })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(new RegExp(`/${other}/search\\?q=${words[language].whole}$`));
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
});

test('what was typed is text, never markup', async ({ page, visit, t }) => {
  const typed = '<img src=x onerror=alert(1)>"';
  await visit(`/search?q=${encodeURIComponent(typed)}`);
  await expect(page.getByRole('searchbox')).toHaveValue(typed);
  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('search.title'));
});

test('with JavaScript results come while typing, the focus stays, and back leads to where one came from', async ({
  page,
  visit,
  language,
  hasScript,
}) => {
  test.skip(!hasScript, 'without JavaScript nothing happens before the button');
  const { half } = words[language];
  await visit('/courses');
  await visit('/search');
  const field = page.getByRole('searchbox');
  await field.pressSequentially(half, { delay: 30 });
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`q=${half}$`));
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(half);
  await expect(page.getByRole('status')).toHaveText(/\d|yksi|one/i);
  await field.fill('');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
  await field.fill(half);
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/${language}/courses$`));
});
