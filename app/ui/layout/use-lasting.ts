/** Tells a wait only when it lasts: what is over in a blink would only flicker. */
import { useEffect, useState } from 'react';

/** Milliseconds. */
const blink = 300;

/** True once `isOn` has been true for a blink. */
export function useLasting(isOn: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = window.setTimeout(() => setLasts(true), blink);
    return () => {
      window.clearTimeout(timer);
      setLasts(false);
    };
  }, [isOn]);
  return lasts;
}
