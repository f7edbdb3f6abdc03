/** The trail as geometry: the easy way through the land, waypoints on it, and where the walked part ends. Small: it runs in browsers. */
import { mapSizeOf } from './map-sizes.ts';
import { terrainOf } from './terrain.ts';

/** `here`: where the person is or should go on. `begun`: touched, not done, and not where they are. */
export type TrailState = 'done' | 'here' | 'begun' | 'ahead';

export type Point = { readonly x: number; readonly y: number };

/** `walked` and `ahead` are path data for `<path d>`; an empty string when there is nothing to draw. */
export type Trail = { readonly points: readonly Point[]; readonly walked: string; readonly ahead: string };

/** The part of the map the trail keeps to, as shares of its size: where it starts and ends, and how near the edges it goes. */
type Frame = { readonly from: Point; readonly to: Point; readonly top: number; readonly bottom: number };

const frames = new Map<string, Frame>([
  ['home', { from: { x: 0.14, y: 0.8 }, to: { x: 0.9, y: 0.2 }, top: 0.18, bottom: 0.82 }],
  ['certificate', { from: { x: 0.56, y: 0.92 }, to: { x: 0.95, y: 0.36 }, top: 0.3, bottom: 0.94 }],
]);

/** Covers are cropped by cards of any width, so their trails keep away from the edges. */
const coverFrame: Frame = { from: { x: 0.09, y: 0.66 }, to: { x: 0.91, y: 0.36 }, top: 0.24, bottom: 0.76 };

const columns = 28;
const rows = 32;
/** How dear climbing is beside going up or down the page: higher, and the trail follows the contours more closely. */
const slopeWeight = 1.2;
const turnWeight = 0.3;
/** Units up or down per unit forward; steeper is nearly forbidden. */
const steepest = 2.2;

/** Finding the way takes about a millisecond, so each map's way is found once. There are as many maps as courses, and three. */
const routes = new Map<string, Point[]>();

/**
 * A trail with one waypoint per state, from left to right. It is solid up to `here`, or else up to the last `done`.
 * Deterministic: the same arguments give the same path on the server and in the browser.
 * @param map `home`, `certificate`, `empty` or a course id.
 */
export function trailOf(map: string, states: readonly TrailState[]): Trail {
  const route = routes.get(map) ?? easyRoute(map);
  routes.set(map, route);
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

/** The cheapest way from column to column of a grid over the frame: climbing costs, and so do steep turns. */
function easyRoute(map: string): Point[] {
  const { width, height } = mapSizeOf(map);
  const terrain = terrainOf(map, { width, height });
  const { from, to, top, bottom } = frames.get(map) ?? coverFrame;
  const place = (column: number, row: number): Point => ({
    x: width * (from.x + ((to.x - from.x) * column) / (columns - 1)),
    y: height * (top + ((bottom - top) * row) / (rows - 1)),
  });
  const rowOf = (share: number) => Math.round(((share - top) / (bottom - top)) * (rows - 1));
  const forward = place(1, 0).x - place(0, 0).x;
  const leanPerRow = (place(0, 1).y - place(0, 0).y) / forward;
  const climbing = (slopeWeight * Math.sqrt(width * height)) / forward;
  const heightsOf = (column: number) =>
    Array.from({ length: rows }, (_, row) => terrain(place(column, row).x, place(column, row).y));
  let costs = Array.from({ length: rows }, (_, row) => (row === rowOf(from.y) ? 0 : Infinity));
  let heights = heightsOf(0);
  const came: number[][] = [];
  for (let column = 1; column < columns; column += 1) {
    const reached = heightsOf(column);
    const steps = reached.map((high, row) => cheapestStep({ high, row, costs, heights, leanPerRow, climbing }));
    came.push(steps.map(({ before }) => before));
    costs = steps.map(({ cost }) => cost);
    heights = reached;
  }
  return softened(softened(softened(wayBack(came, rowOf(to.y)).map((row, column) => place(column, row)))));
}

/** The rows of the cheapest way, first column first. */
function wayBack(came: readonly (readonly number[])[], lastRow: number): number[] {
  return came.reduceRight<number[]>((route, column) => [column[route[0] ?? lastRow] ?? lastRow, ...route], [lastRow]);
}

type Step = {
  high: number;
  row: number;
  costs: readonly number[];
  heights: readonly number[];
  leanPerRow: number;
  climbing: number;
};

/** From which row of the column before it is cheapest to come here. A plain loop: this runs 30,000 times for a map. */
function cheapestStep({ high, row, costs, heights, leanPerRow, climbing }: Step): { cost: number; before: number } {
  let least = Infinity;
  let best = row;
  for (let before = 0; before < rows; before += 1) {
    const climb = (high - (heights[before] ?? high)) * climbing;
    const lean = (row - before) * leanPerRow;
    const cost =
      (costs[before] ?? Infinity) + climb * climb + lean * lean * turnWeight + (Math.abs(lean) > steepest ? 1e3 : 0);
    if (cost < least) [least, best] = [cost, before];
  }
  return { cost: least, before: best };
}

/** Each point moves half way to the middle of its neighbours; the ends stay. */
function softened(route: readonly Point[]): Point[] {
  return route.map((point, index) => {
    const [before, after] = [route[index - 1], route[index + 1]];
    return before && after ? { x: point.x, y: (before.y + 2 * point.y + after.y) / 4 } : point;
  });
}

/** `count` points along the route, equally far from each other as one walks. A single point stands in the middle. */
function spread(route: readonly Point[], count: number): Point[] {
  const lengths = [0];
  for (const [index, point] of route.slice(1).entries()) {
    const before = route[index] ?? point;
    lengths.push((lengths.at(-1) ?? 0) + Math.hypot(point.x - before.x, point.y - before.y));
  }
  const total = lengths.at(-1) ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const walked = total * (count < 2 ? 0.5 : index / (count - 1));
    const after = Math.max(
      1,
      lengths.findIndex((length) => length >= walked - 1e-6),
    );
    const [a, b] = [route[after - 1], route[after]];
    const [start, end] = [lengths[after - 1] ?? 0, lengths[after] ?? 1];
    const share = (walked - start) / (end - start || 1);
    return {
      x: round((a?.x ?? 0) + ((b?.x ?? 0) - (a?.x ?? 0)) * share),
      y: round((a?.y ?? 0) + ((b?.y ?? 0) - (a?.y ?? 0)) * share),
    };
  });
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

function round(value: number): number {
  return Math.round(value * 2) / 2;
}
