/** Guidance from end to end: an operator, a guide, a client with a paper code and no address, and one who reads e-mail. */
import type { Page } from '@playwright/test';
import { dateInHelsinki, daysAfter } from '#app/domain/day.ts';
import { adminWords } from '#app/i18n/admin.ts';
import { readModule } from '../support/course-key.ts';
import { expect, seenByPairs, test, untilAlive } from '../support/fixtures.ts';
import { HttpLearner, newEmail, password } from '../support/learner.ts';
import { letterTo } from '../support/mailbox.ts';

test.skip(...seenByPairs);

const module = readModule('finnish-working-life');
const task = `/courses/${module.course}/${module.module}/task`;
const words = 'Asia: verokortti. Viranomainen: Verohallinto. Määräaika: ennen ensimmäistä palkkapäivää.';
const comment = 'Hyvä alku. Lisää vielä päivä jokaiseen kohtaan.';

/** The address of the page without its language and query. */
const pathOf = (page: Page) => new URL(page.url()).pathname.replace(/^\/(fi|en)/, '');

test('a client joins by a code on paper, is seen, reminded and answered, and ends the sharing', async ({
  page: guide,
  learner,
  newBrowser,
  language,
  hasScript,
  origin,
  t,
}) => {
  test.setTimeout(120_000);
  const [operator, client, reader] = [await newBrowser(), await newBrowser(), await newBrowser()];
  const open = async (page: Page, path: string) => {
    await page.goto(`/${language}${path}`);
    if (hasScript) await untilAlive(page);
  };
  const main = (page: Page) => page.getByRole('main');
  const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();
  const follow = (page: Page, name: string) => main(page).getByRole('link', { name, exact: true }).first().click();
  const title = (page: Page) => page.getByRole('heading', { level: 1 });
  const roleWords = adminWords[language].roleWords;

  const guideEmail = await learner.signUp('Ohjaaja Esimerkki');
  await test.step('the operator gives the role of a guide', async () => {
    await open(guide, '/guide');
    await expect(title(guide)).toHaveText(t('error.404.title'));
    await new HttpLearner(operator.context().request, origin, language).signIn(
      'kaisa@polku.example',
      'polku-demo-2026',
    );
    await open(operator, '/admin/people');
    await operator.getByLabel(roleWords.find).fill(guideEmail);
    await press(operator, t('search.button'));
    await main(operator).locator('input[name=role][value=guide]').check();
    await main(operator).locator('input[name=confirmed]').check();
    await press(operator, roleWords.give);
    await expect(operator.getByRole('status')).toHaveText(roleWords.given);
  });

  const groupName = `Kevään ryhmä ${language} ${String(hasScript)}`;
  let group = '';
  let code = '';
  await test.step('the guide makes a group and a sheet to print', async () => {
    await open(guide, '/guide');
    await follow(guide, t('groups.new'));
    await guide.locator('input[name=name]').fill(groupName);
    await press(guide, t('groups.new'));
    await guide.waitForURL(/\/invitations/);
    group = /\/guide\/groups\/([^/]+)/.exec(guide.url())?.[1] ?? '';
    await open(guide, `/guide/groups/${group}/invitations/new`);
    await main(guide).locator('details', { hasText: module.courseTitle[language] }).locator('summary').click();
    await main(guide).locator(`input[name=module][value="${module.course}/${module.module}"]`).check();
    await main(guide).locator('select[name=pace]').selectOption({ index: 2 });
    await press(guide, t('groups.make'));
    const sheet = main(guide).locator('article');
    code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await sheet.innerText())?.[0] ?? '';
    // Both languages on the one sheet.
    for (const each of ['fi', 'en'] as const) await expect(sheet).toContainText(module.title[each]);
    await guide.emulateMedia({ media: 'print' });
    await expect(sheet).toBeVisible();
    await expect(guide.getByRole('navigation').first()).toBeHidden();
    await guide.emulateMedia({ media: 'screen' });
  });

  const userName = `asiakas-${String(process.pid)}-${language}-${String(hasScript)}`.toLowerCase();
  let membership = '';
  await test.step('a client without an address joins by the code, and is told what will be seen', async () => {
    await open(client, '/join');
    await client.locator('input[name=code]').fill(code.toLowerCase());
    await press(client, t('joining.open'));
    await expect(main(client)).toContainText(groupName);
    for (const key of ['joining.sees-done', 'joining.sees-visit', 'joining.control'] as const)
      await expect(main(client)).toContainText(t(key));
    await expect(main(client)).toContainText('Ohjaaja Esimerkki');
    await expect(client.locator('input[name=sharesQuizzes]')).not.toBeChecked();
    await expect(client.locator('input[name=sharesTexts]')).not.toBeChecked();
    await client.locator('input[name=name]').fill('Asiakas Esimerkki');
    await client.locator('input[name=userName]').fill(userName);
    await client.locator('input[name=password]').fill(password);
    await press(client, t('joining.sign-up-and-join'));
    await expect(title(client)).toHaveText(t('joining.recovery.title'));
    await expect(main(client)).toContainText(userName);
    await follow(client, t('joining.recovery.kept'));
    await client.waitForURL(/\/my-groups\//);
    membership = pathOf(client);
  });

  const email = newEmail();
  await test.step('another one joins with an address and confirms it by the letter', async () => {
    await open(reader, `/join/${code}`);
    await reader.locator('input[name=name]').fill('Lukija Esimerkki');
    await reader.locator('input[name=userName]').fill(`${userName}-2`);
    await reader.locator('input[name=email]').fill(email);
    await reader.locator('input[name=password]').fill(password);
    await press(reader, t('joining.sign-up-and-join'));
    await reader.waitForURL(/\/my-groups\//);
    const letter = await letterTo(email, '/confirm-email/');
    await reader.goto(/https?:\S+\/confirm-email\/\S+/.exec(letter)?.[0] ?? '');
    if (hasScript) await untilAlive(reader);
    await press(reader, t('addresses.confirm.button'));
    await expect(title(reader)).toHaveText(t('addresses.confirm.done'));
  });

  await test.step('the guide assigns a module until tomorrow, which the client sees first', async () => {
    await open(guide, `/guide/groups/${group}/assignments/new`);
    await main(guide).locator('details', { hasText: module.courseTitle[language] }).first().locator('summary').click();
    await main(guide).locator(`input[name=what][value="${module.course}/${module.module}"]`).check();
    await main(guide)
      .locator('input[name=dueOn]')
      .fill(daysAfter(dateInHelsinki(new Date()), 1));
    await press(guide, t('guidance.assign'));
    await expect(guide.getByRole('status').first()).toHaveText(t('guidance.now-assigned'));
    await open(client, '/my-learning');
    await expect(main(client).getByRole('heading', { level: 2 }).first()).not.toHaveText(t('learning.begun'));
    await expect(main(client)).toContainText(module.title[language]);
  });

  await test.step('the client is flagged, and the guide sends the message that is ready', async () => {
    await open(guide, `/guide/groups/${group}/attention`);
    const flagged = main(guide).locator('li.surface', { hasText: 'Asiakas Esimerkki' });
    await expect(flagged).toContainText(t('guidance.flag.due'));
    await flagged.locator('summary').first().click();
    await flagged
      .getByRole('link', { name: t('guidance.edit-and-send') })
      .first()
      .click();
    await guide.waitForURL(/\/messages/);
    const written = await guide.locator('textarea[name=text]').inputValue();
    expect(written.length).toBeGreaterThan(20);
    await guide.locator('textarea[name=text]').fill(`${written} Nähdään torstaina.`);
    await main(guide).locator('input[name=everyone]').check();
    await press(guide, t('notices.write.send'));
    await expect(guide.getByRole('status').first()).toHaveText(t('notices.write.done'));
  });

  await test.step('one reads it in the product, the other in the mail', async () => {
    await open(client, '/my-messages');
    await expect(main(client)).toContainText('Nähdään torstaina.');
    const letter = await letterTo(email, 'torstaina.');
    expect(letter).toContain('/unsubscribe/');
  });

  await test.step('the client studies and asks for a comment', async () => {
    const studies = new HttpLearner(client.context().request, origin, language);
    await studies.saveTask(module, words, [0, 1, 2]);
    await open(client, task);
    await press(client, t('feedback.ask'));
    await expect(client.locator('#comments').getByRole('button', { name: t('feedback.withdraw') })).toBeVisible();
  });

  let shared = '';
  await test.step('the guide reads the text and comments on it', async () => {
    await open(guide, `/guide/groups/${group}/attention`);
    await main(guide)
      .getByRole('link', { name: t('guidance.read-and-comment') })
      .click();
    await expect(main(guide)).toContainText(words);
    shared = pathOf(guide);
    await guide.locator('textarea[name=text]').fill(comment);
    await guide.locator('input[name=judgement][value=try_again]').check();
    await press(guide, t('feedback.send'));
    await expect(guide.getByRole('status')).toHaveText(t('feedback.sent'));
  });

  await test.step('the client reads the comment and who has looked, and ends the sharing', async () => {
    await open(client, task);
    await expect(client.locator('#comments')).toContainText(comment);
    await expect(client.locator('#comments')).toContainText(t('feedback.judgement.try_again'));
    await open(client, membership);
    await expect(main(client).getByRole('table')).toContainText('Ohjaaja Esimerkki');
    await open(client, task);
    await press(client, t('feedback.withdraw'));
    await expect(client.locator('#comments')).toContainText(t('feedback.private'));
  });

  await test.step('the guide’s next request shows it gone', async () => {
    await open(guide, shared);
    await expect(title(guide)).toHaveText(t('error.404.title'));
    const overview = `/guide/groups/${group}`;
    await open(guide, overview);
    await expect(main(guide).getByRole('table')).toContainText('Asiakas Esimerkki');
    await open(client, membership);
    await client.locator('input[name=confirmed]').check();
    await press(client, t('joining.leave'));
    await expect(client.getByRole('status').first()).toHaveText(t('joining.done.left'));
    await open(guide, overview);
    await expect(main(guide).getByRole('table')).not.toContainText('Asiakas Esimerkki');
  });
});
