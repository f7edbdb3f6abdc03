/** A page of few words, or of a short form, with a piece of the map beside it. */
import type { ReactNode } from 'react';
import { TrailMap } from '../trail/trail-map.tsx';
import type { TrailState } from '#app/drawing/trail.ts';
import styles from './map-beside.module.css';

/** `label` says what the map tells; without one it is an ornament, which phones go without. */
type MapBesideProps = { states: readonly TrailState[]; label?: string; children: ReactNode };

export function MapBeside({ states, label, children }: MapBesideProps) {
  const map = <TrailMap map="empty" states={states} label={label ?? ''} className={styles.map} />;
  return (
    <div className={`page ${styles.page ?? ''}`}>
      <div className={styles.words}>{children}</div>
      {label === undefined ? (
        <div className={styles.ornament} aria-hidden>
          {map}
        </div>
      ) : (
        map
      )}
    </div>
  );
}
