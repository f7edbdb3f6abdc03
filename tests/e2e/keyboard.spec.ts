/** Every journey with the keys alone: Tab, Shift+Tab, Enter, Space, arrows, Escape. Each stop on the way must be seen. */
import { questionOf, readModule, rightAnswer, wrongAnswer } from '../support/course-key.ts';
import { expect, test } from '../support/fixtures.ts';
import { KeyboardUser } from '../support/keyboard.ts';
import { certificateName, newEmail, password } from '../support/learner.ts';
import { checkOn, questionHeading, shownQuestion } from '../support/pages.ts';

const cv = readModule('cv-and-applications');
const [lesson, following] = cv.lessons;
if (!lesson || !following) throw new Error('the module has two lessons');
const coursePath = `/courses/${cv.course}`;
const modulePath = `${coursePath}/${cv.module}`;
const lessonPath = `${modulePath}/${lesson.id}`;
const [first = '', second = '', third = ''] = lesson.checks;

test.skip(
  ({ hasScript, language }) => !hasScript || language === 'en',
  'one walk: the keys are the same in both languages',
);
test.describe.configure({ timeout: 90_000 });

test('a lesson is walked through and back in the order of its text, without a trap', async ({ page, visit }) => {
  await visit(lessonPath);
  const { forwards, backwards } = await new KeyboardUser(page).goRound();
  expect(forwards.length).toBeGreaterThan(40);
  expect(forwards).toEqual([...forwards].sort((a, b) => a - b));
  expect(backwards.length).toBeGreaterThan(40);
  expect(backwards).toEqual([...backwards].sort((a, b) => b - a));
});

test('from the front page to a lesson: contents, a term, a check, the other language, a search', async ({
  page,
  visit,
  t,
  language,
  other,
}) => {
  const keys = new KeyboardUser(page);
  const title = page.getByRole('heading', { level: 1 });

  await test.step('begins on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 760 });
    await visit('');
    await keys.use(page.getByRole('link', { name: t('home.see-courses'), exact: true }));
    await expect(title).toBeFocused();
    await expect(title).toHaveText(t('catalogue.title'));
    await keys.use(page.getByRole('link', { name: cv.courseTitle[language], exact: true }));
    await expect(title).toHaveText(cv.courseTitle[language]);
    await keys.use(page.getByRole('link', { name: t('course.begin'), exact: true }));
    await expect(title).toHaveText(lesson.title[language]);
    await expect(title).toBeFocused();
  });

  await test.step('opens the contents, walks in them, and closes them', async () => {
    const open = page.getByRole('button', { name: t('trail.contents') });
    await keys.goTo(open, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const contents = page.locator('#contents');
    await expect(contents).toBeVisible();
    await keys.tab();
    await expect(contents.getByRole('button', { name: t('trail.close') })).toBeFocused();
    await keys.goTo(contents.getByRole('link', { name: cv.taskTitle[language] }));
    await page.keyboard.press('Escape');
    await expect(contents).toBeHidden();
    await expect(open).toBeFocused();
  });

  await test.step('opens a term and closes it', async () => {
    const term = page.locator('.term').first();
    const card = page.locator('.term-card').first();
    await keys.use(term);
    await expect(card).toBeVisible();
    await keys.tab();
    expect(await card.evaluate((each) => each.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(term).toBeFocused();
  });

  await test.step('answers a check wrong, then right', async () => {
    const check = checkOn(page, first);
    await keys.choose(check, wrongAnswer(questionOf(cv, first)));
    await keys.use(check.getByRole('button'));
    await expect(check.getByRole('status')).toContainText(t('check.not-right'));
    await expect(check.getByRole('button')).toBeFocused();
    await keys.goTo(check.locator('input:checked'), 'Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await keys.choose(check, rightAnswer(questionOf(cv, first)));
    await page.keyboard.press('Enter');
    await expect(check.getByRole('status')).toContainText(t('check.all-right'));
    expect(await check.evaluate((each) => each.contains(document.activeElement))).toBe(true);
  });

  await test.step('changes the language where it stands, and back', async () => {
    const link = page.locator('.section-language').nth(2);
    await keys.goTo(
      link,
      (await link.evaluate((each) => document.activeElement?.compareDocumentPosition(each) === 4))
        ? 'Tab'
        : 'Shift+Tab',
    );
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
    await page.goBack();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  });

  await test.step('searches and opens what was found', async () => {
    await visit('/courses');
    await keys.use(page.getByRole('banner').getByRole('link', { name: t('search.button') }));
    await expect(title).toHaveText(t('search.title'));
    await keys.write(page.getByRole('searchbox'), 'verokortti');
    await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
    const found = page.getByRole('main').locator('h3 a[href*="/courses/"]').first();
    const name = (await found.textContent()) ?? '';
    await keys.use(found);
    await expect(title).toContainText(name);
  });
});

test('from signing up to a certificate that somebody verifies', async ({
  page,
  visit,
  learner,
  newBrowser,
  t,
  language,
}) => {
  const keys = new KeyboardUser(page);
  const title = page.getByRole('heading', { level: 1 });
  const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true });

  await test.step('signs up, after a refusal that leads to the field', async () => {
    await visit('/sign-up');
    await keys.use(button(t('sign-up.title')));
    await expect(page.getByRole('alert')).toBeFocused();
    await keys.use(page.getByRole('alert').getByRole('link').first());
    await expect(page.getByLabel(t('account.name'), { exact: true })).toBeFocused();
    await page.keyboard.type('Amal');
    await keys.write(page.getByLabel(t('account.email')), newEmail());
    await keys.write(page.getByLabel(t('account.password')), password);
    await page.keyboard.press('Enter');
    await expect(title).toHaveText(t('learning.title'));
    await expect(title).toBeFocused();
  });

  await test.step('finishes a lesson', async () => {
    for (const check of [second, third])
      await learner.answerCheck(cv, lesson.id, check, rightAnswer(questionOf(cv, check)));
    await visit(lessonPath);
    const check = checkOn(page, first);
    await keys.choose(check, rightAnswer(questionOf(cv, first)));
    await keys.use(check.getByRole('button'));
    await expect(check.getByRole('status')).toContainText(t('check.all-right'));
    await keys.use(button(t('lesson.done')));
    await expect(title).toHaveText(following.title[language]);
    await expect(title).toBeFocused();
  });

  await test.step('writes the task', async () => {
    for (const each of cv.lessons.slice(1)) {
      for (const check of each.checks)
        await learner.answerCheck(cv, each.id, check, rightAnswer(questionOf(cv, check)));
      await learner.finishLesson(cv, each.id);
    }
    await visit(`${modulePath}/task`);
    await keys.write(page.getByRole('textbox', { name: t('task.text') }), 'Asia: verokortti');
    for (const box of await page
      .getByRole('group', { name: t('task.criteria') })
      .getByRole('checkbox')
      .all())
      await keys.use(box, 'Space');
    await keys.use(button(t('form.save')));
    await expect(page.getByRole('status').filter({ hasText: /./ })).toBeVisible();
    expect(await page.locator('#my-text').evaluate((each) => each.contains(document.activeElement))).toBe(true);
    await keys.use(page.getByRole('main').getByRole('link', { name: t('trail.continue'), exact: true }));
    await expect(title).toBeFocused();
  });

  await test.step('takes the quiz', async () => {
    await keys.use(button(t('quiz.start')));
    for (let number = 1; number <= cv.draw; number += 1) {
      await expect(questionHeading(page, t, number, cv.draw)).toBeFocused();
      await keys.choose(page.getByRole('main'), rightAnswer(questionOf(cv, await shownQuestion(page))));
      await keys.use(button(t('quiz.save')));
    }
    await expect(page.getByText(t('quiz.all-answered'))).toBeVisible();
    await keys.use(button(t('quiz.hand-in')));
    await expect(page.getByRole('heading', { level: 2, name: t('quiz.passed') })).toBeFocused();
  });

  const code = await test.step('asks for the certificate and opens it', async () => {
    await visit(`${coursePath}/certificate`);
    await keys.write(page.getByLabel(t('certificate.name')), certificateName);
    await keys.use(page.getByLabel(t('certificate.confirm')), 'Space');
    await keys.use(button(t('certificate.issue')));
    await expect(page.getByRole('heading', { name: t('certificate.is-closed') })).toBeVisible();
    await keys.use(button(t('certificate.open-it')));
    await expect(page.getByRole('heading', { name: t('certificate.is-open') })).toBeVisible();
    return (
      (await page
        .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
        .first()
        .textContent()) ?? ''
    );
  });

  await test.step('and an employer verifies it', async () => {
    const employer = await newBrowser();
    const hands = new KeyboardUser(employer);
    await employer.goto(`/${language}/verify`);
    await hands.write(employer.getByLabel(t('verify.code')), code);
    await employer.keyboard.press('Enter');
    await expect(employer.getByRole('heading', { level: 1 })).toHaveText(t('verification.valid'));
  });
});

test('a guide sees who needs help, gives one of them something to study, and takes it back', async ({
  page,
  visit,
  learner,
  t,
  language,
}) => {
  const keys = new KeyboardUser(page);
  const main = page.getByRole('main');
  const [demo, name] = ['polku-demo-2026', 'Sara Esimerkki'];
  const assigned = main
    .locator('article', { hasText: lesson.title[language] })
    .or(main.locator('article', { hasText: name }));
  await learner.signIn('ritva@polku.example', demo);

  await test.step('finds the group, and orders the table by its heads', async () => {
    await visit('/guide');
    await keys.use(main.locator('h2 a, h3 a').first());
    await keys.use(main.getByRole('columnheader').getByRole('link', { name: t('guidance.column.due') }));
    await expect(main.locator('[aria-sort=ascending]')).toHaveText(t('guidance.column.due'));
  });

  await test.step('reads why somebody may need help, and unfolds the message that is ready', async () => {
    await keys.use(page.getByRole('navigation').getByRole('link', { name: t('groups.attention') }));
    const fold = main.locator('summary').first();
    await keys.use(fold);
    await expect(main.locator('details[open] a').first()).toBeVisible();
  });

  await test.step('gives one member a module until a day', async () => {
    await keys.use(page.getByRole('navigation').getByRole('link', { name: t('groups.assignments') }));
    await keys.use(main.getByRole('link', { name: t('guidance.assign'), exact: true }).first());
    await keys.use(main.locator('summary', { hasText: cv.courseTitle[language] }));
    await keys.use(main.locator(`input[name=what][value="${cv.course}/${cv.module}"]`), 'Space');
    await keys.use(main.locator('summary', { hasText: t('guidance.choose-members') }));
    await keys.use(main.getByLabel(name), 'Space');
    await keys.goTo(main.locator('input[name=dueDays]'));
    await page.keyboard.type('30');
    await keys.use(main.getByRole('button', { name: t('guidance.assign'), exact: true }));
    await expect(main.getByRole('status').first()).toHaveText(t('guidance.now-assigned'));
    await expect(assigned).toHaveCount(1);
  });

  await test.step('takes it back after one question', async () => {
    await keys.use(assigned.locator('summary', { hasText: t('guidance.withdraw') }));
    await keys.use(assigned.getByRole('button', { name: t('guidance.withdraw'), exact: true }));
    await expect(assigned).toHaveCount(0);
  });
});
