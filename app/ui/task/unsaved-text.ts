/** What was typed for a task and not saved yet: the tab remembers it until it is saved, the reader signs out, or the tab closes. */
import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';

/** A browser may be told to remember nothing; then this page does without. */
function inTab<T>(act: (tab: Storage) => T): T | null {
  try {
    return act(window.sessionStorage);
  } catch {
    return null;
  }
}

/** For a shared computer: what the tab remembers goes with the one who typed it. */
export function forgetTyped(): void {
  inTab((tab) => tab.clear());
}

/**
 * For the text box that shows `saved` at first. `typed` is what had been typed before a reload, a change of language or a
 * way back, null when nothing is unsaved: the box shows it instead. `keep` wants every new text of the box.
 */
export function useUnsavedText(saved: string): { typed: string | null; keep: (text: string) => void } {
  const [typed, setTyped] = useState<string | null>(null);
  // The same task in both languages.
  const key = `typed:${useLocation().pathname.slice(3)}`;
  // As a text box has it, whatever line ends it was sent with.
  const shown = saved.replaceAll('\r\n', '\n');
  useEffect(() => {
    const text = inTab((tab) => tab.getItem(key));
    if (text === shown) inTab((tab) => tab.removeItem(key));
    else setTyped(text);
  }, [key, shown]);
  const keep = (text: string) =>
    inTab((tab) => {
      if (text === shown) tab.removeItem(key);
      else tab.setItem(key, text);
    });
  return { typed, keep };
}
