/** One site in two languages: the switch keeps the page, a section leads to itself, and the last language is remembered. */
import { readModules } from '../support/course-key.ts';
import { isLong } from '../support/runs.ts';
import { expect, seenOnce, test } from '../support/fixtures.ts';

const courses = ['finnish-working-life', 'cv-and-applications', 'digital-networking'];
const modules = courses.flatMap((course) => readModules(course));
const [tyo] = modules;
const [lesson] = tyo?.lessons ?? [];
if (!tyo || !lesson) throw new Error('the course has a lesson');
const lessonPath = `/courses/${tyo.course}/${tyo.module}/${lesson.id}`;

const publicPaths = [
  '',
  '/courses',
  '/my-learning',
  '/glossary?q=palkka',
  '/verify',
  '/verify?code=x',
  '/sign-in',
  '/sign-up',
  '/sign-in?next=%2Ffi%2Fmy-portfolio',
];
const memberPaths = ['/my-account', '/my-portfolio', '/my-certificates', `/courses/${tyo.course}/certificate`];
const coursePaths = courses.map((course) => `/courses/${course}`);
const itemPaths = modules.flatMap(({ course, module, lessons }) =>
  [...lessons.map(({ id }) => id), 'task', 'quiz'].map((item) => `/courses/${course}/${module}/${item}`),
);

test.describe(() => {
  test.skip(...seenOnce);

  test('the switch on every page leads to the same page, and back', async ({ learner, language, other, origin }) => {
    await learner.signUp();
    for (const path of [
      ...publicPaths.filter((each) => !each.startsWith('/sign')),
      ...memberPaths,
      ...coursePaths,
      ...itemPaths,
    ]) {
      const html = await learner.read(path);
      const [there] = switchesIn(html);
      expect(there, path).toBe(`/${other}${path}`);
      const translated = await (await learner.request.get(origin + (there ?? ''))).text();
      expect(translated, path).toContain(`<html lang="${other}"`);
      expect(switchesIn(translated), path).toContain(`/${language}${path}`);
    }
  });
});

test('the switch is a link that a visitor can follow anywhere', async ({
  page,
  visit,
  t,
  language,
  other,
  hasScript,
}) => {
  test.skip(!hasScript, 'a link is a link; the tests above follow it without script');
  const paths = [...publicPaths, lessonPath, '/no-such-page'];
  // Every day half of them from each language, at full length all from both.
  for (const path of paths.filter((_, index) => isLong || index % 2 === (language === 'fi' ? 0 : 1))) {
    await visit(path);
    await page
      .getByRole('group', { name: t('header.language') })
      .getByRole('link')
      .click();
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe(`/${other}${path}`);
    await page.goto(`/${language}`);
  }
});

test.describe(() => {
  test.skip(...seenOnce);

  test('every section of every lesson leads to the same section in the other language', async ({
    learner,
    language,
    other,
  }) => {
    for (const path of itemPaths.filter((each) => !each.endsWith('/quiz'))) {
      const sections = sectionsIn(await learner.read(path));
      expect(sections.length, path).toBeGreaterThan(1);
      for (const { id, href } of sections) expect(href).toBe(`/${other}${path}#${id}`);
      const answer = await learner.request.get(`${learner.origin}/${other}${path}`);
      expect(sectionsIn(await answer.text())).toEqual(
        sections.map(({ id }) => ({ id, href: `/${language}${path}#${id}` })),
      );
    }
  });
});

test('a section’s own link lands at that section', async ({ page, visit, other }) => {
  await visit(lessonPath);
  const link = page.locator('article h2 a.section-language, article .section-language').nth(1);
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  await expect(page.locator('html')).toHaveAttribute('lang', other);
  expect(new URL(page.url()).hash).toBe(`#${href.split('#')[1] ?? ''}`);
  await expect(page.locator(`[id="${href.split('#')[1] ?? ''}"]`)).toBeInViewport();
});

test('a newcomer gets the browser’s language, and everyone after that the last one used', async ({
  page,
  language,
  other,
  context,
}) => {
  await page.goto('/');
  expect(new URL(page.url()).pathname).toBe(`/${language}`);
  expect(await context.cookies(), 'nothing to remember').toEqual([]);
  await page.goto(`/${other}${lessonPath}`);
  await page.goto('/');
  expect(new URL(page.url()).pathname).toBe(`/${other}`);
  await page.goto(`/${language}/courses`);
  await page.goto('/');
  expect(new URL(page.url()).pathname).toBe(`/${language}`);
});

/** Addresses of the language switch in the header. */
function switchesIn(html: string): string[] {
  const header = /<header[\s\S]*?<\/header>/.exec(html)?.[0] ?? '';
  return [...header.matchAll(/<a [^>]*hrefLang="[^"]*"[^>]*>/gi)].map(([tag]) =>
    (/href="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&amp;', '&'),
  );
}

function sectionsIn(html: string): { id: string; href: string }[] {
  return [...html.matchAll(/<a class="section-language" href="([^"]*#([^"]+))"/g)].map(([, href = '', id = '']) => ({
    id,
    href,
  }));
}
