/** What is drawn on the paper: the land with the trail walked to its end, the mark, the QR code. Distances in points. */
import encodeQR from 'qr';
import { colours, mark, tick } from '#app/drawing/brand.ts';
import { contoursOf } from '#app/drawing/contours.server.ts';
import { routeOf } from '#app/drawing/land.ts';
import { certificateMap, viewOf } from '#app/drawing/maps.ts';
import { trailOf } from '#app/drawing/trail.ts';
import type { Snapshot } from '#app/domain/certificate.ts';
import { waypointsOf } from './badge.server.ts';
import { decorate, type Doc, type Parent } from './tagged-text.server.ts';

/** A disc with a tick, as on every trail. */
export function drawTick(doc: Doc, x: number, y: number, radius: number, isEnd = false): void {
  doc.save().translate(x, y);
  doc.scale(radius / tick.radius);
  if (isEnd) doc.circle(0, 0, 15).fill(colours.cloudberryHalo);
  doc.circle(0, 0, tick.radius);
  if (isEnd) doc.lineWidth(2).fillAndStroke(colours.cloudberry, colours.ink);
  else doc.fill(colours.spruce);
  drawTickMark(doc, isEnd ? colours.ink : colours.onSpruce, tick.width);
  doc.restore();
}

function drawTickMark(doc: Doc, colour: string, width: number): void {
  doc.path(tick.path).lineWidth(width).lineCap('round').lineJoin('round').stroke(colour);
}

/** Drawing a land takes as long as all the rest of the page; a course has one. */
const lands = new Map<string, ReturnType<typeof contoursOf>>();

function landOf(map: string) {
  const land = lands.get(map) ?? contoursOf(map);
  lands.set(map, land);
  return land;
}

/** The course's map over the upper half of the page. It fades out in all directions, so that words stand on clear paper. */
export function drawMap(doc: Doc, snapshot: Snapshot): void {
  const map = certificateMap(snapshot.course.id);
  const { thin, heavy } = landOf(map);
  const { walked, points } = trailOf(map, waypointsOf(snapshot));
  decorate(doc, () => {
    doc.scale(doc.page.width / viewOf(map).width);
    const faded = (colour: string) =>
      doc.radialGradient(940, 330, 0, 940, 330, 520).stop(0, colour).stop(0.5, colour).stop(1, '#ffffff');
    doc.lineCap('round').path(thin).lineWidth(1.2).stroke(faded(colours.contourStrong));
    doc.path(heavy).lineWidth(2).stroke(faded('#9fb8a6'));
    doc.lineJoin('round').path(walked).lineWidth(15).stroke('#ffffff');
    doc.path(walked).lineWidth(6).stroke(colours.spruce);
    for (const [index, { x, y }] of points.entries()) {
      const isEnd = index === points.length - 1;
      drawTick(doc, x, y, isEnd ? 19 : 14, isEnd);
    }
  });
}

/** How far to the right words may go between two heights of the page, so that they keep clear of the trail. */
export function clearOfTrail(snapshot: Snapshot, pageWidth: number, [top, bottom]: readonly [number, number]): number {
  const map = certificateMap(snapshot.course.id);
  const scale = pageWidth / viewOf(map).width;
  const beside = routeOf(map).filter(({ y }) => y * scale > top - clearance && y * scale < bottom + clearance);
  return Math.min(...beside.map(({ x }) => x * scale), pageWidth) - clearance;
}

export function drawMark(doc: Doc, x: number, y: number, size: number): void {
  const { trail, trailWidth, you } = mark;
  doc.save().translate(x, y);
  doc.scale(size / mark.size);
  doc.circle(16, 16, 16).fill(colours.spruce);
  doc.path(trail).lineWidth(trailWidth).lineCap('round').stroke(colours.onSpruce);
  doc.circle(you.x, you.y, you.radius).fill(colours.cloudberry);
  doc.restore();
}

/** Between words and the trail: half a waypoint and some air. */
const clearance = 16;

const millimetre = 72 / 25.4;
/** The dark part of a QR code; smaller ones are hard for old telephones. */
export const qrSide = 30 * millimetre;
/** Light modules that must surround a code (ISO/IEC 18004). */
const quietZone = 4;

/**
 * A QR code, its dark part with the left upper corner at x, y, on white as wide as the standard asks. It is a figure with
 * `alt` as its words.
 */
export function addQr(
  doc: Doc,
  parent: Parent,
  { text, alt, x, y }: { text: string; alt: string; x: number; y: number },
) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone });
  const unit = qrSide / (rows.length - 2 * quietZone);
  const quiet = quietZone * unit;
  const bbox = [x - quiet, y - quiet, x + qrSide + quiet, y + qrSide + quiet] as const;
  const draw = () => {
    doc.rect(bbox[0], bbox[1], bbox[2] - bbox[0], bbox[3] - bbox[1]).fill('#ffffff');
    for (const [row, modules] of rows.entries()) {
      for (const { start, length } of runsOf(modules)) {
        doc.rect(bbox[0] + start * unit, bbox[1] + row * unit, length * unit, unit);
      }
    }
    doc.fill('#000000');
  };
  parent.add(doc.struct('Figure', { alt, bbox, placement: 'Block' }, draw));
}

/** Dark modules side by side, as one piece each. */
function runsOf(modules: readonly boolean[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = [];
  for (const [index, isDark] of modules.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last.start + last.length === index) last.length += 1;
    else runs.push({ start: index, length: 1 });
  }
  return runs;
}

/** A small tick without a disc, before what somebody can do. */
export function drawSmallTick(doc: Doc, x: number, y: number, size: number): void {
  doc.save().translate(x, y);
  doc.scale(size / tick.radius);
  drawTickMark(doc, colours.spruce, tick.width);
  doc.restore();
}
