/** The pages of one thing as a row of links, the current one underlined; on a phone the row scrolls. */
import { NavLink } from '@remix-run/react';
import { useRef } from 'react';
import styles from './places.module.css';
import { useCurrentInSight } from './use-current-in-sight.ts';

/** `isExact`: not current on the pages below it. */
export type Place = { readonly to: string; readonly text: string; readonly isExact?: boolean };

/** @param label what they are pages of, for the landmark. */
export function Places({ label, places }: { label: string; places: readonly Place[] }) {
  const list = useRef<HTMLUListElement>(null);
  useCurrentInSight(list);
  return (
    <nav aria-label={label} className="no-print">
      <ul role="list" ref={list} className={styles.places}>
        {places.map(({ to, text, isExact = false }) => (
          <li key={to}>
            <NavLink to={to} end={isExact}>
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
