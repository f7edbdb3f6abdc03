/** The conditions under which people look at pages: sizes, zoom, colours of their own, wider text, less motion. For tests and pictures. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** `spaced`: the reader spreads the text as WCAG 2.2, 1.4.12 names it. Sizes in CSS pixels. */
export type Condition = {
  readonly size: { readonly width: number; readonly height: number };
  readonly media?: Media;
  readonly spaced?: boolean;
};

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 1024 };

export const conditions = {
  phone: { size: phone },
  desk: { size: desk },
  dark: { size: phone, media: { colorScheme: 'dark' } },
  /** What 400 % leaves of a window of 1280 × 1024 (1.4.10). */
  zoomed: { size: { width: 320, height: 256 } },
  spaced: { size: phone, spaced: true },
  forced: { size: desk, media: { forcedColors: 'active' } },
  still: { size: desk, media: { reducedMotion: 'reduce' } },
} as const satisfies Readonly<Record<string, Condition>>;

const plain: Media = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' };

/** Puts the open page into a condition, out of any it was in before. */
export async function putInto(page: Page, { size, media = {}, spaced = false }: Condition): Promise<void> {
  await page.emulateMedia({ ...plain, ...media });
  await page.setViewportSize(size);
  await page.evaluate((isSpaced) => {
    // A sheet made by script, as a reader's own tools make theirs: the page's policy refuses style elements.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = isSpaced ? [sheet] : [];
  }, spaced);
}

/** A picture of each page in each condition: `folder/page-condition.png`. @param paths with the language, as addresses name them. */
export async function photograph(
  page: Page,
  { paths, wanted, folder }: { paths: readonly string[]; wanted: readonly (keyof typeof conditions)[]; folder: string },
): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    for (const name of wanted) {
      await putInto(page, conditions[name]);
      const file = path.replace(/^\//, '').replace(/[^\w-]+/g, '-');
      await page.screenshot({ path: join(folder, `${file}-${name}.png`), fullPage: true });
    }
  }
}
