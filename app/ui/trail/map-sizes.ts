/** How large each map is drawn, in SVG units; pages scale it. */

export type MapSize = { readonly width: number; readonly height: number };

/** Maps with a name of their own. Every other name is the id of a course and gets the size of a cover. */
export const mapSizes = {
  home: { width: 720, height: 560 },
  certificate: { width: 1120, height: 790 },
  empty: { width: 480, height: 240 },
} as const satisfies Record<string, MapSize>;

export const coverSize: MapSize = { width: 480, height: 200 };

/** @param seed `home`, `certificate`, `empty` or a course id. */
export function mapSizeOf(seed: string): MapSize {
  return new Map<string, MapSize>(Object.entries(mapSizes)).get(seed) ?? coverSize;
}

/** Where the route for maps answers. */
export function mapHref(seed: string): string {
  return `/maps/${seed}.svg`;
}
