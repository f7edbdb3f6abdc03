/** A course as a trail on a map: contour lines from the cached map document, the trail and its waypoints on top. */
import { mapHref, viewOf } from '#app/drawing/maps.ts';
import { Marker } from './marker.tsx';
import { trailOf, type TrailState } from '#app/drawing/trail.ts';
import styles from './trail-map.module.css';

/**
 * `map` is a name of maps.ts: `home`, `empty`, a course, its certificate or one of its modules. `label` says in words what the picture shows.
 * `fit`: `cover` fills a box of any shape (the trail keeps to the middle), `cover-end` does so and keeps the end of the
 * trail in sight, `contain` shows the whole map.
 */
export type TrailMapProps = {
  map: string;
  states: readonly TrailState[];
  label: string;
  fit?: keyof typeof ratios;
  className?: string | undefined;
};

/** How the drawing fills its box, in SVG's words. */
const ratios = { cover: 'xMidYMid slice', 'cover-end': 'xMaxYMid slice', contain: 'xMidYMid meet' } as const;

export function TrailMap({ map, states, label, fit = 'contain', className }: TrailMapProps) {
  const size = viewOf(map);
  const { points, walked, ahead } = trailOf(map, states);
  return (
    <svg
      className={[styles.map, className].filter(Boolean).join(' ')}
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      preserveAspectRatio={ratios[fit]}
      role="img"
      aria-label={label}
    >
      <use className={styles.contours} href={`${mapHref(map)}#contours`} />
      <use className={styles.indexContours} href={`${mapHref(map)}#index-contours`} />
      <path className={styles.bed} d={`${walked}${ahead}`} />
      <path className={styles.ahead} d={ahead} />
      <path className={styles.walked} d={walked} />
      {points.map((point, index) => (
        <g key={`${point.x} ${point.y}`} transform={`translate(${point.x} ${point.y})`}>
          <Marker state={states[index] ?? 'ahead'} />
        </g>
      ))}
    </svg>
  );
}
