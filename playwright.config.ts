/** Browser tests against the built server with a fresh database: Finnish, English, and Finnish without JavaScript. */
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './tests/support/chromium.ts';
import { isLong } from './tests/support/runs.ts';

const results = process.env['PLAYWRIGHT_RESULTS'];
// Workers read this file again; they must find the port and the mailbox that the first reading chose.
process.env['E2E_PORT'] ??= String(await freePort());
process.env['E2E_MAIL'] ??= mkdtempSync(join(tmpdir(), 'polku-e2e-mail-'));
const baseURL = `http://localhost:${process.env['E2E_PORT']}`;
const executablePath = findChromium();
const withoutBrowser = /canary\.spec\.ts$/;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 30_000,
  reporter: results === undefined ? 'list' : [['list'], ['json', { outputFile: results }]],
  use: {
    baseURL,
    // Recording every step costs a quarter of the run; a failure is looked at again with `--trace on`.
    trace: isLong ? 'retain-on-failure' : 'off',
    timezoneId: 'Europe/Helsinki',
    // Documents that blend into each other cost time and, under load, an exception of the browser's own; the specs that
    // are about motion ask for it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { args: chromiumFlags(), ...(executablePath === undefined ? {} : { executablePath }) },
  },
  projects: [
    // Needs a server of its own and no browser.
    { name: 'http', testMatch: withoutBrowser },
    { name: 'fi-js', testIgnore: withoutBrowser, use: { locale: 'fi-FI' }, metadata: { language: 'fi' } },
    { name: 'en-js', testIgnore: withoutBrowser, use: { locale: 'en-GB' }, metadata: { language: 'en' } },
    {
      name: 'fi-nojs',
      testIgnore: withoutBrowser,
      use: { locale: 'fi-FI', javaScriptEnabled: false },
      metadata: { language: 'fi' },
    },
  ],
  webServer: {
    command: 'node scripts/e2e-server.mjs',
    url: `${baseURL}/health`,
    env: { PORT: process.env['E2E_PORT'], E2E_MAIL: process.env['E2E_MAIL'] },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 12_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
