/** Draws the contour lines of a terrain: as paths, and as the SVG document that every cache on the way keeps. */
import { contours } from 'd3-contour';
import { landOf } from './land.ts';
import { viewOf } from './maps.ts';
import type { Land } from './route.ts';

/** Cells of this many SVG units are measured; the lines between them are smooth anyway. */
const cell = 10;
/** Cells measured outside the map, so that lines run off its edge. */
const margin = 2;
const lines = 20;
/** Every fourth line is heavier, as on the maps in the forest. */
const indexEvery = 4;

type Place = readonly [number, number];

/** The lines of the map with this name as path data, the heavier ones apart. The same each time. */
export function contoursOf(map: string): { readonly thin: string; readonly heavy: string } {
  const [thin, heavy]: [string[], string[]] = [[], []];
  for (const [index, paths] of levelsOf(landOf(map)).entries()) {
    (index % indexEvery === 1 ? heavy : thin).push(...paths);
  }
  return { thin: thin.join(''), heavy: heavy.join('') };
}

/**
 * The contours of the map with this name: the same bytes each time. Groups `contours` and `index-contours` take the colour of the page
 * that shows them: `<use href="/maps/home.svg#contours">`.
 */
export function drawContours(map: string): string {
  const { width, height } = viewOf(map);
  const { thin, heavy } = contoursOf(map);
  const group = (id: string, stroke: number, path: string) =>
    `<g id="${id}" fill="none" stroke="currentColor" stroke-width="${stroke}" stroke-linecap="round"><path d="${path}"/></g>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `${group('contours', 1, thin)}${group('index-contours', 1.5, heavy)}</svg>\n`
  );
}

/** The path data of each level, lowest first. */
function levelsOf({ width, height, terrain }: Land): string[][] {
  const columns = Math.ceil(width / cell) + 2 * margin;
  const rows = Math.ceil(height / cell) + 2 * margin;
  const at = (index: number) => (index + 0.5 - margin) * cell;
  const heights = Array.from({ length: columns * rows }, (_, i) =>
    terrain(at(i % columns), at(Math.floor(i / columns))),
  );
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const thresholds = Array.from({ length: lines }, (_, i) => low + ((high - low) * (i + 0.5)) / lines);
  const spacing = Math.max(14, Math.sqrt(width * height) / 40);
  return contours()
    .size([columns, rows])
    .thresholds(thresholds)(heights)
    .map((level) =>
      level.coordinates
        .flat()
        .flatMap((ring) =>
          openLines(
            ring.map(([x = 0, y = 0]): Place => [x, y]),
            columns,
            rows,
          ),
        )
        .map((line) =>
          smoothPath(
            thin(
              line.map(([x, y]): Place => [(x - margin) * cell, (y - margin) * cell]),
              spacing,
            ),
          ),
        ),
    );
}

/** Cuts a ring where it follows the border of the grid: that part is the grid's edge, not the land's. */
function openLines(ring: Place[], columns: number, rows: number): Place[][] {
  const outside = ([x, y]: Place) => x < 0.6 || y < 0.6 || x > columns - 0.6 || y > rows - 0.6;
  const start = ring.findIndex(outside);
  if (start < 0) return [ring];
  const turned = [...ring.slice(start, -1), ...ring.slice(0, start + 1)];
  const lines: Place[][] = [[]];
  for (const place of turned) {
    if (outside(place)) lines.push([]);
    else lines.at(-1)?.push(place);
  }
  return lines.filter((line) => line.length > 1);
}

/** Keeps a place per `spacing` units, and the ends. */
function thin(line: Place[], spacing: number): Place[] {
  const kept: Place[] = [];
  for (const place of line) {
    const last = kept.at(-1);
    if (!last || Math.hypot(place[0] - last[0], place[1] - last[1]) >= spacing) kept.push(place);
  }
  const [first, end] = [line[0], line.at(-1)];
  const closed = first && end && first[0] === end[0] && first[1] === end[1];
  // The last kept place may lie almost on the end; two so near would make a kink.
  const last = kept.at(-1);
  if (end && last && kept.length > 2 && Math.hypot(end[0] - last[0], end[1] - last[1]) < spacing / 2) kept.pop();
  return closed ? [...kept, first] : end ? [...kept, end] : kept;
}

/** A quadratic B-spline with the places as control points, in relative whole units. Closed lines close without a corner. */
function smoothPath(line: Place[]): string {
  const points = line.map(([x, y]): Place => [Math.round(x), Math.round(y)]);
  const [first, end] = [points[0], points.at(-1)];
  if (!first || !end || points.length < 4) return '';
  const closed = first[0] === end[0] && first[1] === end[1];
  const controls = closed ? points.slice(0, -1) : points.slice(1, -1);
  // A ring of a few places is the very tip of a hill: a blot, not a line.
  if (closed && controls.length < 6) return '';
  const middle = (a: Place, b: Place): Place => [Math.round((a[0] + b[0]) / 2), Math.round((a[1] + b[1]) / 2)];
  const last = controls.at(-1) ?? end;
  let at = closed ? middle(last, controls[0] ?? first) : first;
  let path = `M${at.join(' ')}q`;
  for (const [index, control] of controls.entries()) {
    const next = controls[index + 1] ?? (closed ? (controls[0] ?? first) : null);
    const to = next ? middle(control, next) : end;
    path += numbers([control[0] - at[0], control[1] - at[1], to[0] - at[0], to[1] - at[1]], path.endsWith('q'));
    at = to;
  }
  return path;
}

/** Numbers as short as SVG allows: a minus sign separates by itself. */
function numbers(values: number[], first: boolean): string {
  return values.map((value, index) => (value < 0 || (first && index === 0) ? `${value}` : ` ${value}`)).join('');
}
