/** Every type of question by hand, with and without script: answered wrongly, badly, rightly, in a lesson and in a quiz. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { questionOf, readModule, rightAnswer, wrongAnswer } from '../support/course-key.ts';
import { expect, seenByPairs, test } from '../support/fixtures.ts';
import { answerCheck, checkOn, choose, questionHeading, shownQuestion } from '../support/pages.ts';
import { languageFrom } from '../support/texts.ts';
import { freePort, startServer, type StubServer, untilListening } from '../support/stub-app.ts';

const coursesDir = 'tests/support/courses';
const module = readModule('question-types', coursesDir);
const [lesson] = module.lessons;
if (!lesson) throw new Error('the fixture module has a lesson');
const path = `/courses/${module.course}/${module.module}`;

test.skip(...seenByPairs);

// One server for all of them.
test.describe.configure({ mode: 'default' });

let server: StubServer;
/** Nothing, where every test is skipped and no server was started. */
let tidy = async () => {};

test.beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'polku-questions-'));
  server = startServer(await freePort(), { COURSES_DIR: coursesDir, DATA_DIR: folder, LOG_LEVEL: 'warn' });
  tidy = async () => {
    server.process.kill('SIGTERM');
    await server.exit;
    rmSync(folder, { recursive: true, force: true });
  };
  await untilListening(server);
});

test.afterAll(() => tidy());

test.beforeEach(({ watch }) => {
  watch.allow(server.origin);
});

/** In the language that is run with script; without script axe cannot run. */
async function expectReadable(page: Page, state: string): Promise<void> {
  const { use, metadata } = test.info().project;
  if (use.javaScriptEnabled !== false) await expectAccessible(page, state, languageFrom(metadata));
}

const answersOf = (page: Page, check: string) => checkOn(page, check).locator('[name=response]');

test('checks: each type tells what is wrong, keeps what was given, and explains', async ({
  page,
  language,
  t,
  hasScript,
}) => {
  await page.goto(`${server.origin}/${language}${path}/${lesson.id}`);
  for (const check of lesson.checks) {
    const question = questionOf(module, check);
    await test.step(`${question.type}: wrong, then right`, async () => {
      await answerCheck(page, t, check, wrongAnswer(question));
      const outcome = checkOn(page, check).getByRole('status');
      await expect(outcome).toContainText(t('check.not-right'));
      await expect(checkOn(page, check)).not.toContainText(question.options[0]?.why[language] ?? 'KANARIA');
      await choose(checkOn(page, check), rightAnswer(question));
      // The verdict is not about the answer that is chosen now; only of a typed one the style sheet does not know.
      const isTyped = question.type === 'fill-in' || question.type === 'numeric';
      const changed = checkOn(page, check).getByText(t('check.changed'));
      if (hasScript || !isTyped) {
        await expect(changed).toBeVisible();
        await expect(outcome.locator('*').first()).toBeHidden();
      }
      await checkOn(page, check).getByRole('button').click();
      await expect(outcome).toContainText(t('check.all-right'));
      await expect(outcome.getByText(t('check.all-right'))).toBeVisible();
      await expect(changed).toBeHidden();
      if (question.why) await expect(checkOn(page, check)).toContainText(question.why[language]);
    });
  }
  const [first = '', second = ''] = lesson.checks;
  const last = lesson.checks.at(-1) ?? '';
  await checkOn(page, first)
    .getByRole('link', { name: t('check.next') })
    .click();
  await expect(checkOn(page, second)).toBeInViewport();
  await checkOn(page, last)
    .getByRole('link', { name: t('check.end') })
    .click();
  await expect(page.locator('#next').getByRole('button')).toBeInViewport();
  await expectReadable(page, 'after right answers');
});

test('a document opens one line at a time, by keyboard and by hand', async ({ page, language }) => {
  await page.goto(`${server.origin}/${language}${path}/${lesson.id}`);
  const lines = page.locator('.paper-line');
  const meaning = (index: number) => lines.nth(index).locator('.paper-meaning');
  await expect(meaning(0)).toBeHidden();
  await lines.nth(0).locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(meaning(0)).toBeVisible();
  await lines.nth(1).locator('.paper-value').click();
  await expect(meaning(1)).toBeVisible();
  await expect(meaning(0)).toBeHidden();
  for (const box of await lines.locator('summary').all())
    expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await expectReadable(page, 'a line of a document open');
  await page.emulateMedia({ media: 'print' });
  for (const index of [0, 1, 2]) await expect(meaning(index)).toBeVisible();
});

test('checks: half an answer is told where it stands, and nothing of it is lost', async ({ page, language, t }) => {
  await page.goto(`${server.origin}/${language}${path}/${lesson.id}`);
  const send = (check: string) => checkOn(page, check).getByRole('button').click();
  const errorOf = (check: string) => page.locator(`#${check}-error`);

  await answersOf(page, 'steps-check').nth(0).selectOption({ index: 2 });
  await answersOf(page, 'steps-check').nth(1).selectOption({ index: 2 });
  await answersOf(page, 'steps-check').nth(2).selectOption({ index: 1 });
  await send('steps-check');
  await expect(errorOf('steps-check')).toContainText(t('errors.check.place-each'));
  await expect(answersOf(page, 'steps-check').nth(0)).not.toHaveValue('');
  await expect(answersOf(page, 'steps-check').nth(3)).toHaveValue('');
  await answersOf(page, 'steps-check').nth(3).selectOption({ index: 4 });
  await send('steps-check');
  await expect(errorOf('steps-check')).toContainText(t('errors.check.place-once'));

  await answersOf(page, 'pairs-check').nth(1).selectOption({ index: 1 });
  await send('pairs-check');
  await expect(errorOf('pairs-check')).toContainText(t('errors.check.match-each'));
  await expect(answersOf(page, 'pairs-check').nth(1)).not.toHaveValue('');

  await send('word-check');
  await expect(errorOf('word-check')).toContainText(t('errors.check.choose'));
  await answersOf(page, 'number-check').fill('neljä');
  await send('number-check');
  await expect(errorOf('number-check')).toContainText(t('errors.check.write-number'));
  await expect(answersOf(page, 'number-check')).toHaveValue('neljä');
  await expectReadable(page, 'half an answer');
});

test('checks: the right answer is shown on request, and half points for an acceptable one', async ({
  page,
  language,
  t,
}) => {
  await page.goto(`${server.origin}/${language}${path}/${lesson.id}`);
  await answerCheck(page, t, 'case-check', ['call']);
  await expect(checkOn(page, 'case-check').getByRole('status')).toContainText(t('check.nearly-best'));
  await answerCheck(page, t, 'number-check', ['12,5']);
  await expect(checkOn(page, 'number-check')).not.toContainText(/40.?961/);
  await checkOn(page, 'number-check')
    .getByRole('link', { name: t('check.show') })
    .click();
  await expect(checkOn(page, 'number-check')).toContainText(t('check.right-answer'));
  await expect(checkOn(page, 'number-check')).toContainText(/40.?961/);
  await expectReadable(page, 'an answer shown');
});

test('a quiz: a question without an answer is passed over and told in the overview; the result explains each type', async ({
  page,
  language,
  t,
}) => {
  await page.goto(`${server.origin}/${language}${path}/quiz`);
  await page.getByRole('button', { name: t('quiz.start') }).click();
  await expect(questionHeading(page, t, 1, module.draw)).toBeVisible();
  // Nothing given: no error, on to the next.
  await page.getByRole('button', { name: t('quiz.save') }).click();
  await expect(questionHeading(page, t, 2, module.draw)).toBeVisible();
  for (let number = 2; number <= module.draw; number += 1) {
    const question = questionOf(module, await shownQuestion(page));
    await choose(page.getByRole('main'), number === 2 ? wrongAnswer(question) : rightAnswer(question));
    await expectReadable(page, 'a quiz question');
    await page.getByRole('button', { name: t('quiz.save') }).click();
    if (number < module.draw) await expect(questionHeading(page, t, number + 1, module.draw)).toBeVisible();
  }
  await expect(page.getByText(t('quiz.left', { count: 1 }))).toBeVisible();
  await page.getByRole('button', { name: t('quiz.hand-in') }).click();
  await expect(page.getByRole('heading', { level: 2, name: t('quiz.not-passed') })).toBeVisible();
  await expect(page.getByText(t('check.unanswered'), { exact: true })).toBeVisible();
  await expectReadable(page, 'a quiz result');
});
