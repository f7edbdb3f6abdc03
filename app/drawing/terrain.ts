/** The land the trails go through: a smooth height field from a seed, the same for the map and for the path on it. */
import { seededRandom } from '#app/domain/random.ts';
import type { MapSize } from './maps.ts';

type Hill = {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly stretch: number;
  readonly height: number;
};

/** Height at a place of the map, about −1 to 1. Defined everywhere, also outside the map. */
export type Terrain = (x: number, y: number) => number;

/** Hills and hollows spread evenly by the seed: each is dropped where it is farthest from the others (best of six throws). */
export function terrainOf(seed: string, { width, height }: MapSize): Terrain {
  const random = seededRandom(`terrain:${seed}`);
  const unit = Math.sqrt(width * height);
  const hills: Hill[] = [];
  for (let index = 0; index < 9; index += 1) {
    const throws = Array.from({ length: 6 }, () => ({
      x: (random() * 1.2 - 0.1) * width,
      y: (random() * 1.2 - 0.1) * height,
    }));
    const room = (at: { x: number; y: number }) =>
      Math.min(...hills.map((hill) => Math.hypot(hill.x - at.x, hill.y - at.y)));
    const place = throws.reduce((best, each) => (room(each) > room(best) ? each : best));
    const reach = unit * (0.14 + random() * 0.13);
    hills.push({
      ...place,
      reach,
      stretch: 0.75 + random() * 0.6,
      height: (index % 3 === 2 ? -0.7 : 1) * (0.45 + random() * 0.55),
    });
  }
  const tilt = (random() - 0.5) * 0.5;
  return (x, y) => hills.reduce((sum, hill) => sum + rise(hill, x, y), (tilt * (x - y)) / unit);
}

function rise({ x, y, reach, stretch, height }: Hill, atX: number, atY: number): number {
  const across = (atX - x) / (reach * stretch);
  const along = (atY - y) / (reach / stretch);
  return height * Math.exp(-(across * across + along * along) / 2);
}
