/** For a row that scrolls on a phone: the current one of its items is brought into sight. */
import { type RefObject, useEffect } from 'react';
import { useLocation } from '@remix-run/react';

/** Scrolls the list itself, never the page, each time the address changes. @param list of items, one `aria-current` within. */
export function useCurrentInSight(list: RefObject<HTMLUListElement>): void {
  const { pathname, search } = useLocation();
  useEffect(() => {
    const first = list.current?.querySelector('li');
    const current = list.current?.querySelector('[aria-current]')?.closest('li');
    if (!list.current || !first || !current) return;
    // Not at the very edge: a piece of the one before tells that there is more.
    const before = current === first ? 0 : 48;
    list.current.scrollLeft = current.offsetLeft - first.offsetLeft - before;
  }, [list, pathname, search]);
}
