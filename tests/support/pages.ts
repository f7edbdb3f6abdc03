/** Moves on the pages of a course that several browser tests make; they find everything by role and text, as people do. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { TFunction } from 'i18next';
import { valueOf } from './learner.ts';

/** The check of this id on a lesson page. */
export function checkOn(page: Page, id: string): Locator {
  return page.locator(`#check-${id}`);
}

/** Gives exactly this answer to the question inside `form`: ticks, chooses from lists, or types. */
export async function choose(form: Locator, response: readonly string[]): Promise<void> {
  for (const box of await form.locator('input[type=checkbox]').all()) await box.uncheck();
  const typed = form.locator('input[type=text][name=response]');
  const isTyped = (await typed.count()) > 0;
  for (const value of response) {
    const list = form.locator('select[name=response]').filter({ has: form.page().locator(`option[value="${value}"]`) });
    if (isTyped) await typed.fill(value);
    else if ((await list.count()) > 0) await list.selectOption(value);
    else await form.locator(`input[name=response][value="${value}"]`).check();
  }
}

/** Answers a check and waits for the verdict. */
export async function answerCheck(page: Page, t: TFunction, id: string, response: readonly string[]): Promise<void> {
  const check = checkOn(page, id);
  await choose(check, response);
  await check.getByRole('button').click();
  await expect(check.getByRole('button', { name: t('check.again') })).toBeVisible();
}

/** Id of the quiz question that is shown. */
export async function shownQuestion(page: Page): Promise<string> {
  return page.locator('input[type=hidden][name=question]').inputValue();
}

/** The attempt that the shown quiz page belongs to. */
export async function attemptOn(page: Page): Promise<string> {
  return valueOf(await page.content(), 'attempt');
}

/** The heading "Question 2 of 6", which tells that the page has arrived. */
export function questionHeading(page: Page, t: TFunction, number: number, all: number): Locator {
  return page.getByRole('heading', { level: 2, name: t('quiz.question-of', { number, all }), exact: true });
}
