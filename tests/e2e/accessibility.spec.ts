/** Every page in every state: no axe violation in any look, no sideways scrolling, and everything by keyboard alone. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { questionOf, readModule, rightAnswer, wrongAnswer } from '../support/course-key.ts';
import { expect, seenByPairs, test } from '../support/fixtures.ts';
import { codeOn } from '../support/learner.ts';
import { checkOn, choose, questionHeading, shownQuestion } from '../support/pages.ts';
import { coursePaths, openPaths, guidePaths, memberPaths } from '../support/tour.ts';

const cv = readModule('cv-and-applications');
const coursePath = `/courses/${cv.course}`;
const modulePath = `${coursePath}/${cv.module}`;
const [lesson] = cv.lessons;
if (!lesson) throw new Error('the module has a lesson');
const lessonPath = `${modulePath}/${lesson.id}`;
const [first = '', second = '', third = ''] = lesson.checks;

/** Sends the form of the page's main content as it stands. */
async function sendAsItIs(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
}

test.describe('axe and reflow', () => {
  test.skip(({ hasScript }) => !hasScript, 'axe is a script; without JavaScript the HTML is the same');
  test.skip(
    ({ language }) => language === 'en',
    'another language changes words and their lengths; Finnish has the longer ones',
  );
  test.describe.configure({ timeout: 120_000 });

  for (const path of [...coursePaths(cv), ...openPaths(cv)]) {
    test(`a visitor on ${path || '/'}`, async ({ page, visit, language }) => {
      await visit(path);
      await expectAccessible(page, path, language);
    });
  }

  test('forms that were refused', async ({ page, visit, t, language }) => {
    for (const [path, name, told] of [
      ['/sign-up', t('sign-up.title'), '[role=alert]'],
      ['/sign-in', t('sign-in.title'), '[role=alert]'],
      ['/verify', t('verify.button'), '#code-error'],
    ] as const) {
      await visit(path);
      await sendAsItIs(page, name);
      await expect(page.locator(`main ${told}`).first()).toBeVisible();
      await expectAccessible(page, `${path} refused`, language);
    }
  });

  test('a guest in a lesson', async ({ page, learner, visit, t, language }) => {
    await learner.answerCheck(cv, lesson.id, first, wrongAnswer(questionOf(cv, first)));
    await learner.answerCheck(cv, lesson.id, second, rightAnswer(questionOf(cv, second)));
    await learner.finishLesson(cv, lesson.id);
    await visit(`${lessonPath}?left=1`);
    await checkOn(page, third).getByRole('button').click();
    await expect(page.locator(`#${third}-error`)).toBeVisible();
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    await expectAccessible(page, 'lesson with answers, an error and everything unfolded', language);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: t('trail.contents') }).click();
    await expectAccessible(page, 'lesson with its contents open', language);
    await visit('');
    await expectAccessible(page, 'front page with an answer', language);
    await visit('/my-learning');
    await expectAccessible(page, 'my learning of a guest', language);
    await visit(coursePath);
    await expectAccessible(page, 'course begun', language);
    await expect(page.getByText(t('certificate.missing'))).toBeVisible();
  });

  test('a quiz from question to result', async ({ page, learner, visit, t, language }) => {
    const { attempt } = await learner.answerQuiz(cv, (question) =>
      question.type === 'multiple' ? null : wrongAnswer(question),
    );
    await visit(`${modulePath}/quiz?q=1`);
    await expectAccessible(page, 'quiz question', language);
    await visit(`${modulePath}/quiz?q=overview`);
    await expectAccessible(page, 'quiz overview', language);
    await page.goto(await learner.handIn(cv, attempt));
    await expect(page.getByRole('heading', { name: t('quiz.not-passed') })).toBeVisible();
    await expectAccessible(page, 'quiz failed', language);
    const { result } = await learner.takeQuiz(cv);
    await page.goto(result);
    await expect(page.getByRole('heading', { name: t('quiz.passed') })).toBeVisible();
    await expectAccessible(page, 'quiz passed', language);
    await visit(`${modulePath}/quiz`);
    await expectAccessible(page, 'quiz start with a best result', language);
    await sendAsItIs(page, t('quiz.again'));
    await sendAsItIs(page, t('quiz.save'));
    await expect(questionHeading(page, t, 2, cv.draw)).toBeVisible();
    await expectAccessible(page, 'quiz question after one without an answer', language);
  });

  test('a task, saved and refused', async ({ page, learner, visit, t, language }) => {
    await learner.saveTask(cv, 'Luonnos', [0]);
    await learner.saveTask(cv, 'Toinen luonnos', [0, 1]);
    await visit(`${modulePath}/task?saved=draft`);
    await expectAccessible(page, 'task saved', language);
    await page.getByRole('textbox').fill(' ');
    await sendAsItIs(page, t('form.save'));
    await expect(page.locator('#task-text-error')).toBeVisible();
    await expectAccessible(page, 'task refused', language);
  });

  test('a member with everything', async ({ page, learner, visit, t, language }) => {
    await learner.signUp();
    for (const path of ['/my-learning', '/my-portfolio', '/my-certificates', `${coursePath}/certificate`]) {
      await visit(path);
      await expectAccessible(page, `${path}, empty`, language);
    }
    await learner.finishModule(cv);
    await visit('/my-certificates');
    await expectAccessible(page, 'my certificates, earned', language);
    await visit(`${coursePath}/certificate`);
    await sendAsItIs(page, t('certificate.issue'));
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'certificate request refused', language);
  });

  test('a certificate and its verification', async ({ page, learner, visit, t, language }) => {
    await learner.signUp();
    await learner.finishModule(cv);
    const certificate = await learner.certify(cv.course, { open: false });
    const code = codeOn(await learner.read(certificate)).replaceAll('-', '');
    await visit(certificate);
    await expectAccessible(page, 'certificate, closed', language);
    await page.goto(`/t/${code}?lang=${language}`);
    await expectAccessible(page, 'verification, unknown', language);
    await visit(certificate);
    await sendAsItIs(page, t('certificate.open-it'));
    await expect(page.getByRole('heading', { name: t('certificate.is-open') })).toBeVisible();
    await expectAccessible(page, 'certificate, open', language);
    await page.goto(`/t/${code}?lang=${language}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('verification.valid'));
    await expectAccessible(page, 'verification, valid', language);
    for (const path of [
      '/my-learning',
      '/my-portfolio',
      '/my-certificates',
      coursePath,
      lessonPath,
      '/my-account?saved=profile',
    ]) {
      await visit(path);
      await expectAccessible(page, `${path} of a graduate`, language);
    }
    await sendAsItIs(page, t('account.change-password'));
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'account refused', language);
  });

  test('a revoked certificate', async ({ page, learner, visit, t, language }) => {
    await learner.signIn('linh@polku.example', 'polku-demo-2026');
    const certificate = /\/my-certificates\/[0-9a-f-]{36}/.exec(await learner.read('/my-certificates'))?.[0] ?? '';
    await visit(certificate);
    await expectAccessible(page, 'certificate, revoked', language);
    await page.goto(`/t/${codeOn(await learner.read(certificate))}?lang=${language}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('verification.revoked'));
    await expectAccessible(page, 'verification, revoked', language);
  });

  test('what a guide sees of a group', async ({ page, learner, visit, t, language }) => {
    const paths = await guidePaths(learner);
    const group = paths[1] ?? '';
    for (const path of paths) {
      await visit(path);
      await page.locator('main details').evaluateAll((all) => {
        for (const each of all) each.setAttribute('open', '');
      });
      await expectAccessible(page, path.replace(group, '{group}').replace(/[\w-]{30,}/g, '{id}'), language);
    }
    await visit(`${group}/messages`);
    await sendAsItIs(page, t('notices.write.send'));
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'message refused', language);
  });

  test('what a member of a group sees', async ({ page, learner, visit, language }) => {
    for (const path of await memberPaths(learner)) {
      await visit(path);
      await expectAccessible(page, path.replace(/[0-9a-f-]{36}/, '{membership}'), language);
    }
  });

  test('joining, and the ways back to an account', async ({ page, learner, visit, t, language }) => {
    await learner.signIn('ritva@polku.example', 'polku-demo-2026');
    const group = /\/guide\/groups\/[\w-]{30,}/.exec(await learner.read('/guide'))?.[0] ?? '';
    const invitations = await learner.read(`${group}/invitations`);
    const sheet = /\/guide\/groups\/[\w-]+\/invitations\/[\w-]{30,}/.exec(invitations)?.[0] ?? '';
    const code = codeOn(await learner.read(sheet));
    await page.context().clearCookies();
    for (const path of [
      ...['/join', '/join/0000-0000-0000', '/forgot-password', '/forgot-password?done=sent', '/reset-password/wrong'],
      ...['/confirm-email/wrong', '/unsubscribe/wrong', '/dev-mail', '/guiding', `/join/${code}`],
    ]) {
      await visit(path);
      await expectAccessible(page, path.replace(code, '{code}'), language);
    }
    await visit(`/join/${code}`);
    await sendAsItIs(page, t('joining.sign-up-and-join'));
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'joining refused', language);
  });

  test('people and e-mails for the operator', async ({ page, learner, visit, language }) => {
    await learner.signIn('kaisa@polku.example', 'polku-demo-2026');
    for (const path of ['/admin/people', '/admin/people?q=ritva%40polku.example', '/admin/mail']) {
      await visit(path);
      await expectAccessible(page, path, language);
    }
  });
});

/** Presses Tab until the focus is on `selector`; throws when it does not get there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}

test.describe('ways through a page', () => {
  test.skip(...seenByPairs);

  test('the skip link is the first stop and leads to the content', async ({ page, visit, t }) => {
    await visit(lessonPath);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: t('header.skip') });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('#main')?.contains(document.activeElement))).toBe(true);
  });

  test('a check and a quiz are answered by keyboard alone, without script', async ({
    page,
    visit,
    t,
    learner,
    hasScript,
  }) => {
    test.skip(hasScript, 'with script everything is walked in keyboard.spec.ts');
    await visit(lessonPath);
    await tabTo(page, `#check-${first} input[type=radio]`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(checkOn(page, first).getByRole('button', { name: t('check.again') })).toBeVisible();

    await visit(`${modulePath}/quiz`);
    await tabTo(page, 'main form button');
    await page.keyboard.press('Enter');
    for (let number = 1; number <= cv.draw; number += 1) {
      await expect(questionHeading(page, t, number, cv.draw)).toBeVisible();
      await tabTo(page, 'main input[name=response]');
      await page.keyboard.press('Space');
      await tabTo(page, 'main form button');
      await page.keyboard.press('Enter');
    }
    await expect(page.getByText(t('quiz.all-answered'))).toBeVisible();
    await tabTo(page, 'main form button');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: t('quiz.answers') })).toBeVisible();
    expect(await learner.read('/my-learning')).toContain(cv.course);
  });

  test('a refused form is tied to its errors, and focus goes to their summary', async ({
    page,
    visit,
    t,
    hasScript,
  }) => {
    await visit('/sign-up');
    await page.getByLabel(t('account.email')).fill('not an address');
    await page.getByRole('button', { name: t('sign-up.title') }).click();
    const summary = page.getByRole('alert');
    await expect(summary).toContainText(t('errors.email.wrong'));
    if (hasScript) await expect(summary).toBeFocused();
    const email = page.getByLabel(t('account.email'));
    await expect(email).toHaveValue('not an address');
    await expect(email).toHaveAttribute('aria-invalid', 'true');
    await expect(email).toHaveAttribute('aria-describedby', 'email-hint email-error');
    await expect(page.locator('#email-error')).toContainText(t('errors.email.wrong'));
    await summary.getByRole('link', { name: t('errors.email.wrong') }).click();
    await expect(email).toBeFocused();
  });

  test('a quiz question shows which of the numbers is here, and that its answer was kept', async ({
    page,
    visit,
    t,
  }) => {
    await visit(`${modulePath}/quiz`);
    await page.getByRole('button', { name: t('quiz.start') }).click();
    await expect(questionHeading(page, t, 1, cv.draw)).toBeVisible();
    const steps = page.getByRole('navigation', { name: t('quiz.questions') });
    await expect(steps.locator('[aria-current=step]')).toHaveText(`${t('check.label')} 1, ${t('quiz.unanswered')}`);
    await choose(page.getByRole('main'), rightAnswer(questionOf(cv, await shownQuestion(page))));
    await page.getByRole('button', { name: t('quiz.save') }).click();
    await expect(steps.getByRole('link').first()).toHaveText(`${t('check.label')} 1, ${t('quiz.answered')}`);
  });
});
