/** One waypoint of a trail: ticked when done, cloudberry where you are, half filled when begun, open when ahead. */
import type { TrailState } from '#app/drawing/trail.ts';
import styles from './marker.module.css';

const radius = 10;

/** Drawn around 0,0, for use inside an `<svg>`; about 20 units wide, 32 with the halo. Purely visual: say the state in words too. */
export function Marker({ state }: { state: TrailState }) {
  if (state === 'here') {
    return (
      <g className={styles.marker}>
        <circle className={styles.halo} r={radius * 1.65} />
        <circle className={styles.here} r={radius - 0.5} />
      </g>
    );
  }
  return (
    <g className={styles.marker}>
      <circle className={state === 'done' ? styles.done : styles.open} r={state === 'done' ? radius : radius - 1.5} />
      {state === 'done' && <path className={styles.tick} d="M-4.2.2-1.2 3.2 4.4-2.8" />}
      {state === 'begun' && <path className={styles.half} d="M0-4.5a4.5 4.5 0 0 1 0 9z" />}
    </g>
  );
}
