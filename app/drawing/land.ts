/** The land of every map and the way through it. A module's land is a part of its course's, seen from nearby. */
import { type MapView, viewOf } from './maps.ts';
import { type Frame, type Land, type Point, easyRoute, spread } from './route.ts';
import { terrainOf } from './terrain.ts';

const frames: Readonly<Record<Exclude<MapView['kind'], 'stretch'>, Frame>> = {
  home: { from: { x: 0.14, y: 0.8 }, to: { x: 0.9, y: 0.2 }, top: 0.18, bottom: 0.82 },
  empty: { from: { x: 0.09, y: 0.66 }, to: { x: 0.91, y: 0.36 }, top: 0.24, bottom: 0.76 },
  // Covers are cropped by cards of any width, so their trails keep away from the edges.
  cover: { from: { x: 0.09, y: 0.66 }, to: { x: 0.91, y: 0.36 }, top: 0.24, bottom: 0.76 },
  // Beside the words of the paper, up along its right edge.
  certificate: { from: { x: 0.56, y: 0.92 }, to: { x: 0.95, y: 0.36 }, top: 0.3, bottom: 0.94 },
  // Above the title.
  badge: { from: { x: 0.13, y: 0.5 }, to: { x: 0.84, y: 0.24 }, top: 0.19, bottom: 0.56 },
};

/** How much nearer a module is seen than its course. */
const nearer = 2.6;
/** From nearby, small hills show that the cover is too far away to tell; they are this high beside the large ones. */
const smallHills = 0.18;

/** The land of the map with this name. */
export function landOf(name: string): Land {
  const view = viewOf(name);
  if (view.kind === 'stretch') return stretchOf(view);
  const { kind, seed, width, height } = view;
  return { width, height, terrain: terrainOf(seed, { width, height }), frame: frames[kind] };
}

/** Finding the way takes about a millisecond, so each map's way is found once. There are few maps: some for each course. */
const routes = new Map<string, Point[]>();

/** The way through the land of the map with this name, from left to right. */
export function routeOf(name: string): Point[] {
  const route = routes.get(name) ?? easyRoute(landOf(name));
  routes.set(name, route);
  return route;
}

/** The part of the cover around the module's waypoint. The trail comes in and goes out where it does on the cover. */
function stretchOf({ seed, part, parts, width, height }: MapView): Land {
  const cover = landOf(seed);
  const route = routeOf(seed);
  const scale = cover.width / nearer / width;
  const centre = spread(route, parts)[part] ?? { x: cover.width / 2, y: cover.height / 2 };
  const left = centre.x - (width * scale) / 2;
  const top = centre.y - (height * scale) / 2;
  const near = terrainOf(`${seed}/${part + 1}`, { width, height });
  const share = (x: number) => (heightOfRoute(route, left + x * width * scale) - top) / (height * scale);
  return {
    width,
    height,
    terrain: (x, y) => cover.terrain(left + x * scale, top + y * scale) + smallHills * near(x, y),
    frame: {
      from: { x: 0.08, y: within(share(0.08)) },
      to: { x: 0.92, y: within(share(0.92)) },
      top: 0.22,
      bottom: 0.78,
    },
  };
}

/** How far down the sheet the way goes at `x`; before its start and after its end, as far as there. */
function heightOfRoute(route: readonly Point[], x: number): number {
  return (route.find((point) => point.x >= x) ?? route.at(-1))?.y ?? 0;
}

function within(share: number): number {
  return Math.min(0.7, Math.max(0.3, share));
}
