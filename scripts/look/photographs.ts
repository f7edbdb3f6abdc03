/** Photographs of pages: each is loaded once for a language and then put into every width, theme and special condition. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Language } from '#app/domain/language.ts';
import { type Condition, conditions, putInto } from '../../tests/support/conditions.ts';
import { addressOf, type LookedPage, nameOf } from '../../tests/support/looked-pages.ts';
import { textIn } from '../../tests/support/texts.ts';
import type { Visitor } from './visitors.ts';

export const widths = [360, 768, 1440];
export const themes = ['light', 'dark'] as const;
const special = ['zoomed', 'spaced', 'forced'] as const;
const height = 900;

/** One picture; `file` is relative to the folder. `look` is a width, or the name of a special condition. */
export type Picture = {
  readonly page: string;
  readonly look: string;
  readonly theme: (typeof themes)[number];
  readonly language: Language;
  readonly file: string;
};

export type Order = { readonly folder: string; readonly widths: readonly number[] };

/** Takes every picture of the page in one language, and returns what was taken. */
export async function photograph(
  looked: LookedPage,
  language: Language,
  { visitor, order }: { visitor: Visitor; order: Order },
): Promise<Picture[]> {
  const page = await visitor.context.newPage();
  const [first] = viewsOf(looked, order);
  try {
    if (first) await page.setViewportSize(first.condition.size);
    await page.goto(visitor.origin + addressOf(looked, language, visitor.known), { waitUntil: 'networkidle' });
    await looked.act?.(page, textIn(language));
    const taken: Picture[] = [];
    for (const { look, theme, condition } of viewsOf(looked, order)) {
      const name = nameOf(looked);
      const picture = { page: name, look, theme, language, file: `${name}/${look}-${theme}-${language}.jpg` };
      await inTurn(async () => {
        await page.bringToFront();
        await putInto(page, condition);
        await shoot(page, join(order.folder, picture.file));
      });
      taken.push(picture);
    }
    return taken;
  } finally {
    await page.close();
  }
}

type View = { readonly look: string; readonly theme: Picture['theme']; readonly condition: Condition };

function viewsOf({ isKey = false }: LookedPage, order: Order): View[] {
  const plain = order.widths.flatMap((width) =>
    themes.map((theme): View => {
      return { look: String(width), theme, condition: { size: { width, height }, media: { colorScheme: theme } } };
    }),
  );
  const others = special.map((look): View => ({ look, theme: 'light', condition: conditions[look] }));
  return isKey ? [...plain, ...others] : plain;
}

/** The whole page, as a JPEG: hundreds of them are made, and looked at rather than measured. */
async function shoot(page: Page, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  // A page that has just changed its size may still be half painted.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.screenshot({ path, fullPage: true, type: 'jpeg', quality: 85, animations: 'disabled' });
}

let camera: Promise<unknown> = Promise.resolve();

/** One picture after the other: of two at once the browser now and then repeats the first window instead of the page. */
function inTurn<T>(take: () => Promise<T>): Promise<T> {
  const taken = camera.then(take, take);
  camera = taken;
  return taken;
}
