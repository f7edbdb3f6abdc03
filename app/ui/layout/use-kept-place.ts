/** Keeps the reader's place: after every move within the site the focus is where the reading goes on, and a change of language keeps the section. */
import { useLocation, useNavigationType } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** The link that a page was left by, by the key of the page's place in the history. */
const leftBy = new Map<string, string>();

/** The address of the link that was pressed last, until it has led somewhere. */
let pressed: string | null = null;

/** Where the page stood when that link was pressed. */
let pressedAt = 0;

type Place = ReturnType<typeof useLocation>;

/** The section that is being read: the last one whose beginning is in the upper third of the window, or above it; not one in the other language. */
function sectionRead(): string {
  const begun = [...document.querySelectorAll('main :is(h2, h3, [role=group])[id]:not(aside *)')].filter(
    (each) => window.scrollY > 0 && each.getBoundingClientRect().top < window.innerHeight / 3,
  );
  return begun.at(-1)?.id ?? '';
}

function notePress({ target }: MouseEvent): void {
  const link = target instanceof Element ? target.closest('a') : null;
  pressed = link?.getAttribute('href') ?? null;
  pressedAt = window.scrollY;
  // The same page in the other language, unless the link names a section itself.
  if (link?.hreflang && !link.closest('.prose') && link.pathname.slice(3) === window.location.pathname.slice(3))
    link.hash = sectionRead();
}

/**
 * For `popstate`, before the router listens to it. The browser gives a jump within the page no state, and the router knows
 * kept places by the key in it: without one all jumps would share a place, and the second be taken back to the first.
 */
export function noteJump(): void {
  if (window.history.state !== null) return;
  window.history.replaceState({ key: Math.random().toString(36).slice(2), idx: null }, '');
  // Some browsers have scrolled by now; what the router keeps is the place that is left, and then it follows the link.
  if (pressed !== null) window.scrollTo(0, pressedAt);
}

/** Where the focus belongs after a move; null: it is in the right place already. */
function goalOf(now: Place, before: Place, isBack: boolean): HTMLElement | null {
  const main = document.getElementById('main');
  const active = main?.contains(document.activeElement) ? document.activeElement : null;
  const way = isBack && leftBy.get(now.key);
  const link = way ? main?.querySelector<HTMLElement>(`a[href="${CSS.escape(way)}"]`) : null;
  // Not one in the contents of a phone, which have closed behind it.
  if (link?.checkVisibility()) return link;
  const anchor = now.hash ? document.getElementById(now.hash.slice(1)) : null;
  if (anchor) return anchor.contains(active) ? null : anchor;
  const title = main?.querySelector<HTMLElement>('h1') ?? null;
  // A page whose first thing to do is to type a word has put the focus there itself.
  if (now.pathname !== before.pathname) return active?.matches('[type=search]') ? null : title;
  // The same page shows something else: who typed or pressed a button in it stays there, if that is still in the page.
  return active && !active.matches('a') ? null : (main?.querySelector<HTMLElement>('h2') ?? title);
}

/** For the frame around every page. The first page of a visit is the browser's own affair. */
export function useKeptPlace(): void {
  const now = useLocation();
  const isPop = useNavigationType() === 'POP';
  const last = useRef(now);
  useEffect(() => {
    document.addEventListener('click', notePress, true);
    return () => document.removeEventListener('click', notePress, true);
  }, []);
  useEffect(() => {
    const before = last.current;
    if (before === now) return;
    last.current = now;
    const goal = goalOf(now, before, isPop && pressed === null);
    if (pressed !== null) leftBy.set(before.key, pressed);
    pressed = null;
    if (!goal) return;
    if (goal.tabIndex < 0) goal.tabIndex = -1;
    // Where the page stands is the business of the browser and the router.
    goal.focus({ preventScroll: true });
  }, [now, isPop]);
}
