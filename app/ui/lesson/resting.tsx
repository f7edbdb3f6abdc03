/** A long text whose parts rest while they are out of sight, so that a touch on a modest phone is answered at once. */
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './resting.module.css';

/** Milliseconds: by then the typeface is there, and what the page was opened for has been scrolled to. */
const settled = 500;

function letRest(parts: HTMLElement | null): void {
  for (const part of parts?.children ?? []) {
    const { top, bottom } = part.getBoundingClientRect();
    part.toggleAttribute('data-resting', bottom < 0 || top > window.innerHeight);
  }
}

function wake(parts: HTMLElement | null): void {
  for (const part of parts?.children ?? []) part.removeAttribute('data-resting');
}

/**
 * Only once everything has had its place: what rests keeps the height it had, so that places kept, links to sections and the
 * bar of the window stay true. What is in sight then never rests: it would count as moved. Give it the page as its `key`.
 */
export function Resting({ children }: { children: ReactNode }) {
  const parts = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let width = window.innerWidth;
    const rest = () => letRest(parts.current);
    let timer = window.setTimeout(rest, settled);
    // Lines of another length make other heights: all wake, and rest again. A phone's bars come and go without that.
    const onResize = () => {
      if (window.innerWidth === width) return;
      width = window.innerWidth;
      wake(parts.current);
      window.clearTimeout(timer);
      timer = window.setTimeout(rest, settled);
    };
    window.addEventListener('resize', onResize);
    return () => {
      window.removeEventListener('resize', onResize);
      window.clearTimeout(timer);
    };
  }, []);
  return (
    <div ref={parts} className={styles.parts}>
      {children}
    </div>
  );
}
