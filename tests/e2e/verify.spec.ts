/** What an employer sees: certificates of the demo people, valid and revoked, by code and by QR. */
import { formatDate } from '#app/i18n/format.ts';
import decodeQR from 'qr/decode.js';
import { expect, seenByPairs, test } from '../support/fixtures.ts';
import { codeOn, type HttpLearner } from '../support/learner.ts';

test.skip(...seenByPairs);

const demoPassword = 'polku-demo-2026';

/** The only certificate of a demo person: its own page. */
async function certificateOf(learner: HttpLearner, email: string): Promise<{ path: string; code: string }> {
  await learner.signIn(email, demoPassword);
  const path = /\/my-certificates\/[0-9a-f-]{36}/.exec(await learner.read('/my-certificates'))?.[0] ?? '';
  return { path, code: codeOn(await learner.read(path)) };
}

test('a valid certificate tells in one look what was done and by whom', async ({
  learner,
  newBrowser,
  t,
  language,
  other,
}) => {
  const { code } = await certificateOf(learner, 'amina@polku.example');
  const employer = await newBrowser();
  const answer = await employer.goto(`/t/${code}?lang=${language}`);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  await expect(employer.getByRole('heading', { level: 1 })).toHaveText(t('verification.valid'));
  await expect(employer.getByRole('main')).toContainText('Amina Esimerkki');
  await expect(employer.getByRole('main')).toContainText(code);
  for (const fact of ['name', 'course', 'modules', 'outcomes', 'workload', 'assessment', 'date'] as const) {
    await expect(employer.getByRole('term').getByText(t(`facts.${fact}`), { exact: true })).toBeVisible();
  }
  await expect(employer.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await employer
    .getByRole('group', { name: t('header.language') })
    .getByRole('link')
    .click();
  await expect(employer.locator('html')).toHaveAttribute('lang', other);
  await expect(employer.getByRole('main')).toContainText('Amina Esimerkki');
  expect(await employer.context().cookies(), 'looking leaves no trace').toEqual([]);
});

test('a revoked certificate says so, when and why', async ({ learner, newBrowser, t, language }) => {
  const { code } = await certificateOf(learner, 'linh@polku.example');
  const employer = await newBrowser();
  await employer.goto(`/${language}/verify`);
  await employer.getByLabel(t('verify.code')).fill(code);
  await employer.getByRole('button', { name: t('verify.button'), exact: true }).click();
  await expect(employer.getByRole('heading', { level: 1 })).toHaveText(t('verification.revoked'));
  await expect(employer.getByRole('main')).toContainText(t('revocation.error'));
  // The demo people were made today, whatever the calendar says.
  const date = formatDate(new Date().toISOString(), language);
  await expect(employer.getByRole('main')).toContainText(
    t('verification.revoked-text', { date, reason: t('revocation.error') }),
  );
  await expect(employer.getByText(t('verification.valid-text'))).toHaveCount(0);
});

test('the QR code on the paper holds the link of the verification page', async ({ page, learner, visit, origin }) => {
  const { path, code } = await certificateOf(learner, 'amina@polku.example');
  await visit(path);
  const drawing = page.locator('svg[role=img] path').last();
  const dark = [...((await drawing.getAttribute('d')) ?? '').matchAll(/M(\d+) (\d+)h1v1h-1z/g)];
  expect(dark.length).toBeGreaterThan(100);
  expect(decodeQR(bitmapOf(dark.map(([, x, y]) => [Number(x), Number(y)] as const)))).toBe(
    `${origin}/t/${code.replaceAll('-', '')}`,
  );
});

test('an empty form and a wrong code are told apart', async ({ page, visit, t, language }) => {
  await visit('/verify');
  await page.getByRole('button', { name: t('verify.button'), exact: true }).click();
  await expect(page.locator('#code-error')).toContainText(t('verify.empty'));
  await visit('/verify?code=7KQ4-M2XD-0V9T');
  await expect(page.locator('#code-error')).toContainText(t('verify.mistyped'));
  await visit('/verify?code=7KQ');
  await expect(page.getByText(t('verify.length', { count: 3 }))).toHaveCount(1);
  const answer = await page.goto(`/t/not-a-code?lang=${language}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('verification.unknown'));
});

test('a file is judged, and a missing one is told', async ({ page, visit, t }) => {
  await visit('/verify');
  const send = page.getByRole('button', { name: t('verify.file-button') });
  await send.click();
  await expect(page.locator('#file-error')).toContainText(t('errors.verify.no-file'));
  const foreign = { type: ['VerifiableCredential'], issuer: 'did:web:school.example' };
  const buffer = Buffer.from(JSON.stringify(foreign));
  await page.getByLabel(t('verify.file')).setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
  await send.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('verification.foreign'));
  await expect(page.getByRole('main')).toContainText('did:web:school.example');
});

/** Dark modules as a picture of four pixels a module, with the quiet zone that readers need. */
function bitmapOf(dark: readonly (readonly [number, number])[]): { width: number; height: number; data: Uint8Array } {
  const quiet = 4;
  const scale = 4;
  const side = (Math.max(...dark.flat()) + 1 + 2 * quiet) * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [x, y] of dark) {
    for (let row = 0; row < scale; row += 1) {
      const start = (((y + quiet) * scale + row) * side + (x + quiet) * scale) * 4;
      for (let pixel = 0; pixel < scale; pixel += 1) data.set([0, 0, 0, 255], start + pixel * 4);
    }
  }
  return { width: side, height: side, data };
}
