/** Measures an open page as a whole: texts that are cut off, rings that do not show, things that move. */
import type { Page } from '@playwright/test';

/**
 * Texts that a reader cannot see whole: outside the window, outside a box that hides what sticks out, or out of their own
 * block. What can be scrolled to, and what is only for screen readers, does not count. Empty when all is well.
 */
export async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1.5;
    type Box = { left: number; right: number; top: number; bottom: number };
    const sticksOut = (text: Box, box: Box, { upDown, end }: { upDown: number; end: number }) =>
      text.left < box.left - slack ||
      text.right > box.right + end ||
      text.top < box.top - upDown ||
      text.bottom > box.bottom + upDown;
    /** What is wrong with one line of a text, if anything. */
    const faultOf = (line: DOMRect, parent: Element): string | null => {
      let isInBlock = false;
      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        const { display, overflowX, overflowY, fontSize, clipPath, position, whiteSpace } = getComputedStyle(box);
        if (clipPath !== 'none') return null;
        if ([overflowX, overflowY].some((value) => value === 'auto' || value === 'scroll')) return null;
        const hides = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
        const isBlock = display !== 'inline';
        const letter = Number.parseFloat(fontSize);
        // Letters may stand a little above and below a line that is set tight, and a space that is kept hangs over its end.
        const room = { upDown: hides ? slack : letter * 0.4, end: whiteSpace === 'pre-wrap' ? letter : slack };
        const isMeasured = (isBlock && !isInBlock && display !== 'contents') || hides;
        if (isMeasured && sticksOut(line, box.getBoundingClientRect(), room))
          return hides ? 'is cut by' : 'sticks out of';
        isInBlock ||= isBlock;
        if (position === 'fixed') return null;
      }
      const { clientWidth } = document.documentElement;
      return line.left < -slack || line.right > clientWidth + slack ? 'is outside the window in' : null;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faults: string[] = [];
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || node.textContent?.trim() === '' || parent.closest('svg, script, .skip-link')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        const fault = line.width > 0 && faultOf(line, parent);
        if (!fault) continue;
        faults.push(`"${node.textContent?.trim().slice(0, 40) ?? ''}" ${fault} ${parent.tagName}.${parent.className}`);
        break;
      }
    }
    return [...new Set(faults)];
  });
}

/** Controls that do not show when they have the focus. Presses Tab first, so that the browser knows of a keyboard. */
export async function ringless(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const controls = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    const isDrawn = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration) =>
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/^rgba.* 0\)$/.test(outlineColor);
    /** Around the control, the words of a wide one, the card or the line that it fills, or its stretched area. */
    const hasRing = (control: Element) => {
      if (isDrawn(getComputedStyle(control, '::after'))) return true;
      if (
        control.matches('summary') &&
        [...control.querySelectorAll('*')].some((each) => isDrawn(getComputedStyle(each)))
      )
        return true;
      let around: Element | null = control;
      for (let steps = 0; around && steps < 4; steps += 1, around = around.parentElement)
        if (isDrawn(getComputedStyle(around))) return true;
      return false;
    };
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((each) => each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
      .filter((each) => {
        each.focus({ preventScroll: true });
        if (document.activeElement !== each) return false;
        return !hasRing(each);
      })
      .map((each) => `${each.tagName}.${each.className} "${(each.textContent ?? '').trim().slice(0, 40)}"`);
  });
}

/** Buttons and fields without any edge, in forced colours, where backgrounds are gone. */
export async function edgeless(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main :is(button[type=submit], input:not([type=hidden]), select, textarea)',
      ),
    ]
      .filter((each) => each.checkVisibility())
      .filter((each) => {
        const { borderTopStyle, borderTopWidth, appearance } = getComputedStyle(each);
        const isNative = each.matches('[type=radio], [type=checkbox]') && appearance !== 'none';
        return !isNative && (borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1);
      })
      .map((each) => `${each.tagName}.${each.className}`),
  );
}

/** What still moves when the reader asked for stillness. */
export async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lasts = (value: string) => value.split(',').some((each) => Number.parseFloat(each) > 0);
    return [...document.querySelectorAll('*')]
      .filter((each) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(each);
        return lasts(transitionDuration) || lasts(animationDuration) || scrollBehavior === 'smooth';
      })
      .map((each) => `${each.tagName}.${each.className}`);
  });
}

/** Puts a long Finnish word, without soft hyphens, into every heading, link and button of the main content. */
export async function lengthenWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('main :is(h1, h2, h3, a, button, legend, label)')) {
      const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
      const node = walker.nextNode();
      if (node && !each.closest('.visually-hidden')) node.textContent = 'vahingonkorvausvelvollisuus';
    }
  });
}
