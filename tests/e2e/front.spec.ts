/** The front page and the catalogue: a question answered on the spot, and courses narrowed to one's own. */
import { readModule, questionOf, rightAnswer, wrongAnswer } from '../support/course-key.ts';
import { expect, seenByPairs, test } from '../support/fixtures.ts';
import { checkOn, choose } from '../support/pages.ts';

const tyo = readModule('finnish-working-life');
const [lesson] = tyo.lessons;
if (!lesson) throw new Error('the module has a lesson');
const [first = ''] = lesson.checks;
const question = questionOf(tyo, first);

test.skip(...seenByPairs);

test('a visitor tries a question on the front page and goes on to its lesson', async ({
  page,
  context,
  visit,
  language,
  t,
}) => {
  const check = checkOn(page, first);
  const why = (option: string) => page.locator(`#${first}-${option}-why`);
  const [wrong = '', right = ''] = [wrongAnswer(question)[0], rightAnswer(question)[0]];

  await test.step('sends nothing, is asked to choose, and is no guest yet', async () => {
    await visit('');
    await check.getByRole('button', { name: t('check.answer') }).click();
    await expect(page.locator(`#${first}-error`)).toContainText(t('errors.check.choose'));
    expect((await context.cookies()).filter(({ name }) => name.includes('session'))).toEqual([]);
  });

  await test.step('answers wrong, then right, and is told why under the option', async () => {
    await visit('');
    await choose(check, [wrong]);
    await check.getByRole('button').click();
    await expect(why(wrong)).toContainText(question.options.find(({ id }) => id === wrong)?.why[language] ?? '?');
    await expect(why(right)).toHaveCount(0);
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/${language}#check-${first}`);
    await choose(check, [right]);
    await check.getByRole('button').click();
    await expect(check).toContainText(t('check.all-right'));
    await expect(why(right)).toBeVisible();
  });

  await test.step('opens the whole lesson, where the answer is known', async () => {
    await page.getByRole('link', { name: t('home.try-whole') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title[language]);
    await expect(checkOn(page, first)).toContainText(t('check.all-right'));
  });
});

test('the catalogue is narrowed by choices that stay in the address', async ({ page, visit, t, hasScript }) => {
  const list = (name: string) => page.getByRole('search').getByLabel(name, { exact: true });
  const cards = page.getByRole('main').getByRole('article');
  const outcome = page.getByRole('main').getByRole('status');
  const show = async () => {
    if (!hasScript) await page.getByRole('button', { name: t('catalogue.show') }).click();
  };

  await page.setViewportSize({ width: 360, height: 640 });
  await visit('/courses');
  const all = await cards.count();
  await expect(outcome).toHaveText(t('catalogue.all', { count: all }));

  await list(t('catalogue.topic.label')).focus();
  await list(t('catalogue.topic.label')).selectOption('networking');
  await show();
  await expect(cards).toHaveCount(1);
  await expect(outcome).toHaveText(t('catalogue.found', { count: 1, all }));
  expect(new URL(page.url()).searchParams.get('topic')).toBe('networking');
  // Where a choice applies at once, whoever is in a list stays in it.
  if (hasScript) {
    await expect(list(t('catalogue.topic.label'))).toBeFocused();
    await page.getByRole('button', { name: t('catalogue.show') }).click();
  }
  // The button leads to what was found, which on a phone is below the fold.
  await expect(outcome).toBeFocused();
  await expect(outcome).toBeInViewport();
  await expect(cards.first()).toBeInViewport();
  await page.reload();
  await expect(list(t('catalogue.topic.label'))).toHaveValue('networking');
  await expect(cards).toHaveCount(1);

  await list(t('catalogue.time.label')).selectOption('short');
  await show();
  await expect(outcome).toHaveText(t('catalogue.none'));
  await page
    .getByRole('main')
    .getByRole('link', { name: t('catalogue.clear') })
    .click();
  await expect(cards).toHaveCount(all);
  await expect(list(t('catalogue.topic.label'))).toHaveValue('');
  expect(new URL(page.url()).search).toBe('');
  if (hasScript) await expect(outcome).toBeFocused();
});
