/** The main path: a guest studies a module, signs up, earns the certificate, and an employer checks it. */
import type { Page } from '@playwright/test';
import { type Language } from '#app/domain/language.ts';
import { formatCode, newCode } from '#app/domain/code.ts';
import { holderWords } from '#app/i18n/holder.ts';
import { readModule, questionOf, rightAnswer, wrongAnswer, type KeyedQuestion } from '../support/course-key.ts';
import { expect, seenByPairs, test, untilAlive } from '../support/fixtures.ts';
import { certificateName, newEmail, password } from '../support/learner.ts';
import { textIn } from '../support/texts.ts';
import { answerCheck, attemptOn, checkOn, choose, questionHeading, shownQuestion } from '../support/pages.ts';

const cv = readModule('cv-and-applications');
const coursePath = `/courses/${cv.course}`;
const modulePath = `${coursePath}/${cv.module}`;
const [firstLesson, ...otherLessons] = cv.lessons;
if (!firstLesson) throw new Error('the module has a lesson');

/** The explanations that stand under the options of a question. */
function whyOf(page: Page, question: KeyedQuestion, option: string) {
  return page.locator(`#${question.id}-${option}-why`);
}

async function expectExplained(page: Page, question: KeyedQuestion, options: readonly string[], language: Language) {
  for (const { id, why } of question.options) {
    if (options.includes(id)) await expect(whyOf(page, question, id)).toContainText(why[language]);
    else await expect(whyOf(page, question, id)).toHaveCount(0);
  }
}

test('a guest studies, signs up, earns the certificate and lets it be checked', async ({
  page,
  context,
  visit,
  newBrowser,
  language,
  other,
  hasScript,
  t,
  origin,
}) => {
  test.setTimeout(120_000);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const heading = page.getByRole('heading', { level: 1 });

  await test.step('begins from the front page without any record', async () => {
    await visit('');
    await link(t('home.see-courses')).click();
    await link(cv.courseTitle[language]).click();
    await link(t('course.begin')).click();
    await expect(heading).toHaveText(firstLesson.title[language]);
    expect(await context.cookies()).toEqual([]);
  });

  const [first = '', second = '', third = ''] = firstLesson.checks;

  await test.step('answers a check wrong and is told why, then right and is told everything', async () => {
    const question = questionOf(cv, first);
    await expectExplained(page, question, [], language);
    await answerCheck(page, t, first, wrongAnswer(question));
    await expect(checkOn(page, first)).toContainText(t('check.not-right'));
    await expectExplained(page, question, wrongAnswer(question), language);
    expect(new URL(page.url()).hash).toBe(`#check-${first}`);
    await choose(checkOn(page, first), rightAnswer(question));
    await checkOn(page, first).getByRole('button').click();
    await expect(checkOn(page, first)).toContainText(t('check.all-right'));
    await expectExplained(
      page,
      question,
      question.options.map(({ id }) => id),
      language,
    );
    await page.reload();
    await expect(checkOn(page, first)).toContainText(t('check.all-right'));
  });

  await test.step('asks to see the answer after a wrong one, not before', async () => {
    const question = questionOf(cv, second);
    await expect(checkOn(page, second).getByRole('link', { name: t('check.show') })).toHaveCount(0);
    await visit(`${modulePath}/${firstLesson.id}?show=${second}`);
    await expectExplained(page, question, [], language);
    await answerCheck(page, t, second, wrongAnswer(question));
    // The address still asks to see it.
    await visit(`${modulePath}/${firstLesson.id}`);
    await expectExplained(page, question, wrongAnswer(question), language);
    await checkOn(page, second)
      .getByRole('link', { name: t('check.show') })
      .click();
    await expect(whyOf(page, question, rightAnswer(question)[0] ?? '')).toBeVisible();
    await expectExplained(
      page,
      question,
      question.options.map(({ id }) => id),
      language,
    );
  });

  await test.step('sends a check without an answer and is asked to choose', async () => {
    await checkOn(page, third)
      .getByRole('button', { name: t('check.answer') })
      .click();
    await expect(page.locator(`#${third}-error`)).toContainText(t('errors.check.choose'));
    await expect(checkOn(page, third).locator('fieldset')).toHaveAttribute('aria-describedby', `${third}-error`);
  });

  await test.step('finishes too early and is told which check is left', async () => {
    await button(t('lesson.done')).click();
    await expect(page.getByText(t('lesson.checks-left', { count: 1 }))).toBeVisible();
    expect(new URL(page.url()).hash).toBe(`#check-${third}`);
    await answerCheck(page, t, third, wrongAnswer(questionOf(cv, third)));
    await expect(page.getByRole('article').getByText(t('trail.done'), { exact: true })).toBeVisible();
    await button(t('trail.continue')).click();
  });

  await test.step('finishes the other lessons', async () => {
    for (const lesson of otherLessons) {
      await expect(heading).toHaveText(lesson.title[language]);
      for (const check of lesson.checks) await answerCheck(page, t, check, rightAnswer(questionOf(cv, check)));
      await button(t('lesson.done')).click();
    }
    await expect(heading).toHaveText(cv.taskTitle[language]);
  });

  await test.step('writes the task: a blank text is refused, a draft is kept, three ticks make it done', async () => {
    const text = page.getByRole('textbox', { name: t('task.text') });
    const criteria = page.getByRole('group', { name: t('task.criteria') }).getByRole('checkbox');
    const frame = await text.inputValue();
    await text.fill('  \n \n');
    await button(t('form.save')).click();
    await expect(page.locator('#task-text-error')).toContainText(t('errors.task.write-something'));
    await expect(text).toHaveAttribute('aria-describedby', /task-text-error/);
    await text.fill(`${frame}  \n`);
    await button(t('form.save')).click();
    await expect(page.locator('#task-text-error')).toContainText(t('errors.task.write-something'));
    await expect(text).toHaveValue(`${frame}  \n`);

    await text.fill('Asia: verokortti\nMääräaika: ”maanantai” <b>&amp;</b>');
    await criteria.nth(0).check();
    await button(t('form.save')).click();
    await expect(page.getByRole('status').getByText(beginning(t('task.saved')))).toBeVisible();
    await visit(`${modulePath}/task`);
    await expect(text).toHaveValue('Asia: verokortti\nMääräaika: ”maanantai” <b>&amp;</b>');
    await expect(criteria.nth(0)).toBeChecked();
    await expect(criteria.nth(1)).not.toBeChecked();
    await text.fill('Asia: verokortti\nMääräaika: tiistai');
    if (hasScript) {
      for (const [from, to] of [
        [t, textIn(other)],
        [textIn(other), t],
      ] as const) {
        const languages = page.getByRole('group', { name: from('header.language'), exact: true });
        await languages.getByRole('link').click();
        await expect(page.getByText(to('task.kept'))).toBeVisible();
        await expect(page.getByRole('textbox', { name: to('task.text') })).toHaveValue(/tiistai$/);
      }
    }
    for (const index of [0, 1, 2]) await criteria.nth(index).check();
    await button(t('form.save')).click();
    await expect(page.getByRole('status').getByText(ending(t('task.saved-done')))).toBeVisible();
    await expect(page.getByText(t('task.earlier', { count: 1 }))).toBeVisible();
    await expect(page.getByText(t('task.kept'))).toHaveCount(0);
    await link(t('trail.continue')).click();
  });

  await test.step('starts the quiz, answers two, leaves, and goes on in the other language', async () => {
    await expect(heading).toHaveText(t('quiz.heading', { title: cv.title[language] }));
    await button(t('quiz.start')).click();
    await expect(questionHeading(page, t, 1, cv.draw)).toBeVisible();
    const attempt = await attemptOn(page);
    const given = questionOf(cv, await shownQuestion(page));
    for (const number of [1, 2]) {
      await expect(questionHeading(page, t, number, cv.draw)).toBeVisible();
      await choose(page.getByRole('main'), wrongAnswer(questionOf(cv, await shownQuestion(page))));
      await button(t('quiz.save')).click();
    }
    await expect(questionHeading(page, t, 3, cv.draw)).toBeVisible();
    const shown = await shownQuestion(page);
    const order = await optionsShown(page);

    await page.goto(`/${language}/my-learning`);
    await expect(page.getByRole('region', { name: t('course.continue') })).toContainText(t('quiz.title'));
    await link(t('trail.continue')).click();
    await expect(questionHeading(page, t, 3, cv.draw)).toBeVisible();
    expect(await shownQuestion(page)).toBe(shown);

    await page
      .getByRole('group', { name: t('header.language') })
      .getByRole('link')
      .click();
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await expect(page.getByRole('group').first()).toBeVisible();
    expect(await attemptOn(page)).toBe(attempt);
    expect(await shownQuestion(page)).toBe(shown);
    expect(await optionsShown(page)).toEqual(order);
    await expect(page.getByText(questionOf(cv, shown).stem[other])).toBeVisible();
    await page.goto(`/${other}${modulePath}/quiz?q=1`);
    expect(await shownQuestion(page)).toBe(given.id);
    await expect(page.locator(`input[value="${wrongAnswer(given)[0] ?? ''}"]`)).toBeChecked();
  });

  await test.step('sees what is unanswered, hands in all the same, fails, and is told only about what was chosen', async () => {
    await visit(`${modulePath}/quiz?q=${String(cv.draw)}`);
    await link(t('quiz.to-overview')).click();
    await expect(page.getByText(t('quiz.left', { count: cv.draw - 2 }))).toBeVisible();
    const left = page.getByRole('main').locator('.notice').getByRole('link');
    await expect(left).toHaveText(
      Array.from({ length: cv.draw - 2 }, (_, index) => `${t('check.label')} ${String(index + 3)}`),
    );
    await button(t('quiz.hand-in')).click();
    await expect(page.getByRole('heading', { name: t('quiz.not-passed') })).toBeVisible();
    await expect(page.getByText(t('check.unanswered'))).toHaveCount(cv.draw - 2);
    await expect(page.locator('[id$="-why"]')).toHaveCount(2);
  });

  await test.step('tries again with the right answers and passes, with every reason told', async () => {
    await button(t('quiz.again')).click();
    for (let number = 1; number <= cv.draw; number += 1) {
      await expect(questionHeading(page, t, number, cv.draw)).toBeVisible();
      await choose(page.getByRole('main'), rightAnswer(questionOf(cv, await shownQuestion(page))));
      await button(t('quiz.save')).click();
    }
    await expect(page.getByText(t('quiz.all-answered'))).toBeVisible();
    await button(t('quiz.hand-in')).click();
    await expect(page.getByRole('heading', { name: t('quiz.passed') })).toBeVisible();
    const told = await page
      .locator('li[id^="answer-"]')
      .evaluateAll((items) => items.map((item) => item.id.slice('answer-'.length)));
    expect(told).toHaveLength(cv.draw);
    for (const id of told) {
      const question = questionOf(cv, id);
      await expectExplained(
        page,
        question,
        question.options.map((option) => option.id),
        language,
      );
    }
  });

  await test.step('signs up and keeps everything', async () => {
    await visit('/my-learning');
    await expect(page.getByText(t('learning.guest'))).toBeVisible();
    await expect(page.getByText('100')).toBeVisible();
    await page
      .getByRole('main')
      .getByRole('link', { name: t('sign-up.title') })
      .click();
    await page.getByLabel(t('account.name'), { exact: true }).fill('Amal');
    await page.getByLabel(t('account.email')).fill(newEmail());
    await page.getByLabel(t('account.password')).fill(password);
    await button(t('sign-up.title')).click();
    await expect(heading).toHaveText(t('learning.title'));
    await expect(page.getByText('100')).toBeVisible();
    await expect(page.getByText(t('learning.guest'))).toHaveCount(0);
    await page
      .getByRole('main')
      .getByRole('link', { name: t('portfolio.title') })
      .click();
    await expect(page.getByText('Määräaika: tiistai')).toBeVisible();
  });

  const certificatePage = await test.step('confirms the name and gets the certificate, closed', async () => {
    await visit(coursePath);
    await expect(page.getByText(t('certificate.earned'))).toBeVisible();
    await link(t('certificate.request')).click();
    await expect(heading).toHaveText(t('certificate.request'));
    const name = page.getByLabel(t('certificate.name'));
    await expect(name).toHaveValue('Amal');
    await name.fill(`  ${certificateName} `);
    await button(t('certificate.issue')).click();
    await expect(page.locator('#confirmed-error')).toContainText(t('errors.name.confirm'));
    await page.getByLabel(t('certificate.confirm')).check();
    await button(t('certificate.issue')).click();
    await expect(page.getByRole('heading', { name: t('certificate.is-closed') })).toBeVisible();
    await expect(page.getByRole('article', { name: t('certificate.title') })).toContainText(certificateName);
    return new URL(page.url()).pathname;
  });

  const code =
    (await page
      .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      .first()
      .textContent()) ?? '';
  const link12 = `/t/${code.replaceAll('-', '')}`;
  const employer = await newBrowser();

  await test.step('an employer sees a closed certificate exactly as a code that was never given', async () => {
    const closed = await employer.request.get(origin + link12);
    const never = newCode(crypto.getRandomValues(new Uint8Array(11)));
    const unknown = await employer.request.get(`${origin}/t/${never}`);
    expect(closed.status()).toBe(404);
    expect(unknown.status()).toBe(404);
    const comparable = async (answer: typeof closed, own: string) =>
      (await answer.text())
        .replaceAll(own, 'CODE')
        .replaceAll(formatCode(own), 'CODE')
        .replaceAll(nonceOf(answer.headers()), 'NONCE')
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
        .replace(/klo [\d.]+|at [\d:]+/g, 'CLOCK');
    expect(await comparable(closed, code.replaceAll('-', ''))).toBe(await comparable(unknown, never));
    expect(headerNames(closed.headers())).toEqual(headerNames(unknown.headers()));
  });

  await test.step('opens it, and an employer sees it in every way a code may be typed', async () => {
    await button(t('certificate.open-it')).click();
    await expect(page.getByRole('heading', { name: t('certificate.is-open') })).toBeVisible();
    const bare = code.replaceAll('-', '');
    await expect(page.getByLabel(holderWords[language].shortLink)).toHaveValue(origin + link12);
    const typings = [
      code.toLowerCase(),
      `${bare.slice(0, 6)} ${bare.slice(6)}`,
      code.replaceAll('-', '–'),
      `${origin}/t/${bare}?lang=fi`,
    ];
    for (const typed of [...typings, bare.replaceAll('0', 'o').replaceAll('1', 'l')]) {
      await employer.goto(`/${language}/verify`);
      if (hasScript) await untilAlive(employer);
      await employer.getByLabel(t('verify.code')).fill(typed);
      await employer.getByRole('button', { name: t('verify.button'), exact: true }).click();
      await expect(employer.getByRole('heading', { level: 1 })).toHaveText(t('verification.valid'));
      await expect(employer.getByRole('main')).toContainText(certificateName);
      expect(new URL(employer.url()).pathname).toBe(link12);
    }
    await expect(employer.getByRole('main')).toContainText(cv.courseTitle[language]);
  });

  await test.step('a typing error is told as one, with what was typed still there', async () => {
    const wrong = (code.startsWith('A') ? 'B' : 'A') + code.slice(1);
    await employer.goto(`/${language}/verify`);
    await employer.getByLabel(t('verify.code')).fill(wrong);
    await employer.getByRole('button', { name: t('verify.button'), exact: true }).click();
    await expect(employer.locator('#code-error')).toContainText(t('verify.mistyped'));
    await expect(employer.getByLabel(t('verify.code'))).toHaveValue(wrong);
  });

  await test.step('closes it again, and it is unknown again', async () => {
    await button(t('certificate.close')).click();
    await expect(page.getByRole('heading', { name: t('certificate.is-closed') })).toBeVisible();
    const answer = await employer.goto(`${link12}?lang=${language}`);
    expect(answer?.status()).toBe(404);
    await expect(employer.getByRole('heading', { level: 1 })).toHaveText(t('verification.unknown'));
    await expect(employer.getByText(certificateName)).toHaveCount(0);
  });

  await test.step('signs out, and nothing is left in this browser', async () => {
    await visit('/my-account');
    await button(t('account.sign-out')).click();
    await expect(page.getByText(t('home.signed-out'))).toBeVisible();
    await expect(page.getByRole('link', { name: t('sign-in.title') })).toBeVisible();
    expect((await context.cookies()).filter(({ name }) => name.includes('session'))).toEqual([]);
    await visit('/my-learning');
    await expect(page.getByText(t('learning.empty'))).toBeVisible();
    await page.goto(certificatePage);
    await expect(heading).toHaveText(t('sign-in.title'));
  });
});

test.describe('on the way', () => {
  test.skip(...seenByPairs);

  test('what is still missing is listed until nothing is', async ({ page, learner, visit, t, language }) => {
    await learner.signUp();
    await learner.answerCheck(
      cv,
      firstLesson.id,
      firstLesson.checks[0] ?? '',
      wrongAnswer(questionOf(cv, firstLesson.checks[0] ?? '')),
    );
    const missing = page.getByRole('main').getByRole('listitem');
    const titles = [
      ...cv.lessons.map(({ title }) => title[language]),
      t('task.named', { title: cv.taskTitle[language] }),
      t('quiz.title'),
    ];
    await visit(`${coursePath}/certificate`);
    const left = page.getByText(t('certificate.missing-count', { count: titles.length }));
    await expect(left).toBeVisible();
    // The breadcrumbs are list items of the same main content, so the list is asked for by its links.
    for (const title of titles) await expect(missing.getByRole('link', { name: title, exact: true })).toBeVisible();
    const refused = await learner.request.post(page.url(), {
      headers: { Origin: new URL(page.url()).origin },
      form: { name: certificateName, confirmed: 'yes' },
      maxRedirects: 0,
    });
    expect(refused.status()).toBe(403);
    await learner.finishModule(cv);
    await visit(`${coursePath}/certificate`);
    await expect(left).toHaveCount(0);
    await expect(page.getByRole('button', { name: t('certificate.issue') })).toBeVisible();
  });
});

/** A text up to its first slot, or from its last one on: what stays the same whatever fills the slots. */
const beginning = (text: string) => new RegExp(`^${escape(text.split('{{')[0] ?? '')}`);
const ending = (text: string) => new RegExp(`${escape(text.split('}}').at(-1) ?? '')}$`);
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function optionsShown(page: Page): Promise<string[]> {
  return page
    .locator('input[name=response]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value') ?? ''));
}

function nonceOf(headers: Record<string, string>): string {
  return /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? 'no nonce';
}

function headerNames(headers: Record<string, string>): string[] {
  return Object.keys(headers).sort();
}
