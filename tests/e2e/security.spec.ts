/** What every document and cookie must carry, and that the watch of these tests sees what it is there to see. */
import type { APIResponse } from '@playwright/test';
import { readModule } from '../support/course-key.ts';
import { expect, seenByPairs, test } from '../support/fixtures.ts';
import { send } from '../support/learner.ts';

const tyo = readModule('finnish-working-life');
const [lesson] = tyo.lessons;
if (!lesson) throw new Error('the module has a lesson');
const modulePath = `/courses/${tyo.course}/${tyo.module}`;
const lessonPath = `${modulePath}/${lesson.id}`;

test.skip(...seenByPairs);

const visitorPaths = [
  '',
  '/courses',
  `/courses/${tyo.course}`,
  lessonPath,
  `${modulePath}/task`,
  `${modulePath}/quiz`,
  '/my-learning',
  '/verify',
  '/sign-in',
  '/sign-up',
  '/no-such-page',
];
const memberPaths = [
  '/my-account',
  '/my-portfolio',
  '/my-certificates',
  `/courses/${tyo.course}/certificate`,
  ...visitorPaths.slice(0, 7),
];

/** The rules for one document, as it left the server. Returns its nonce. */
async function expectSafe(answer: APIResponse, path: string): Promise<string> {
  const headers = answer.headers();
  const policy = new Map(
    (headers['content-security-policy'] ?? '').split('; ').map((each) => [each.split(' ')[0], each]),
  );
  const nonce = /'nonce-([\w-]{22,})'/.exec(policy.get('script-src') ?? '')?.[1] ?? 'no nonce';
  expect(policy.get('default-src'), path).toBe("default-src 'self'");
  expect(policy.get('script-src'), path).toBe(`script-src 'nonce-${nonce}' 'strict-dynamic' 'self'`);
  expect(policy.get('style-src'), path).toBe("style-src 'self'");
  expect(policy.get('object-src'), path).toBe("object-src 'none'");
  expect(policy.get('base-uri'), path).toBe("base-uri 'none'");
  expect(policy.get('form-action'), path).toBe("form-action 'self'");
  expect(policy.get('frame-ancestors'), path).toBe("frame-ancestors 'none'");
  expect(headers['content-security-policy'], path).not.toMatch(/unsafe-|data:|blob:|\*|https?:/);
  expect(headers, path).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers['referrer-policy'], path).toMatch(/^(strict-origin-when-cross-origin|same-origin)$/);
  expect(headers['permissions-policy'], path).toContain('camera=()');
  expect(headers['x-powered-by'], path).toBeUndefined();
  expect(headers['cache-control'], path).toMatch(/no-cache|no-store/);
  expectNothingInline(await answer.text(), nonce, path);
  return nonce;
}

function expectNothingInline(html: string, nonce: string, path: string): void {
  const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
  expect(
    tags.filter((tag) => /^<style/i.test(tag) || /\sstyle=/i.test(tag) || /\son[a-z]+=/i.test(tag)),
    path,
  ).toEqual([]);
  const scripts = tags.filter((tag) => /^<script/i.test(tag));
  expect(scripts.length, path).toBeGreaterThan(0);
  expect(
    scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
    path,
  ).toEqual([]);
  const loading = tags.filter(
    (tag) =>
      /^<(script|link|img|iframe|source|video|audio|use|image)/i.test(tag) && !/rel="(canonical|alternate)"/.test(tag),
  );
  expect(
    loading.filter((tag) => /(?:src|href)="(?:[a-z]+:|\/\/)/i.test(tag)),
    path,
  ).toEqual([]);
}

test('every document is safe as it leaves the server, each with a nonce of its own', async ({
  learner,
  newBrowser,
  origin,
  language,
}) => {
  const visitor = (await newBrowser()).request;
  await learner.signUp();
  const nonces: string[] = [];
  for (const [request, paths] of [
    [visitor, visitorPaths],
    [learner.request, memberPaths],
  ] as const) {
    // Twice, because the second one may come from the server's memory.
    for (const path of paths.flatMap((each) => [each, each])) {
      nonces.push(await expectSafe(await request.get(`${origin}/${language}${path}`), path));
    }
  }
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('a refused form and an unknown code are documents like the others', async ({ learner, origin, language }) => {
  await expectSafe(await send(learner.request, origin, `/${language}/sign-in`, []), 'refused form');
  await expectSafe(await learner.request.get(`${origin}/t/unknown`), 'unknown code');
  const shaped = await learner.request.get(
    `${origin}/${language}/verify?code=${encodeURIComponent('"><script>alert(1)</script>')}`,
  );
  expect(await shaped.text()).not.toContain('<script>alert');
});

test('readers get no cookie; learners get one that scripts and other sites cannot use', async ({
  learner,
  origin,
  language,
}) => {
  for (const path of visitorPaths) {
    const answer = await learner.request.get(`${origin}/${language}${path}`, {
      headers: { 'Accept-Language': language },
    });
    expect(answer.headers()['set-cookie'], path).toBeUndefined();
  }
  const answer = await send(learner.request, origin, `/${language}${lessonPath}`, [['intent', 'finish']]);
  const [cookie = '', ...attributes] = (answer.headers()['set-cookie'] ?? '').split('; ');
  expect(cookie).toMatch(/^polku_session=\S{20,}$/);
  expect(attributes.sort()).toEqual(expect.arrayContaining(['HttpOnly', 'Path=/', 'SameSite=Lax']));
  expect(attributes.some((each) => each.startsWith('Domain'))).toBe(false);
  const remembering = await learner.request.get(`${origin}/${language}/courses`, {
    headers: { 'Accept-Language': 'sv', Cookie: `polku_language=${language === 'fi' ? 'en' : 'fi'}` },
  });
  expect(remembering.headers()['set-cookie']).toMatch(
    new RegExp(`^polku_language=${language}; Path=/; Max-Age=\\d+; SameSite=Lax; HttpOnly$`),
  );
});

test('machine files say no to being a page', async ({ learner, origin, language }) => {
  for (const path of [
    `/${language}${lessonPath}.data`,
    '/sitemap.xml',
    '/robots.txt',
    '/favicon.svg',
    '/manifest.webmanifest',
    '/health',
    `/maps/${tyo.course}.svg`,
  ]) {
    const answer = await learner.request.get(origin + path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['content-security-policy'], path).toMatch(/default-src 'none'|script-src 'nonce-/);
    expect(answer.headers()['x-content-type-options'], path).toBe('nosniff');
  }
});

test('the policy stops what is inline or foreign, and the watch notices', async ({ page, visit, watch }) => {
  await visit(lessonPath);
  await page.evaluate(() => {
    const styled = document.createElement('style');
    styled.textContent = 'body { color: red }';
    const scripted = document.createElement('p');
    scripted.setAttribute('onclick', 'document.title = "broken in"');
    const foreign = document.createElement('img');
    foreign.src = 'https://evil.example/pixel.png';
    document.body.append(styled, scripted, foreign);
    scripted.click();
    console.error('a fault of our own');
  });
  await expect
    .poll(() => watch.take().join('\n'), { timeout: 5000 })
    .toMatch(/style-src[\s\S]*img-src|img-src[\s\S]*style-src|a fault of our own/);
  await expect(page).not.toHaveTitle('broken in');
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe('rgb(255, 0, 0)');
  await page.waitForTimeout(200);
  watch.take();
});
