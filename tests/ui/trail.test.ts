/** The drawing engine: maps are small, repeatable and stay on the sheet; trails pass their waypoints and are cut at the right one. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { drawContours } from '#app/ui/trail/contours.server.ts';
import { coverSize, mapSizeOf, mapSizes } from '#app/ui/trail/map-sizes.ts';
import { terrainOf } from '#app/ui/trail/terrain.ts';
import { trailOf, type TrailState } from '#app/ui/trail/trail.ts';

const maps = [...Object.keys(mapSizes), 'finnish-working-life', 'cv-and-applications', 'digital-networking'];
const draw = (seed: string) => drawContours({ seed, ...mapSizeOf(seed) });

/** Places where the curves of a path begin and end, absolute, from `M x y C … x y` or `M x y q dx dy dx dy …`. */
function stationsOf(path: string): { x: number; y: number }[] {
  return path.split(/(?=[MC])/).flatMap((part) => {
    const numbers = part.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
    const [x, y] = numbers.slice(-2);
    return x === undefined || y === undefined ? [] : [{ x, y }];
  });
}

describe('contours', () => {
  it.each(maps)('%s is under 9 kB gzipped and the same each time', (seed) => {
    const svg = draw(seed);
    expect(gzipSync(svg).length).toBeLessThan(9 * 1024);
    expect(draw(seed)).toBe(svg);
  });

  it('differ by seed', () => {
    expect(draw('cv-and-applications')).not.toBe(draw('digital-networking'));
  });

  it('come in two groups that take the colour of the page, without styles, scripts or addresses', () => {
    const svg = draw('home');
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="720" height="560" viewBox="0 0 720 560">/,
    );
    expect(svg).toContain('<g id="contours" fill="none" stroke="currentColor"');
    expect(svg).toContain('<g id="index-contours" fill="none" stroke="currentColor"');
    expect(svg).not.toMatch(/style|script|href|#[0-9a-f]{3}/);
  });

  it.each(maps)('%s has only whole numbers and many lines, and they stay near the sheet', (seed) => {
    const { width, height } = mapSizeOf(seed);
    const lines = [...draw(seed).matchAll(/M(-?\d+) (-?\d+)q([-\d ]+)/g)];
    expect(lines.length).toBeGreaterThan(15);
    expect(draw(seed)).not.toMatch(/d="[^"]*(\.|NaN|Infinity)/);
    for (const [, startX, startY, steps = ''] of lines) {
      const numbers = steps.match(/-?\d+/g)?.map(Number) ?? [];
      expect(numbers.length % 4).toBe(0);
      let [x, y] = [Number(startX), Number(startY)];
      for (let index = 0; index < numbers.length; index += 4) {
        x += numbers[index + 2] ?? 0;
        y += numbers[index + 3] ?? 0;
        expect(x > -30 && x < width + 30 && y > -30 && y < height + 30).toBe(true);
      }
    }
  });

  it('follow the land: along a line the height stays within one step between lines', () => {
    const terrain = terrainOf('home', mapSizes.home);
    const heights: number[] = [];
    for (let x = 0; x <= 720; x += 20) for (let y = 0; y <= 560; y += 20) heights.push(terrain(x, y));
    const step = (Math.max(...heights) - Math.min(...heights)) / 20;
    const long = [...draw('home').matchAll(/M(-?\d+) (-?\d+)q([-\d ]+)/g)].filter(
      ([, , , steps = '']) => steps.length > 200,
    );
    expect(long.length).toBeGreaterThan(5);
    for (const [, startX, startY, steps = ''] of long) {
      const numbers = steps.match(/-?\d+/g)?.map(Number) ?? [];
      let [x, y] = [Number(startX), Number(startY)];
      const along: number[] = [];
      for (let index = 0; index < numbers.length; index += 4) {
        x += numbers[index + 2] ?? 0;
        y += numbers[index + 3] ?? 0;
        along.push(terrain(x, y));
      }
      expect(Math.max(...along) - Math.min(...along)).toBeLessThan(step);
    }
  });
});

describe('trail', () => {
  const states: TrailState[] = ['done', 'done', 'here', 'begun', 'ahead', 'ahead'];

  it.each(maps)('on %s has a waypoint per state, left to right, inside the middle of the sheet', (map) => {
    const { width, height } = mapSizeOf(map);
    const { points } = trailOf(map, states);
    expect(points).toHaveLength(states.length);
    for (const [index, { x, y }] of points.entries()) {
      expect(x > width * 0.05 && x < width * 0.96 && y > height * 0.1 && y < height * 0.95).toBe(true);
      if (index > 0) expect(x).toBeGreaterThan(points[index - 1]?.x ?? Infinity);
    }
  });

  it('is walked up to where you are, and ahead from there', () => {
    const { points, walked, ahead } = trailOf('home', states);
    const [walkedStations, aheadStations] = [stationsOf(walked), stationsOf(ahead)];
    expect(walkedStations[0]).toEqual(points[0]);
    expect(walkedStations.at(-1)).toEqual(points[2]);
    expect(aheadStations[0]).toEqual(points[2]);
    expect(aheadStations.at(-1)).toEqual(points[5]);
    for (const point of points) expect([...walkedStations, ...aheadStations]).toContainEqual(point);
  });

  it('has nothing walked at the start, and nothing ahead at the end', () => {
    expect(trailOf('home', ['here', 'ahead', 'ahead']).walked).toBe('');
    expect(trailOf('certificate', ['done', 'done', 'done']).ahead).toBe('');
    expect(trailOf('home', ['ahead', 'ahead']).walked).toBe('');
  });

  it('without a "here" is walked up to the last done waypoint', () => {
    const { points, walked } = trailOf('home', ['done', 'done', 'ahead']);
    expect(stationsOf(walked).at(-1)).toEqual(points[1]);
  });

  it('with one waypoint leads on past it: dotted before it is begun, solid when done', () => {
    const [ahead, here, done] = (['ahead', 'here', 'done'] as const).map((state) => trailOf('home', [state]));
    expect(here?.points).toHaveLength(1);
    expect(ahead?.walked).toBe('');
    expect(done?.ahead).toBe('');
    expect(stationsOf(here?.walked ?? '').at(-1)).toEqual(here?.points[0]);
    expect(stationsOf(here?.ahead ?? '')[0]).toEqual(here?.points[0]);
  });

  it('copes with no waypoint', () => {
    expect(trailOf('home', [])).toEqual({ points: [], walked: '', ahead: '' });
  });

  it('is the same when found anew, as server and browser do, and short enough to stand in every page', async () => {
    const { walked, ahead } = trailOf('digital-networking', states);
    vi.resetModules();
    const anew = await import('#app/ui/trail/trail.ts');
    expect(anew.trailOf).not.toBe(trailOf);
    expect(anew.trailOf('digital-networking', states)).toEqual({ ...trailOf('digital-networking', states) });
    expect((walked + ahead).length).toBeLessThan(700);
    expect(walked + ahead).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('takes the easy way: climbs less than the straight line does', () => {
    const climbAlong = (map: string, places: readonly { x: number; y: number }[]) => {
      const terrain = terrainOf(map, mapSizeOf(map));
      const heights = places.map(({ x, y }) => terrain(x, y));
      return heights.slice(1).reduce((sum, height, index) => sum + Math.abs(height - (heights[index] ?? height)), 0);
    };
    const dense: TrailState[] = Array.from({ length: 40 }, () => 'ahead');
    const difference = maps.map((map) => {
      const { points } = trailOf(map, dense);
      const [first, last] = [points[0], points.at(-1)];
      if (!first || !last) throw new Error('no trail');
      const straight = dense.map((_, i) => ({
        x: first.x + ((last.x - first.x) * i) / 39,
        y: first.y + ((last.y - first.y) * i) / 39,
      }));
      return climbAlong(map, straight) - climbAlong(map, points);
    });
    expect(difference.filter((saved) => saved > 0).length).toBeGreaterThanOrEqual(maps.length - 1);
    expect(difference.reduce((sum, saved) => sum + saved, 0)).toBeGreaterThan(0.5);
  });
});

it('maps without a name of their own are covers', () => {
  expect(mapSizeOf('any-course')).toBe(coverSize);
  expect(mapSizeOf('constructor')).toBe(coverSize);
});
