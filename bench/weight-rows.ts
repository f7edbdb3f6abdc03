/** The rows about a visit in the browser. */
import { kinds, type Visit, type Weight } from './page-weight.ts';
import { kilobytes, milliseconds, type Row, whole } from './table-row.ts';
import { median } from './statistics.ts';

/** Bytes, and a shift that nobody could see. */
const limits = { firstVisit: 185e3, javaScript: 115e3, shift: 0.005 };

const sizeOf = ({ bytes, requests }: Pick<Visit, 'bytes' | 'requests'>) =>
  `${kilobytes(bytes)} in ${whole(requests)} ${requests === 1 ? 'request' : 'requests'}`;

function middle(visits: readonly Visit[], value: (visit: Visit) => number): number {
  return median(visits.map(value));
}

function heaviest(visits: readonly Visit[], value: (visit: Visit) => number): Visit | undefined {
  return [...visits].sort((a, b) => value(b) - value(a))[0];
}

/** The heaviest of the lessons has to keep the limits; times and second visits are medians. */
export function weightRows(weights: readonly Weight[] | null): Row[] {
  const firsts = weights?.map(({ first }) => first) ?? [];
  const seconds = weights?.map(({ second }) => second) ?? [];
  const most = heaviest(firsts, ({ bytes }) => bytes);
  const script = heaviest(firsts, ({ bytesOf }) => bytesOf.javascript);
  if (!most || !script) return [{ what: 'weight of a lesson page', measured: 'not measured: no Chromium' }];

  const { javascript } = script.bytesOf;
  const parts = kinds.map((kind) => `${kind} ${kilobytes(most.bytesOf[kind])}`);
  const second = {
    bytes: middle(seconds, ({ bytes }) => bytes),
    requests: middle(seconds, ({ requests }) => requests),
  };
  const paints = [firsts, seconds].map((visits) => middle(visits, ({ firstContentfulPaint }) => firstContentfulPaint));
  const shift = Math.max(...[...firsts, ...seconds].map(({ layoutShift }) => layoutShift));
  return [
    {
      what: `first visit, heaviest of ${whole(firsts.length)} lessons`,
      measured: `${sizeOf(most)}, ${kilobytes(most.headers)} of it headers`,
      limit: [`≤ ${kilobytes(limits.firstVisit)}`, most.bytes <= limits.firstVisit],
    },
    { what: 'first visit, by kind', measured: parts.join(', ') },
    {
      what: 'first visit, JavaScript',
      measured: `${kilobytes(javascript)}, ${kilobytes(script.scriptHeaders)} of it headers`,
      limit: [`≤ ${kilobytes(limits.javaScript)}`, javascript <= limits.javaScript],
    },
    { what: 'second visit', measured: sizeOf(second) },
    { what: 'first contentful paint, both visits', measured: paints.map(milliseconds).join(', ') },
    { what: 'layout shift, most', measured: shift.toFixed(3), limit: ['none', shift < limits.shift] },
  ];
}
