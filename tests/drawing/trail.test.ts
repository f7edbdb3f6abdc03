/** The drawing engine: maps are small, repeatable and stay on the sheet; trails pass their waypoints and are cut at the right one. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { drawContours } from '#app/drawing/contours.server.ts';
import { landOf } from '#app/drawing/land.ts';
import { certificateMap, mapsOfCourse, moduleMap, viewOf } from '#app/drawing/maps.ts';
import { trailOf, type TrailState } from '#app/drawing/trail.ts';

const courses = ['finnish-working-life', 'cv-and-applications', 'digital-networking'];
const maps = ['home', 'empty', ...courses.flatMap((course) => mapsOfCourse(course, 6))];

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
    const svg = drawContours(seed);
    expect(gzipSync(svg).length).toBeLessThan(9 * 1024);
    expect(drawContours(seed)).toBe(svg);
  });

  it('differ by seed', () => {
    expect(drawContours('cv-and-applications')).not.toBe(drawContours('digital-networking'));
  });

  it('come in two groups that take the colour of the page, without styles, scripts or addresses', () => {
    const svg = drawContours('home');
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="720" height="560" viewBox="0 0 720 560">/,
    );
    expect(svg).toContain('<g id="contours" fill="none" stroke="currentColor"');
    expect(svg).toContain('<g id="index-contours" fill="none" stroke="currentColor"');
    expect(svg).not.toMatch(/style|script|href|#[0-9a-f]{3}/);
  });

  it.each(maps)('%s has only whole numbers and many lines, and they stay near the sheet', (seed) => {
    const { width, height } = viewOf(seed);
    const lines = [...drawContours(seed).matchAll(/M(-?\d+) (-?\d+)q([-\d ]+)/g)];
    expect(lines.length).toBeGreaterThan(15);
    expect(drawContours(seed)).not.toMatch(/d="[^"]*(\.|NaN|Infinity)/);
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
    const { terrain } = landOf('home');
    const heights: number[] = [];
    for (let x = 0; x <= 720; x += 20) for (let y = 0; y <= 560; y += 20) heights.push(terrain(x, y));
    const step = (Math.max(...heights) - Math.min(...heights)) / 20;
    const long = [...drawContours('home').matchAll(/M(-?\d+) (-?\d+)q([-\d ]+)/g)].filter(
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
    const { width, height } = viewOf(map);
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
    expect(trailOf(certificateMap('linkedin'), ['done', 'done', 'done']).ahead).toBe('');
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
    const anew = await import('#app/drawing/trail.ts');
    expect(anew.trailOf).not.toBe(trailOf);
    expect(anew.trailOf('digital-networking', states)).toEqual({ ...trailOf('digital-networking', states) });
    expect((walked + ahead).length).toBeLessThan(700);
    expect(walked + ahead).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('takes the easy way: climbs less than the straight line does', () => {
    const climbAlong = (map: string, places: readonly { x: number; y: number }[]) => {
      const { terrain } = landOf(map);
      const heights = places.map(({ x, y }) => terrain(x, y));
      return heights.slice(1).reduce((sum, height, index) => sum + Math.abs(height - (heights[index] ?? height)), 0);
    };
    const dense: TrailState[] = Array.from({ length: 40 }, () => 'ahead');
    // From nearby the land is a gentle slope, and straight ahead is nearly as easy.
    const lands = maps.filter((map) => viewOf(map).kind !== 'stretch');
    const difference = lands.map((map) => {
      const { points } = trailOf(map, dense);
      const [first, last] = [points[0], points.at(-1)];
      if (!first || !last) throw new Error('no trail');
      const straight = dense.map((_, i) => ({
        x: first.x + ((last.x - first.x) * i) / 39,
        y: first.y + ((last.y - first.y) * i) / 39,
      }));
      return climbAlong(map, straight) - climbAlong(map, points);
    });
    expect(difference.filter((saved) => saved > 0).length).toBeGreaterThanOrEqual(lands.length - 2);
    expect(difference.reduce((sum, saved) => sum + saved, 0)).toBeGreaterThan(0.5);
  });
});

describe('names', () => {
  it('are read back as what they were made for', () => {
    expect(viewOf('any-course')).toMatchObject({ kind: 'cover', seed: 'any-course' });
    expect(viewOf(certificateMap('any-course'))).toMatchObject({ kind: 'certificate', seed: 'any-course' });
    expect(viewOf(moduleMap('any-course', 2, 6))).toMatchObject({
      kind: 'stretch',
      seed: 'any-course',
      part: 2,
      parts: 6,
    });
  });

  it('that say nothing else are covers', () => {
    for (const name of ['constructor', '', 'a/b', 'a/1-of-x', 'a/100-of-200']) expect(viewOf(name).kind).toBe('cover');
  });

  it('of a course are one for its cover, one for its certificate and one for each module', () => {
    expect(mapsOfCourse('linkedin', 2)).toEqual([
      'linkedin',
      'linkedin/certificate',
      'linkedin/1-of-2',
      'linkedin/2-of-2',
    ]);
  });
});

describe('a module', () => {
  it('is a part of its course from nearby: the land of the cover shows through, and each part is another', () => {
    const cover = landOf('linkedin').terrain;
    const stops = trailOf('linkedin', ['done', 'done', 'done']).points;
    for (const [part, stop] of stops.entries()) {
      const { terrain, width, height } = landOf(moduleMap('linkedin', part, 3));
      const places = Array.from({ length: 40 }, (_, i) => ({ x: (i % 8) / 8 - 0.5, y: Math.floor(i / 8) / 5 - 0.5 }));
      const near = places.map(({ x, y }) => terrain((x + 0.5) * width, (y + 0.5) * height));
      const far = places.map(({ x, y }) => cover(stop.x + (x * 480) / 2.6, stop.y + (y * 160) / 2.6));
      expect(correlation(near, far)).toBeGreaterThan(0.4);
    }
    expect(new Set([0, 1, 2].map((part) => drawContours(moduleMap('linkedin', part, 3)))).size).toBe(3);
  });
});

/** Drawn once and kept beside this file: a change of the engine shows as a change of these pictures. Open them. */
it.each([
  'home',
  'empty',
  'finnish-working-life',
  certificateMap('finnish-working-life'),
  moduleMap('finnish-working-life', 2, 6),
])('draws %s as it is kept', async (map) => {
  const { width, height } = viewOf(map);
  const { points, walked, ahead } = trailOf(map, ['done', 'done', 'here', 'begun', 'ahead', 'ahead']);
  const stops = points.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="8"/>`).join('');
  const svg = drawContours(map)
    .replace(
      '</svg>',
      `<path d="${walked}" fill="none" stroke="#14523f" stroke-width="4"/><path d="${ahead}" fill="none" stroke="#14523f" stroke-width="3" stroke-dasharray="2 8"/>${stops}</svg>`,
    )
    .replace('<svg ', `<svg color="#bccdbf" `);
  expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
  await expect(svg).toMatchFileSnapshot(`drawn/${map.replace('/', '-')}.svg`);
});

/** Pearson's, of two equally long rows of numbers. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (row: readonly number[]) => row.reduce((sum, value) => sum + value, 0) / row.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const moment = (f: (i: number) => number) => a.reduce((sum, _, i) => sum + f(i), 0);
  const together = moment((i) => ((a[i] ?? 0) - meanA) * ((b[i] ?? 0) - meanB));
  return together / Math.sqrt(moment((i) => ((a[i] ?? 0) - meanA) ** 2) * moment((i) => ((b[i] ?? 0) - meanB) ** 2));
}
