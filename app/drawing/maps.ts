/** The maps there are: whose land each one shows, and how large it is drawn. Names are addresses too: `/maps/<name>.svg`. */

/** In SVG units; pages scale it. */
export type MapSize = { readonly width: number; readonly height: number };

/**
 * What a map shows. `home` and `empty` are lands of their own. Of a course there is the `cover`, the sheet of its
 * `certificate`, its `badge`, and for each module a `stretch`: a part of the cover seen from nearby.
 */
export type MapView = MapSize & {
  /** The land: `home`, `empty` or the id of a course. */
  readonly seed: string;
  readonly kind: 'home' | 'empty' | 'cover' | 'certificate' | 'badge' | 'stretch';
  /** Which of the course's modules, from 0, and of how many; only a stretch has other than 0 of 1. */
  readonly part: number;
  readonly parts: number;
};

const sizes = {
  home: { width: 720, height: 560 },
  empty: { width: 480, height: 240 },
  cover: { width: 480, height: 200 },
  certificate: { width: 1120, height: 790 },
  badge: { width: 600, height: 600 },
  stretch: { width: 480, height: 160 },
} as const satisfies Record<MapView['kind'], MapSize>;

/** The name of the map on a course's certificate. */
export function certificateMap(course: string): string {
  return `${course}/certificate`;
}

/** The name of the map on a course's badge. Drawn into the picture itself, so it is no address of its own. */
export function badgeMap(course: string): string {
  return `${course}/badge`;
}

/** The name of the picture of a module. @param part its place in the course, from 0. @param parts how many modules there are. */
export function moduleMap(course: string, part: number, parts: number): string {
  return `${course}/${part + 1}-of-${parts}`;
}

/** What the map of this name shows. Total: a name that says nothing else is the id of a course, and its cover. */
export function viewOf(name: string): MapView {
  const view = (kind: MapView['kind'], seed: string, part = 0, parts = 1): MapView => ({
    ...sizes[kind],
    seed,
    kind,
    part,
    parts,
  });
  if (name === 'home' || name === 'empty') return view(name, name);
  const [course = '', rest] = name.split('/');
  if (rest === 'certificate' || rest === 'badge') return view(rest, course);
  const [, part, parts] = /^(\d{1,2})-of-(\d{1,2})$/.exec(rest ?? '') ?? [];
  if (part !== undefined && parts !== undefined) return view('stretch', course, Number(part) - 1, Number(parts));
  return view('cover', name);
}

/** Every name of a course's maps that has an address. */
export function mapsOfCourse(course: string, modules: number): string[] {
  return [
    course,
    certificateMap(course),
    ...Array.from({ length: modules }, (_, part) => moduleMap(course, part, modules)),
  ];
}

/** Where the route for maps answers. */
export function mapHref(name: string): string {
  return `/maps/${name}.svg`;
}
