/** Somebody who has a keyboard and nothing else, and looks at every stop on the way. */
import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has. */
const most = 250;

/** What is wrong with the control that has the focus now; null when all is well. Runs in the page. */
function faultOfStop(): string | null {
  const stop = document.activeElement;
  if (!(stop instanceof HTMLElement) || stop === document.body) return null;
  const name = `${stop.tagName} "${(stop.textContent ?? '').trim().slice(0, 40)}"`;
  const ring = [stop, stop.closest('label')].some((each) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  if (!ring) return `${name} has the focus and does not show it`;
  // Text may be broken over lines: the first of them counts.
  const [box] = stop.getClientRects();
  if (!box) return `${name} has the focus and is not drawn`;
  const [x, y] = [box.left + Math.min(box.width, 20) / 2, box.top + Math.min(box.height, 20) / 2];
  const seen = document.elementFromPoint(x, y);
  if (!seen) return `${name} has the focus and is outside the window`;
  const isSeen = stop.contains(seen) || seen.contains(stop) || seen.closest('label')?.contains(stop);
  return isSeen ? null : `${name} has the focus beneath ${seen.tagName}.${seen.className}`;
}

export class KeyboardUser {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** One step with Tab; expects the stop to be seen. */
  async tab(key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.page.keyboard.press(key);
    expect(await this.page.evaluate(faultOfStop)).toBeNull();
  }

  /** Steps on until `target` has the focus. Throws when the way does not lead there. */
  async goTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const wanted = await target.elementHandle();
    for (let steps = 0; steps < most; steps += 1) {
      await this.tab(key);
      if (await this.page.evaluate((each) => each === document.activeElement, wanted)) return;
    }
    throw new Error(`${key} never reaches ${target.toString()}`);
  }

  /** Goes there and presses a key. */
  async use(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press(key);
  }

  /** Goes to a field and types, in the place of what stands there. */
  async write(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** Chooses an answer among radio buttons or boxes with these values. */
  async choose(form: Locator, values: readonly string[]): Promise<void> {
    const isOne = (await form.locator('input[type=radio]').count()) > 0;
    if (!isOne) {
      for (const box of await form.locator('input[type=checkbox]').all()) {
        const isWanted = values.includes(await box.inputValue());
        if (isWanted !== (await box.isChecked())) await this.use(box, 'Space');
      }
      return;
    }
    const wanted = form.locator(`input[value="${values[0] ?? ''}"]`);
    // One stop for the whole group; the arrows go round in it.
    const stop = form.locator('input[type=radio]:checked').or(form.locator('input[type=radio]').first()).first();
    await this.goTo(stop);
    await this.page.keyboard.press('Space');
    const all = await form.locator('input[type=radio]').count();
    for (let steps = 0; steps < all && !(await wanted.isChecked()); steps += 1)
      await this.page.keyboard.press('ArrowDown');
    await expect(wanted).toBeChecked();
  }

  /** Every stop of the page from its beginning until the focus leaves it, in the order of the document; the same backwards. */
  async goRound(): Promise<{ forwards: number[]; backwards: number[] }> {
    const position = () =>
      this.page.evaluate(() => [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body));
    const body = await this.page.evaluate(() => [...document.querySelectorAll('*')].indexOf(document.body));
    const round = async (key: 'Tab' | 'Shift+Tab') => {
      const stops: number[] = [];
      for (let steps = 0; steps < most; steps += 1) {
        await this.tab(key);
        const stop = await position();
        if (stop === body || stops.includes(stop)) return stops;
        stops.push(stop);
      }
      throw new Error(`${key} never leaves the page`);
    };
    return { forwards: await round('Tab'), backwards: await round('Shift+Tab') };
  }
}
