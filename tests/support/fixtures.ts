/** What every browser test starts from: its project's language and texts, and a watch that fails it for any fault in the browser. */
import { type Browser, type BrowserContext, type Page, test as base } from '@playwright/test';
import type { TFunction } from 'i18next';
import { type Language, otherLanguage } from '#app/domain/language.ts';
import { HttpLearner } from './learner.ts';
import { isLong } from './runs.ts';
import { languageFrom, textIn } from './texts.ts';

/** The same for all tests of a project, so that a file that is skipped in it starts nothing. */
type ProjectFixtures = {
  language: Language;
  /** Whether this project runs with JavaScript. */
  hasScript: boolean;
};

type Fixtures = {
  other: Language;
  t: TFunction;
  /** The server's address, without a slash at the end. */
  origin: string;
  /** The page's person over HTTP: what it does, the page sees. */
  learner: HttpLearner;
  /** Opens a path after `/:lang` and waits until the page is alive. */
  visit: (path: string) => Promise<void>;
  /** Another browser, watched like the first: nothing is shared but the server. */
  newBrowser: (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>;
  watch: Watch;
};

type Watched = { readonly origins: readonly string[]; readonly hasScript: boolean; readonly faults: string[] };

/** What went wrong in the browsers of one test. */
type Watch = {
  add: (context: BrowserContext) => void;
  /** A further server of the tests' own, whose addresses are as much ours as the origin. */
  allow: (origin: string) => void;
  /** The faults so far, taken out of the count: for a test that provokes them. */
  take: () => string[];
};

export const test = base.extend<Fixtures, ProjectFixtures>({
  // Playwright reads what a fixture needs from the pattern, so an empty one has to stand here.
  language: [
    async ({}, use, { project }) => {
      await use(languageFrom(project.metadata));
    },
    { scope: 'worker' },
  ],
  other: async ({ language }, use) => {
    await use(otherLanguage(language));
  },
  hasScript: [
    async ({}, use, { project }) => {
      await use(project.use.javaScriptEnabled !== false);
    },
    { scope: 'worker' },
  ],
  t: async ({ language }, use) => {
    await use(textIn(language));
  },
  origin: async ({ baseURL }, use) => {
    await use((baseURL ?? '').replace(/\/$/, ''));
  },
  learner: async ({ context, origin, language }, use) => {
    await use(new HttpLearner(context.request, origin, language));
  },
  visit: async ({ page, language, hasScript }, use) => {
    await use(async (path) => {
      await page.goto(`/${language}${path}`);
      if (hasScript) await untilAlive(page);
    });
  },
  newBrowser: async ({ browser, baseURL, contextOptions, locale, hasScript, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const given = { ...contextOptions, ...(baseURL ? { baseURL } : {}), ...(locale ? { locale } : {}) };
      const context = await browser.newContext({ ...given, javaScriptEnabled: hasScript, ...options });
      contexts.push(context);
      watch.add(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  watch: [
    async ({ context, origin, hasScript }, use) => {
      const faults: string[] = [];
      const origins = [origin];
      const add = (added: BrowserContext) => {
        watchContext(added, { origins, hasScript, faults });
      };
      add(context);
      await use({ add, allow: (own) => origins.push(own), take: () => faults.splice(0) });
      base.expect(faults, 'faults the browser reported').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

/**
 * Why a test is skipped in this project, if it is, for `test.skip(...)`: two others show as much. English with script and
 * Finnish without it meet both languages and both ways; at full length Finnish with script is run as well.
 */
export const seenByPairs = [
  ({ language, hasScript }: ProjectFixtures) => !isLong && hasScript && language === 'fi',
  'seen in English with script and in Finnish without; in all at full length',
] as const;

/** The same for tests that send requests only, where script makes no difference: one project is enough, but at full length. */
export const seenOnce = [
  ({ hasScript }: ProjectFixtures) => !isLong && hasScript,
  'requests only: seen once; in all at full length',
] as const;

/** Resolves when React has taken over the page. */
export async function untilAlive(page: Page): Promise<void> {
  // React leaves its mark on every node it has hydrated; there is no other sign that a click will be answered by script.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__react')),
  );
}

/**
 * Notes every console error, uncaught exception, report of the Content-Security-Policy (Chromium writes those to the console),
 * request to another origin, and file of ours that is missing or broken.
 */
function watchContext(context: BrowserContext, { origins, hasScript, faults }: Watched): void {
  context.on('console', (message) => {
    // What failed to load is judged by the response itself, below: a page that answers 404 or 422 may be what a test wants.
    const isAboutLoading = message.text().startsWith('Failed to load resource');
    if ((message.type() === 'error' || message.type() === 'warning') && !isAboutLoading) {
      faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => {
    // Chromium's own words when it leaves out the blending of two documents, under load for example; nothing is lost by it.
    if (error.error().message.startsWith('Transition was ')) return;
    faults.push(`exception: ${error.error().message}`);
  });
  context.on('request', (request) => {
    if (!origins.some((origin) => request.url().startsWith(`${origin}/`)))
      faults.push(`request to another origin: ${request.url()}`);
  });
  context.on('response', (response) => {
    const type = response.request().resourceType();
    const mayRefuse = type === 'document' || type === 'fetch';
    const status = response.status();
    if (status >= 500 || (status >= 400 && !mayRefuse))
      faults.push(`${String(status)} for the ${type} ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A reader who goes on before everything has loaded breaks nothing.
    if (reason.includes('ERR_ABORTED')) return;
    // Chromium gives this reason for every script when JavaScript is off.
    if (!hasScript && reason === 'csp' && request.resourceType() === 'script') return;
    faults.push(`${reason} for ${request.url()}`);
  });
}
