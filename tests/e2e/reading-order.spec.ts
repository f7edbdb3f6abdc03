/** What a screen reader is given: the order of the essential things in the accessibility tree, and what is announced. */
import type { Locator } from '@playwright/test';
import { questionOf, readModule, wrongAnswer } from '../support/course-key.ts';
import { expect, test } from '../support/fixtures.ts';
import { checkOn, choose } from '../support/pages.ts';

const cv = readModule('cv-and-applications');
const [lesson, following] = cv.lessons;
if (!lesson || !following) throw new Error('the module has two lessons');
const modulePath = `/courses/${cv.course}/${cv.module}`;
const lessonPath = `${modulePath}/${lesson.id}`;
const [first = ''] = lesson.checks;

test.skip(({ hasScript, language }) => !hasScript || language === 'en', 'the tree is the same in both languages');

/** A name as a pattern: soft hyphens and the rest of the words may stand around it. */
const named = (text: string) =>
  `/${text
    .slice(0, 60)
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    // A colon is punctuation of the snapshot itself.
    .replaceAll(':', '.')}/`;

/** Marks a live region, so that it can be told later that it was there before its words: only then are they announced. */
async function expectAnnounced(region: Locator, act: () => Promise<void>, words: string): Promise<void> {
  await region.evaluate((each: HTMLElement) => {
    each.dataset['before'] = 'yes';
  });
  await act();
  await expect(region).toContainText(words);
  await expect(region).toHaveAttribute('data-before', 'yes');
}

test('a lesson: the way here, its text in order, its checks with their questions, the way on', async ({
  page,
  visit,
  t,
  language,
}) => {
  await visit(lessonPath);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - link "${t('header.skip')}"
      - navigation "${t('header.main-navigation')}"
      - group "${t('header.language')}"
    - main:
      - complementary:
        - navigation "${t('breadcrumbs.label')}"
        - navigation "${t('trail.label')}":
          - 'list "${t('trail.module', { title: cv.title[language] })}"':
            - listitem:
              - link ${named(lesson.title[language])}
              - list "${t('trail.sections')}"
      - article:
        - heading "${lesson.title[language]}" [level=1]
        - heading [level=2]
        - group "${t('check.label')}":
          - group ${named(questionOf(cv, first).stem[language])}:
            - status
            - list:
              - listitem:
                - radio
          - paragraph:
            - button "${t('check.answer')}"
        - paragraph: ${named(t('lesson.up-next', { title: following.title[language] }))}
        - button "${t('lesson.done')}"
        - region "${t('sources.title')}":
          - heading "${t('sources.title')}" [level=2]
    - contentinfo:
      - navigation "${t('footer.navigation')}"
  `);
});

test('a check: the verdict is announced, stands before the options, and each option tells its reason', async ({
  page,
  visit,
  t,
  language,
}) => {
  await visit(lessonPath);
  const check = checkOn(page, first);
  const question = questionOf(cv, first);
  await expectAnnounced(check.getByRole('alert'), () => check.getByRole('button').click(), t('errors.check.choose'));
  await expect(check.getByRole('group')).toHaveAccessibleDescription(`${t('form.error')}: ${t('errors.check.choose')}`);
  await choose(check, wrongAnswer(question));
  await expectAnnounced(check.getByRole('status'), () => check.getByRole('button').click(), t('check.not-right'));
  await expect(check).toMatchAriaSnapshot(`
    - group "${t('check.label')}":
      - group ${named(question.stem[language])}:
        - status:
          - paragraph:
            - strong: ${t('check.not-right')}
        - alert
        - list:
          - listitem:
            - radio [checked]
            - paragraph: /${t('check.wrong')}/
      - paragraph:
        - button "${t('check.again')}"
  `);
  const chosen = question.options.find(({ id }) => wrongAnswer(question).includes(id));
  await expect(check.locator('input:checked')).toHaveAccessibleDescription(
    `${t('check.wrong')} ${chosen?.why[language] ?? ''}`,
  );
});

test('a quiz: the verdict first, then what to do, then the answers with theirs', async ({
  page,
  learner,
  t,
  language,
}) => {
  const { result, drawn } = await learner.takeQuiz(cv, (question) => question.wrong);
  await page.goto(result);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading ${named(t('quiz.heading', { title: cv.title[language] }))} [level=1]
      - region "${t('quiz.not-passed')}":
        - heading "${t('quiz.not-passed')}" [level=2]
        - paragraph: /0/
      - region "${t('quiz.review')}":
        - heading "${t('quiz.review')}" [level=2]
        - list
      - button "${t('quiz.again')}"
      - region "${t('quiz.answers')}":
        - heading "${t('quiz.answers')}" [level=2]
        - list:
          - listitem:
            - heading ${named(drawn[0]?.stem[language] ?? '')} [level=3]
            - list:
              - listitem
            - paragraph:
              - strong
  `);
  expect(await page.getByRole('main').locator('li[id^=answer-]').count()).toBe(cv.draw);
});

test('a refused form: the summary, then each field with its name, its help and its error', async ({
  page,
  visit,
  t,
}) => {
  await visit('/sign-up');
  await page
    .getByRole('main')
    .getByRole('button', { name: t('sign-up.title') })
    .click();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "${t('sign-up.title')}" [level=1]
      - alert:
        - heading "${t('form.error-summary')}" [level=2]
        - list:
          - listitem:
            - link "${t('errors.name.missing')}"
          - listitem:
            - link "${t('errors.email.missing')}"
          - listitem:
            - link "${t('errors.password.missing')}"
      - textbox "${t('account.name')}" [invalid]
      - textbox "${t('account.email')} (${t('form.optional')})" [invalid]
      - textbox "${t('joining.account.user-name')} (${t('form.optional')})"
      - textbox "${t('account.password')}" [invalid]
      - button "${t('sign-up.title')}"
  `);
  await expect(page.getByLabel(t('account.email'))).toHaveAccessibleDescription(
    `${t('account.email-hint')} ${t('form.error')}: ${t('errors.email.missing')}`,
  );
});

test('a search: the field, the count announced, then what was found', async ({ page, visit, t }) => {
  await visit('/search');
  await expectAnnounced(
    page.getByRole('main').getByRole('status'),
    () => page.getByRole('searchbox').pressSequentially('verokortti'),
    t('search.count', { count: 2 }).replace(/\d.*/, ''),
  );
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "${t('search.title')}" [level=1]
      - search:
        - searchbox "${t('search.label')}"
        - button "${t('search.button')}"
      - status: /\\d/
      - region "${t('search.results')}":
        - heading "${t('search.results')}" [level=2]
        - list:
          - listitem:
            - heading [level=3]:
              - link
  `);
});

test('the catalogue and the glossary: a title, how many, and a list of named things', async ({
  page,
  visit,
  t,
  language,
}) => {
  await visit('/courses');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "${t('catalogue.title')}" [level=1]
      - list:
        - listitem:
          - article:
            - heading [level=2]:
              - link ${named(cv.courseTitle[language])}
  `);
  await visit('/glossary');
  const status = page.getByRole('main').getByRole('status');
  await expectAnnounced(
    status,
    () => page.getByRole('searchbox').fill('verokortti'),
    t('glossary.count', { count: 1 }),
  );
});
