/** Finds the easy way through a land, as feet do: along the slopes rather than over them. */
import type { MapSize } from './maps.ts';
import type { Terrain } from './terrain.ts';

export type Point = { readonly x: number; readonly y: number };

/** The part of a map that the way keeps to, as shares of its size: where it starts and ends, and how near the edges it goes. */
export type Frame = { readonly from: Point; readonly to: Point; readonly top: number; readonly bottom: number };

/** A piece of land on a sheet, and the part of the sheet that a trail may use. */
export type Land = MapSize & { readonly terrain: Terrain; readonly frame: Frame };

const columns = 28;
const rows = 32;
/** How dear climbing is beside going up or down the page: higher, and the trail follows the contours more closely. */
const slopeWeight = 1.2;
const turnWeight = 0.3;
/** Units up or down per unit forward; steeper is nearly forbidden. */
const steepest = 2.2;

/** The cheapest way from column to column of a grid over the frame: climbing costs, and so do steep turns. From left to right. */
export function easyRoute({ terrain, frame: { from, to, top, bottom }, width, height }: Land): Point[] {
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
export function spread(route: readonly Point[], count: number): Point[] {
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

/** Half units are fine enough for a trail, and short to send. */
export function round(value: number): number {
  return Math.round(value * 2) / 2;
}
