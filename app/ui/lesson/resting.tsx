/** A long text whose parts rest while they are out of sight, so that a touch on a modest phone is answered at once. */
import { type ReactNode, useEffect, useState } from 'react';
import styles from './resting.module.css';

/**
 * Only once everything has had its place: what rests keeps the height it had, so that places kept, links to sections and the
 * bar of the window stay true. Give it the page as its `key`.
 */
export function Resting({ children }: { children: ReactNode }) {
  const [rests, setRests] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setRests(true), settled);
    return () => window.clearTimeout(timer);
  }, []);
  return <div className={[styles.parts, rests && styles.resting].filter(Boolean).join(' ')}>{children}</div>;
}

/** Milliseconds: by then the typeface is there, and what the page was opened for has been scrolled to. */
const settled = 500;
