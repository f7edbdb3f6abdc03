/** The components of the design page under a real pointer and a real keyboard: focus, hover, pressed, opened. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { putInto } from '../../tests/support/conditions.ts';
import { type Order, type Picture, themes } from './photographs.ts';
import type { Visitor } from './visitors.ts';

const controls = 'a, button, input:not([type=hidden]), select, textarea, summary';
const size = { width: 768, height: 900 };
/** Pixels around a specimen: a ring of focus stands outside its control. */
const margin = 16;
/** Pixels below it, where what opens comes to stand. */
const below = 180;

type State = { readonly name: string; readonly enter: (control: Locator, page: Page) => Promise<void> };

/** In this order: once the mouse has been pressed, the browser shows no ring until a key is pressed again. */
const states: readonly State[] = [
  {
    name: 'focus',
    enter: async (control, page) => {
      await page.keyboard.press('Tab');
      await control.focus();
      // Tab may have led far away, and the window with it.
      await centre(control);
    },
  },
  { name: 'hover', enter: (control) => control.hover() },
  {
    name: 'active',
    enter: async (control, page) => {
      await control.hover();
      await page.mouse.down();
    },
  },
  { name: 'open', enter: (control) => control.click() },
];

/** Every specimen that names its look, in every state that it has. */
export async function photographControls(visitor: Visitor, { folder }: Order): Promise<Picture[]> {
  const page = await visitor.context.newPage();
  const taken: Picture[] = [];
  mkdirSync(join(folder, 'design-controls'), { recursive: true });
  for (const theme of themes) {
    await page.goto(`${visitor.origin}/fi/design`, { waitUntil: 'networkidle' });
    await putInto(page, { size, media: { colorScheme: theme } });
    for (const specimen of await page.locator('[data-look]').all()) {
      const name = (await specimen.getAttribute('data-look')) ?? '';
      const control = specimen.locator(controls).first();
      const opens = await control.evaluate((each) => each.matches('summary, [popovertarget]'));
      for (const state of states) {
        if (state.name === 'open' && !opens) continue;
        await centre(specimen);
        await state.enter(control, page);
        const file = `design-controls/${name}-${state.name}-${theme}.jpg`;
        await shootAround(specimen, page, { path: join(folder, file), isOpen: state.name === 'open' });
        taken.push({ page: 'design-controls', look: `${name}: ${state.name}`, theme, language: 'fi', file });
        await leave(page);
      }
    }
  }
  await page.close();
  return taken;
}

/** Into the middle of the window: there is room for what opens, and nothing scrolls when a control is reached. */
async function centre(what: Locator): Promise<void> {
  await what.evaluate((each) => each.scrollIntoView({ block: 'center' }));
}

/** Lets go away from the control, so that nothing is followed, closes what was opened and gives the focus back. */
async function leave(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.mouse.up();
  await page.keyboard.press('Escape');
  await page.locator(':focus').evaluateAll((all: HTMLElement[]) => {
    for (const each of all) each.blur();
  });
}

async function shootAround(
  specimen: Locator,
  page: Page,
  { path, isOpen }: { path: string; isOpen: boolean },
): Promise<void> {
  const box = await specimen.boundingBox();
  if (!box) return;
  const [x, y] = [Math.max(0, box.x - margin), Math.max(0, box.y - margin)];
  const tall = box.height + 2 * margin + (isOpen ? below : 0);
  const clip = {
    x,
    y,
    width: Math.min(box.width + 2 * margin, size.width - x),
    height: Math.min(tall, size.height - y),
  };
  // Transitions are the house's own: what is photographed is how they end.
  await page.screenshot({ path, clip, type: 'jpeg', quality: 90, animations: 'disabled' });
}
