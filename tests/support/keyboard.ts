/** Somebody who has a keyboard and nothing else, and looks at every stop on the way. */
import { type ElementHandle, expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has. */
const most = 250;

type Stop = { readonly fault: string | null; readonly isWanted: boolean; readonly position: number };

/** The control that has the focus now: what is wrong with it, and where in the document it is (−1: no control has). Runs in the page. */
function lookAtStop(wanted: Node | null): Stop {
  const stop = document.activeElement;
  if (!(stop instanceof HTMLElement) || stop === document.body) return { fault: null, isWanted: false, position: -1 };
  const faultOf = (): string | null => {
    const name = `${stop.tagName} "${(stop.textContent ?? '').trim().slice(0, 40)}"`;
    // A card shows the ring for the link that fills it.
    const ring = [stop, stop.closest('label'), stop.closest('article')].some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    if (!ring) return `${name} has the focus and does not show it`;
    // Text may be broken over lines: the first of them counts.
    const [box] = stop.getClientRects();
    if (!box) return `${name} has the focus and is not drawn`;
    const seen = document.elementFromPoint(
      box.left + Math.min(box.width, 20) / 2,
      box.top + Math.min(box.height, 20) / 2,
    );
    if (!seen) return `${name} has the focus and is outside the window`;
    const isSeen = stop.contains(seen) || seen.contains(stop) || seen.closest('label')?.contains(stop);
    return isSeen ? null : `${name} has the focus beneath ${seen.tagName}.${seen.className}`;
  };
  return { fault: faultOf(), isWanted: stop === wanted, position: [...document.querySelectorAll('*')].indexOf(stop) };
}

export class KeyboardUser {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** One step with Tab; expects the stop to be seen. */
  async tab(key: 'Tab' | 'Shift+Tab' = 'Tab', wanted: ElementHandle | null = null): Promise<Stop> {
    await this.page.keyboard.press(key);
    const stop = await this.page.evaluate(lookAtStop, wanted);
    expect(stop.fault).toBeNull();
    return stop;
  }

  /** Steps on until `target` has the focus. Throws when the way does not lead there. */
  async goTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const wanted = await target.elementHandle();
    for (let steps = 0; steps < most; steps += 1) {
      if ((await this.tab(key, wanted)).isWanted) return;
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
    const checked = form.locator('input[type=radio]:checked');
    await this.goTo((await checked.count()) > 0 ? checked : form.locator('input[type=radio]').first());
    await this.page.keyboard.press('Space');
    const all = await form.locator('input[type=radio]').count();
    for (let steps = 0; steps < all && !(await wanted.isChecked()); steps += 1)
      await this.page.keyboard.press('ArrowDown');
    await expect(wanted).toBeChecked();
  }

  /** Every stop of the page from its beginning until the focus leaves it, in the order of the document; the same backwards. */
  async goRound(): Promise<{ forwards: number[]; backwards: number[] }> {
    const round = async (key: 'Tab' | 'Shift+Tab') => {
      const stops: number[] = [];
      for (let steps = 0; steps < most; steps += 1) {
        const { position } = await this.tab(key);
        // Forwards the focus leaves the page after its last stop, backwards it begins again from below.
        if (position === -1 || position === stops[0]) return stops;
        expect(stops).not.toContain(position);
        stops.push(position);
      }
      throw new Error(`${key} never leaves the page`);
    };
    return { forwards: await round('Tab'), backwards: await round('Shift+Tab') };
  }
}
