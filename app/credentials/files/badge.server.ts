/** The badge of a course: its land, the trail walked to its end, its name in both languages. The same for everyone who has it. */
import { colours, mark, tick } from '#app/drawing/brand.ts';
import { contoursOf } from '#app/drawing/contours.server.ts';
import { badgeMap, viewOf } from '#app/drawing/maps.ts';
import { trailOf } from '#app/drawing/trail.ts';
import type { Snapshot } from '#app/domain/certificate.ts';
import { textPath, type Weight } from './fonts.server.ts';
import { fitLines } from './set-lines.server.ts';

const { width: side } = viewOf(badgeMap(''));
const corner = 92;
const edge = 44;
/** The hill that the title stands on: nobody's terrain, drawn so that the trail stays above it. */
const hill = 'M0 392C110 364 210 372 318 394S520 408 600 372V600H0Z';
const onHill = { contour: '#1f6350', strong: '#27705b', second: '#cfe5da' } as const;
const title = { weight: 'bold', sizes: [40, 38, 36, 34, 32, 30, 28, 26, 24, 20, 16], most: 2 } as const;
const second = { weight: 'regular', sizes: [23, 22, 21, 20, 18, 16, 14], most: 2 } as const;
const leading = 1.16;
/** Between the two titles. */
const gap = 12;

type Line = { text: string; weight: Weight; size: number; y: number; fill: string };

/** Both titles as lines, in the middle of the hill. */
function titleLines({ title: { fi, en } }: Pick<Snapshot, 'title'>): Line[] {
  const width = side - 2 * edge;
  const [first, other] = [fitLines(fi, { ...title, width }), fitLines(en, { ...second, width })];
  const height = first.lines.length * first.size * leading + gap + other.lines.length * other.size * leading;
  let y = 484 - height / 2;
  const below = (size: number) => (y += size * leading) - size * (leading - 0.94);
  const lines = first.lines.map((text) => ({ text, ...title, size: first.size, y: below(first.size), fill: '#fff' }));
  y += gap;
  return [
    ...lines,
    ...other.lines.map((text) => ({ text, ...second, size: other.size, y: below(other.size), fill: onHill.second })),
  ];
}

function waypoint({ x, y }: { x: number; y: number }, isEnd: boolean): string {
  const size = isEnd ? 2.5 : 1.75;
  const [fill, stroke] = isEnd ? [colours.cloudberry, colours.ink] : [colours.spruce, colours.onSpruce];
  return (
    `<g transform="translate(${String(x)} ${String(y)}) scale(${String(size)})">` +
    (isEnd ? `<circle r="14.5" fill="${colours.cloudberryHalo}"/>` : '') +
    `<circle r="${String(tick.radius)}" fill="${fill}"${isEnd ? ` stroke="${stroke}" stroke-width="2"` : ''}/>` +
    `<path d="${tick.path}" fill="none" stroke="${stroke}" stroke-width="${String(tick.width)}" stroke-linecap="round" stroke-linejoin="round"/></g>`
  );
}

function markAt(x: number, y: number, size: number): string {
  const { trail, trailWidth, you } = mark;
  return (
    `<g transform="translate(${String(x)} ${String(y)}) scale(${String(size / mark.size)})"><circle cx="16" cy="16" r="16" fill="${colours.spruce}"/>` +
    `<path d="${trail}" fill="none" stroke="${colours.onSpruce}" stroke-width="${String(trailWidth)}" stroke-linecap="round"/>` +
    `<circle cx="${String(you.x)}" cy="${String(you.y)}" r="${String(you.radius)}" fill="${colours.cloudberry}"/></g>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** One waypoint for each module and one for the end; at most as many as can be told apart. */
export function waypointsOf({ modules }: Pick<Snapshot, 'modules'>): 'done'[] {
  return Array.from({ length: Math.min(10, Math.max(4, modules.length + 1)) }, () => 'done');
}

/** A square of 600 units with round corners; no fonts, no scripts, no addresses, and no name of a person. */
export function badgeSvg(snapshot: Pick<Snapshot, 'course' | 'title' | 'modules'>): string {
  const map = badgeMap(snapshot.course.id);
  const { thin, heavy } = contoursOf(map);
  const { walked, points } = trailOf(map, waypointsOf(snapshot));
  const lines = (contour: string, strong: string) =>
    `<path d="${thin}" stroke="${contour}" stroke-width="2"/><path d="${heavy}" stroke="${strong}" stroke-width="3"/>`;
  const solid = (d: string, stroke: string, width: number) =>
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${String(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
  const words = titleLines(snapshot).map(
    ({ text, weight, size, y, fill }) => `<path d="${textPath(text, { weight, size, x: edge, y })}" fill="${fill}"/>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="0 0 600 600" role="img">` +
    `<title>${escaped(`Polku: ${snapshot.title.fi} / ${snapshot.title.en}`)}</title>` +
    `<clipPath id="sheet"><rect x="8" y="8" width="584" height="584" rx="${String(corner - 8)}"/></clipPath><clipPath id="hill"><path d="${hill}"/></clipPath>` +
    `<rect width="600" height="600" rx="${String(corner)}" fill="${colours.spruce}"/>` +
    `<g clip-path="url(#sheet)"><rect width="600" height="406" fill="${colours.paper}"/>` +
    `<g fill="none">${lines(colours.contour, colours.contourStrong)}</g>` +
    `<path d="${hill}" fill="${colours.spruce}"/><g clip-path="url(#hill)" fill="none">${lines(onHill.contour, onHill.strong)}</g>` +
    solid(walked, colours.paper, 20) +
    solid(walked, colours.spruce, 10) +
    points.map((point, index) => waypoint(point, index === points.length - 1)).join('') +
    markAt(edge, 40, 54) +
    `<path d="${textPath('Polku', { weight: 'bold', size: 32, x: edge + 68, y: 78 })}" fill="${colours.ink}"/>` +
    words.join('') +
    `</g></svg>\n`
  );
}
