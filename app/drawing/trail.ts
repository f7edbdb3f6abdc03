/** The trail as geometry: waypoints on the easy way through the land, and where the walked part ends. Small: it runs in browsers. */
import { routeOf } from './land.ts';
import { type Point, round, spread } from './route.ts';

/** `here`: where the person is or should go on. `begun`: touched, not done, and not where they are. */
export type TrailState = 'done' | 'here' | 'begun' | 'ahead';

/** `walked` and `ahead` are path data for `<path d>`; an empty string when there is nothing to draw. */
export type Trail = { readonly points: readonly Point[]; readonly walked: string; readonly ahead: string };

/**
 * A trail with one waypoint per state, from left to right. It is solid up to `here`, or else up to the last `done`.
 * Deterministic: the same arguments give the same path on the server and in the browser.
 * @param map a name of maps.ts: `home`, `empty`, the id of a course, its certificate or one of its modules.
 */
export function trailOf(map: string, states: readonly TrailState[]): Trail {
  const route = routeOf(map);
  const points = spread(route, states.length);
  // Two bends between waypoints let the path follow the land rather than jump from point to point.
  const bends = spread(route, states.length === 1 ? 7 : (states.length - 1) * 3 + 1);
  const curves = curvesThrough(bends);
  const cut = walkedCurves(states);
  return { points, walked: pathOf(bends[0], curves.slice(0, cut)), ahead: pathOf(bends[cut], curves.slice(cut)) };
}

/** How many curves are walked, three to a stretch. A single waypoint stands half way, on a trail that leads on past it. */
function walkedCurves(states: readonly TrailState[]): number {
  if (states.length === 1) return { done: 6, here: 3, begun: 3, ahead: 0 }[states[0] ?? 'ahead'];
  const reached = states.includes('here') ? states.indexOf('here') : states.lastIndexOf('done');
  return Math.max(0, reached) * 3;
}

/** Catmull-Rom: one cubic per pair of points, without corners. */
function curvesThrough(points: readonly Point[]): string[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const before = points[index - 1] ?? from;
    const after = points[index + 2] ?? to;
    const [x1, y1] = [from.x + (to.x - before.x) / 6, from.y + (to.y - before.y) / 6];
    const [x2, y2] = [to.x - (after.x - from.x) / 6, to.y - (after.y - from.y) / 6];
    return `C${round(x1)} ${round(y1)} ${round(x2)} ${round(y2)} ${to.x} ${to.y}`;
  });
}

function pathOf(start: Point | undefined, curves: readonly string[]): string {
  return start && curves.length > 0 ? `M${start.x} ${start.y}${curves.join('')}` : '';
}
